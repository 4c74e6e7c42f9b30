import Columns
import Ingest
import Messages
import Pipelines

/// The columns of a table, a line each: letters, header, what it was taken for, how surely, and shapes.
enum ColumnTable {
  private static let widths = (letter: 5, header: 22, meaning: 24, confidence: 8)

  static func lines(_ table: Inspection.Table, isOnly: Bool) -> [String] {
    var lines: [String] = []
    if !isOnly {
      let number = table.report.source.table
      let records = words(
        zh: "表 \(number)：记录 \(table.report.rows) 行", en: "table \(number): \(table.report.rows) records")
      lines.append("  \(records)")
    }
    if table.isSummary {
      lines.append(
        words(
          zh: "  没有姓名和证件号，是汇总表，不当作花名册读取。", en: "  It names nobody: a summary, not read as a roster."))
      return lines
    }
    lines.append(
      line(
        words(zh: "列", en: "col"), words(zh: "表头", en: "header"), words(zh: "认作", en: "taken for"),
        words(zh: "把握", en: "surely"), words(zh: "内容形状", en: "shapes")))
    for (index, column) in table.schema.columns.enumerated() {
      // A column without header and cells is a gap.
      if column.header.isEmpty && table.shapes[index].isEmpty { continue }
      let isTaken = column.field != nil || column.kind != nil
      lines.append(
        line(
          Wording.letters(ofColumn: column.number), table.headers[index],
          meaning(column, word: table.meanings[index]),
          isTaken ? InspectionPage.confidence(column.confidence) : "",
          table.shapes[index].joined(separator: " ")))
    }
    return lines
  }

  private static func line(
    _ letter: String, _ header: String, _ meaning: String, _ confidence: String, _ shapes: String
  ) -> String {
    let left =
      "  " + TerminalText.padded(letter, to: widths.letter)
      + TerminalText.padded(header, to: widths.header - 1) + " "
      + TerminalText.padded(meaning, to: widths.meaning - 1) + " "
      + TerminalText.padded(confidence, to: widths.confidence)
    return left + TerminalText.cut(shapes, to: TerminalText.width - TerminalText.cells(left))
  }

  /// What a column was taken for: in Chinese the official header word, in English the field's name; ＊ stands
  /// for personal data.
  private static func meaning(_ column: Schema.Column, word: String?) -> String {
    let kind = column.kind.flatMap(KindWords.label)
    let star = kind == nil ? "" : "＊"
    guard let field = column.field else {
      return kind.map { star + words(zh: $0.zh, en: $0.en) } ?? words(zh: "没有用到", en: "not used")
    }
    let name = words(zh: word ?? field.rawValue, en: field.rawValue)
    guard column.kind == .money, column.unit != .yuan else { return star + name }
    // The official word says yuan; the sheet says another unit.
    return star + name.prefix { $0 != "（" && $0 != "(" } + "（\(column.unit.rawValue)）"
  }
}
