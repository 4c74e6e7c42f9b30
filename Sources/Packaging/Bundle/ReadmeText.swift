import Columns
import Messages

/// The lines of a bundle's README, in one language.
struct ReadmeText {
  let content: ReleaseContent

  private var info: ReleaseInfo { content.info }

  /// What somebody needs who double-clicks a CSV file and sees signs: the workbook, in both languages.
  var firstLine: String {
    Language.allCases.map { BundleWords.filled(BundleWords.openTheWorkbook, $0, [("slug", info.slug)]) }
      .joined(separator: " ")
  }

  func lines(_ language: Language) -> [String] {
    head(language) + files(language) + tables(language) + legend(language) + terms(language)
  }

  private func head(_ language: Language) -> [String] {
    var lines = [language(info.title)] + ReleaseLines(info: info).lines(language)
    lines.append("")
    return lines
  }

  private func files(_ language: Language) -> [String] {
    let slug = [("slug", info.slug)]
    return [language(BundleWords.filesHeading)]
      + ([BundleWords.filled(BundleWords.workbookFile, language, slug)]
      + content.tables.map {
        BundleWords.filled(
          BundleWords.dataFile, language, [("table", $0.spec.name), ("title", language($0.spec.title))])
      } + [language(BundleWords.descriptorFile), language(BundleWords.checksumFile)]).map { "  " + $0 } + [""]
  }

  private func tables(_ language: Language) -> [String] {
    var lines = [language(BundleWords.tablesHeading)]
    for (index, table) in content.tables.enumerated() {
      lines.append("\(index + 1). \(language(table.spec.title)) (data/\(table.spec.name).csv)")
      lines += TableStatement(table: table, content: content).lines(language).map { "   " + $0 }
      lines.append("")
    }
    return lines
  }

  private func legend(_ language: Language) -> [String] {
    [language(BundleWords.legendHeading)] + LegendLines.lines(language).map { "  " + $0 }
      + ["", language(BundleWords.whyHeading), "  " + language(BundleWords.why), ""]
  }

  private func terms(_ language: Language) -> [String] {
    let terms = TermsLines(info: info)
    return [
      language(BundleWords.licenceHeading), "  " + terms.licence(language), "",
      language(BundleWords.citationHeading), "  " + terms.citation(language), "",
      language(BundleWords.contactHeading),
    ] + terms.contacts(language).map { "  " + $0 } + [
      "", language(BundleWords.proofHeading), "  " + language(BundleWords.unsigned),
    ]
  }
}
