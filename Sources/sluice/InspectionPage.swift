import Columns
import Ingest
import Messages
import Pipelines

/// An inspection as a page to read on a terminal of 80 columns.
enum InspectionPage {
  static func text(_ inspection: Inspection) -> String {
    var lines: [String] = []
    if !inspection.knowsFields {
      lines += TerminalText.wrapped(
        words(
          zh: "注意：词典旁边没有流程文件（pipelines 文件夹），不知道需要哪些字段，只能认出个人信息。",
          en: "Note: no pipelines lie beside the dictionaries; only personal data can be recognized."),
        indent: 2)
    }
    for file in inspection.files {
      if !lines.isEmpty { lines.append("") }
      lines += page(file)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func page(_ file: Inspection.File) -> [String] {
    var lines = [words(zh: "文件 \(file.name)", en: "file \(file.name)")]
    if let format = file.format { lines.append("  " + self.format(format)) }
    if let pipeline = file.pipeline {
      lines.append(
        words(zh: "  各列按“\(pipeline.zh)”的流程识别", en: "  columns recognized as of \(pipeline.en)"))
    }
    var tables = ShownTables()
    for sheet in file.sheets { lines += [""] + self.lines(sheet, &tables) }
    lines.append("")
    return lines + problems(file.findings)
  }

  private static func format(_ format: FormatReport) -> String {
    guard let encoding = format.encoding else {
      return words(zh: "格式：\(format.name)", en: "format: \(format.name)")
    }
    let sure = confidence(format.confidence)
    return words(
      zh: "格式：\(format.name)，文字编码 \(encoding)（\(sure)）", en: "format: \(format.name), \(encoding) (\(sure))")
  }

  private static func lines(_ sheet: Inspection.Sheet, _ tables: inout ShownTables) -> [String] {
    let report = sheet.report
    let name =
      report.name.map { words(zh: "工作表 \($0)", en: "sheet \($0)") } ?? words(zh: "内容", en: "contents")
    let hidden = report.isHidden ? words(zh: "（隐藏）", en: " (hidden)") : ""
    if let reason = unread(report.reading) {
      return ["  \(name)\(hidden)\(words(zh: "：", en: ": "))\(reason)"]
    }
    let records = words(zh: "：记录 \(sheet.rows) 行", en: ": \(sheet.rows) records")
    var lines = ["  \(name)\(hidden)\(records)"] + SheetDrawing.lines(sheet)
    let rows = report.hiddenRows.runs.map { SheetDrawing.range($0.rows) }
    if !rows.isEmpty {
      let list = shortened(rows)
      lines.append(words(zh: "  隐藏的行（照常读取）：\(list)", en: "  hidden rows, read like others: \(list)"))
    }
    let columns = hiddenColumns(sheet)
    if !columns.isEmpty {
      let list = shortened(columns)
      lines.append(words(zh: "  隐藏的列（照常读取）：\(list)", en: "  hidden columns, read like others: \(list)"))
    }
    for table in sheet.tables {
      if sheet.tables.count == 1, let name = report.name, let like = tables.sheet(like: table, named: name) {
        lines.append(words(zh: "  各列与工作表 \(like) 相同。", en: "  The columns are those of sheet \(like)."))
      } else {
        lines += ColumnTable.lines(table, isOnly: sheet.tables.count == 1)
      }
    }
    return lines
  }

  /// The hidden columns that are part of a table.
  private static func hiddenColumns(_ sheet: Inspection.Sheet) -> [String] {
    let numbers = sheet.tables.flatMap { $0.schema.columns.map(\.number) }
    return numbers.filter { number in sheet.report.hiddenColumns.contains { $0.contains(number) } }.map(
      Wording.letters(ofColumn:))
  }

  private static func unread(_ reading: SheetReport.Reading) -> String? {
    switch reading {
    case .read: nil
    case .hidden: words(zh: "隐藏，未读取", en: "hidden, not read")
    case .macros: words(zh: "宏工作表，未读取", en: "macros, not read")
    case .notAskedFor: words(zh: "未要求读取", en: "not asked for")
    case .blank: words(zh: "空白", en: "blank")
    case .withoutHeader: words(zh: "没有表头，也没有个人信息，未读取", en: "no header and no personal data, not read")
    }
  }

  private static func problems(_ findings: FindingTally) -> [String] {
    if findings.isEmpty { return [words(zh: "没有发现问题。", en: "No problems found.")] }
    var lines = [
      words(zh: "发现的问题（每类一行，列出最先出现的位置）：", en: "Problems, one line a cause with its first places:")
    ]
    let wording = Wording(Language.current)
    for (code, entry) in findings.sorted {
      let count = words(zh: "\(entry.count) 处", en: "\(entry.count)×")
      let padding = String(repeating: " ", count: max(0, 9 - TerminalText.cells(count)))
      let places = wording.places(
        entry.places.prefix(4).map {
          Place(
            sheet: $0.place.sheet, row: $0.place.row, column: $0.place.column, lastColumn: $0.place.lastColumn
          )
        })
      let more = entry.count > 4 && !places.isEmpty ? words(zh: "等", en: " …") : ""
      let at = places.isEmpty ? "" : words(zh: "（\(places)\(more)）", en: " (\(places)\(more))")
      lines += TerminalText.wrapped(
        "\(padding)\(count)  \(wording.sentence(code: code.rawValue))\(at)", indent: 11)
    }
    return lines
  }

  private static func shortened(_ parts: [String]) -> String {
    parts.prefix(10).joined(separator: words(zh: "、", en: ", ")) + (parts.count > 10 ? " …" : "")
  }

  static func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .impossible: words(zh: "未识别", en: "unknown")
    case .possible: words(zh: "可能", en: "possible")
    case .likely: words(zh: "很可能", en: "likely")
    case .certain: words(zh: "确定", en: "certain")
    }
  }
}
