import Columns
import Messages

/// What a reader must know before reading a table: what is counted, how, where, and what is withheld.
struct TableStatement {
  let table: Table
  let content: ReleaseContent

  /// The statement as lines.
  func lines(_ language: Language) -> [String] {
    var lines = [
      BundleWords.filled(BundleWords.counted, language, [("units", units(language))]),
      BundleWords.filled(BundleWords.definition, language, [("definition", language(table.spec.definition))]),
    ]
    if let basis = amountBasis(language) { lines.append(basis) }
    for dimension in table.dimensions where !dimension.isPartition {
      lines.append(
        BundleWords.filled(BundleWords.overlapping, language, [("dimension", language(dimension.label))]))
    }
    lines.append(coverage(language))
    lines.append(share(language))
    lines += notes(language)
    return lines
  }

  /// The notes, one line a cause, with the areas it concerns in the order of the table.
  private func notes(_ language: Language) -> [String] {
    var codes: [String] = []
    for note in table.notes where !codes.contains(note.code) { codes.append(note.code) }
    return codes.map { code in
      let areas = table.notes.filter { $0.code == code }.compactMap(\.area).sorted()
      let sentence = Wording(language).sentence(code: code)
      guard !areas.isEmpty else { return sentence }
      let names = areas.map { PlainText.cleaned(table.areas[$0].name) }
      return BundleWords.list(names, language) + (language == .zh ? "：" : ": ") + sentence
    }
  }

  private func units(_ language: Language) -> String {
    var units: [Measure.Unit] = []
    for measure in table.measures where !units.contains(measure.unit) { units.append(measure.unit) }
    return BundleWords.list(units.map { language(CodeLabels.label($0)) }, language)
  }

  /// 应发 or 实发, and whose amount it is; nil for a table without money.
  private func amountBasis(_ language: Language) -> String? {
    guard table.measures.contains(where: { $0.unit.isMoney && $0.isProtected }) else { return nil }
    var sentences: [Label] = []
    if table.measures.contains(where: { $0.name == "amount_due" }) { sentences.append(BundleWords.due) }
    if table.measures.contains(where: { $0.name == "amount_paid" }) { sentences.append(BundleWords.paid) }
    sentences.append(content.info.amountOwner == .person ? BundleWords.ofPersons : BundleWords.ofHouseholds)
    return sentences.map { language($0) }.joined(separator: language == .zh ? "" : " ")
  }

  private func coverage(_ language: Language) -> String {
    let covered = content.coverage
    var parts = covered.named.map { PlainText.cleaned($0) }
    if covered.townships > 0 {
      parts.append(
        BundleWords.filled(BundleWords.townshipsCovered, language, [("n", String(covered.townships))]))
    }
    let listed = BundleWords.filled(
      BundleWords.coverage, language, [("areas", BundleWords.list(parts, language))])
    let finest = table.areas.map(\.level).max() ?? .city
    let shown = BundleWords.filled(
      BundleWords.finest, language, [("level", language(CodeLabels.label(finest)))])
    return [listed, language(BundleWords.coverageRest), shown].joined(separator: language == .zh ? "" : " ")
  }

  private func share(_ language: Language) -> String {
    let share = WithheldShare(of: table)
    if share.isNone { return language(BundleWords.withheldNone) }
    if share.percent == 0 { return language(BundleWords.withheldLittle) }
    return BundleWords.filled(BundleWords.withheldShare, language, [("percent", String(share.percent))])
  }
}
