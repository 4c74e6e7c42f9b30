import Columns
import Messages

/// Which release this is, as lines for README and cover.
struct ReleaseLines {
  let info: ReleaseInfo

  func lines(_ language: Language) -> [String] {
    var lines = [
      BundleWords.filled(
        BundleWords.period, language, [("period", language(PeriodName.label(info.period)))]),
      BundleWords.filled(
        BundleWords.cutOff, language, [("date", BundleWords.day(info.period.lastDay, language))]),
      BundleWords.filled(
        BundleWords.released, language,
        [("date", BundleWords.day(info.date, language)), ("version", String(info.version))]),
    ]
    if !info.office.isEmpty {
      lines.append(BundleWords.filled(BundleWords.publisher, language, [("office", info.office)]))
    }
    if !info.items.isEmpty {
      let items = info.items.map { $0.title.isEmpty ? $0.number : "\($0.number) \($0.title)" }
      lines.append(
        BundleWords.filled(BundleWords.items, language, [("items", BundleWords.list(items, language))]))
    }
    return lines
  }
}

/// What the symbols of the workbook and the codes of data files mean, as lines.
enum LegendLines {
  static func lines(_ language: Language) -> [String] {
    symbols(language) + codes(language) + members(language)
  }

  /// The symbols of the workbook.
  static func symbols(_ language: Language) -> [String] {
    CellSymbol.allCases.compactMap { symbol in
      symbol.mark.map { "\($0) \(language(symbol.meaning))" }
    }
  }

  private static func codes(_ language: Language) -> [String] {
    CellSymbol.allCases.map { symbol in
      "obs_status \(symbol.observationStatus), conf_status \(symbol.confidentialityStatus): "
        + language(symbol.meaning)
    }
  }

  private static func members(_ language: Language) -> [String] {
    [
      "\(RecordBatch.total): \(language(BundleWords.total))",
      "\(RecordBatch.unknown): \(language(BundleWords.unknown))",
    ]
  }
}

/// Licence, citation and contacts, as lines.
struct TermsLines {
  let info: ReleaseInfo

  func licence(_ language: Language) -> String {
    [info.licence.identifier ?? "", language(info.licence.title), info.licence.url]
      .filter { !$0.isEmpty }.joined(separator: language == .zh ? " " : ", ")
  }

  func citation(_ language: Language) -> String {
    let office = info.office.isEmpty ? "" : info.office + (language == .zh ? "：" : ": ")
    return BundleWords.filled(
      BundleWords.citation, language,
      [
        ("office", office), ("title", language(info.title)),
        ("period", language(PeriodName.label(info.period))), ("version", String(info.version)),
        ("date", BundleWords.day(info.date, language)),
      ])
  }

  func contacts(_ language: Language) -> [String] {
    guard !info.contacts.isEmpty else { return [language(BundleWords.noContact)] }
    return info.contacts.map { contact in
      [contact.office, contact.telephone, contact.email].filter { !$0.isEmpty }
        .joined(separator: language == .zh ? " " : ", ")
    }
  }
}
