import Columns
import Ingest
import Messages
import Pipelines

/// Draws what was taken for what on a sheet, as ranges of rows from top to bottom.
enum SheetDrawing {
  /// How many ranges are drawn; of a longer sheet those in the middle are added up.
  private static let most = 24

  static func lines(_ sheet: Inspection.Sheet) -> [String] {
    let runs = withGaps(sheet.report.account.runs)
    var lines: [String] = []
    if runs.count <= most {
      lines += runs.map { line($0, sheet) }
    } else {
      lines += runs.prefix(most - 8).map { line($0, sheet) }
      lines.append(summary(runs.dropFirst(most - 8).dropLast(6)))
      lines += runs.suffix(6).map { line($0, sheet) }
    }
    return lines.map { "  │ \($0)" }
  }

  /// Rows that a workbook leaves out are blank.
  private static func withGaps(_ runs: [RowAccount.Run]) -> [RowAccount.Run] {
    var all: [RowAccount.Run] = []
    for run in runs {
      let next = (all.last?.rows.upperBound ?? 0) + 1
      if next < run.rows.lowerBound {
        all.append(RowAccount.Run(kind: .blank, rows: next...(run.rows.lowerBound - 1)))
      }
      all.append(run)
    }
    return all
  }

  private static func line(_ run: RowAccount.Run, _ sheet: Inspection.Sheet) -> String {
    let mark: String
    switch run.kind {
    case .header: mark = "▀▀ "
    case .record: mark = "██ "
    case .total: mark = "▄▄ "
    case .blank: mark = "   "
    default: mark = "·· "
    }
    return TerminalText.padded(rows(run.rows), to: 20) + mark + what(run, sheet)
  }

  private static func what(_ run: RowAccount.Run, _ sheet: Inspection.Sheet) -> String {
    let tables = sheet.tables.filter { $0.report.headerRows.contains(run.rows.lowerBound) }
    let numbered = sheet.tables.count > 1 && run.kind == .header && !tables.isEmpty
    let table =
      numbered
      ? words(zh: "，表 ", en: " of table ")
        + tables.map { String($0.report.source.table) }.joined(separator: words(zh: "、", en: ", ")) : ""
    let count = run.kind == .record ? words(zh: " \(run.rows.count) 行", en: ": \(run.rows.count)") : ""
    return word(run.kind) + table + count
  }

  private static func summary(_ runs: ArraySlice<RowAccount.Run>) -> String {
    let counts = RowKind.allCases.compactMap { kind -> String? in
      let rows = runs.filter { $0.kind == kind }.reduce(0) { $0 + $1.rows.count }
      return rows == 0 ? nil : words(zh: "\(word(kind)) \(rows) 行", en: "\(word(kind)): \(rows)")
    }
    return "   … " + counts.joined(separator: words(zh: "，", en: ", "))
  }

  static func word(_ kind: RowKind) -> String {
    switch kind {
    case .title: words(zh: "标题、单位", en: "title, unit")
    case .header: words(zh: "表头", en: "header")
    case .repeated: words(zh: "重复的表头或列号", en: "header or column numbers once more")
    case .record: words(zh: "记录", en: "records")
    case .total: words(zh: "合计", en: "totals")
    case .section: words(zh: "小标题", en: "heading")
    case .placeholder: words(zh: "只编了号的空行", en: "numbered, not filled in")
    case .footer: words(zh: "落款、说明", en: "signatures, notes")
    case .outside: words(zh: "范围以外，未读", en: "outside the range, not read")
    case .unread: words(zh: "没有表头，未读", en: "without header, not read")
    case .blank: words(zh: "空行", en: "blank")
    }
  }

  /// Rows as an officer says them: 第 3 行, 第 3–9 行.
  static func rows(_ rows: ClosedRange<Int>) -> String {
    let text = range(rows)
    return words(zh: "第 \(text) 行", en: rows.count == 1 ? "row \(text)" : "rows \(text)")
  }

  static func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
