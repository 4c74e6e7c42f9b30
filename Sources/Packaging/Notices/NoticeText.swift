import Columns

/// The texts of one village's notice, the same for the page and the workbook.
struct NoticeText {
  let facts: NoticeFacts
  let notice: VillageNotice

  /// The title below the word 公示.
  var title: String { filled(NoticeWords.title(facts.kind), [("programme", facts.programme)]) }

  /// What the notice says.
  var body: String { filled(NoticeWords.body(facts.kind), [("programme", facts.programme)]) }

  /// Whom, when and for what, above the list.
  var linesAbove: [String] {
    var lines = [
      filled(NoticeWords.area, [("area", area)]),
      filled(NoticeWords.period, [("period", PeriodName.label(facts.period).zh)]),
    ]
    if !facts.basis.isEmpty { lines.append(filled(NoticeWords.basis, [("basis", facts.basis)])) }
    return lines
  }

  /// Who posts it and how to object, below the list.
  var linesBelow: [String] {
    [
      filled(NoticeWords.office, [("office", orBlank(facts.office))]),
      term,
      filled(NoticeWords.telephone, [("telephone", orBlank(facts.telephone))]),
      filled(NoticeWords.objection, [("objection", orBlank(facts.objection))]),
    ]
  }

  /// How many are not named, or nil when that is not told.
  var unlisted: String? {
    notice.unlisted > 0 ? filled(NoticeWords.unlisted, [("n", String(notice.unlisted))]) : nil
  }

  /// The day beside the seal.
  var sealDay: String { day(facts.firstDay) }

  /// A first month as it is printed: `2024年3月`.
  static func month(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]) else { return text }
    return "\(year)年\(month)月"
  }

  private var area: String {
    [notice.area.county?.name, notice.area.township, notice.area.village].compactMap(\.self).joined()
  }

  // A confirmed list hangs until it changes, unless the office gives a last day.
  private var term: String {
    if facts.kind == .confirmed, facts.lastDay == nil {
      return filled(NoticeWords.openTerm, [("from", day(facts.firstDay))])
    }
    return filled(NoticeWords.term, [("from", day(facts.firstDay)), ("to", day(facts.lastDay))])
  }

  private func day(_ date: CivilDate?) -> String { date?.chinese ?? NoticeWords.blankDay }

  private func orBlank(_ text: String) -> String { text.isEmpty ? NoticeWords.blank : text }

  private func filled(_ text: String, _ facts: [(String, String)]) -> String {
    facts.reduce(text) { $0.replacing("{\($1.0)}", with: $1.1) }
  }
}
