import Columns
import Ingest
import Messages
import Pipelines

/// An inspection in words and as JSON.
enum InspectionWords {
  static func json(_ inspection: Inspection) -> JSON {
    .record([
      (
        "files",
        .array(
          inspection.files.map { file in
            .record([
              ("file", .string(file.name)), ("format", .text(file.format?.name)),
              ("encoding", .text(file.format?.encoding)),
              ("encoding_confidence", .text(file.format?.confidence.rawValue)),
              ("sheets", .array(file.sheets.map(json))),
              (
                "findings",
                .array(
                  file.findings.sorted.map {
                    .record([("code", .string($0.code.rawValue)), ("count", .int($0.entry.count))])
                  })
              ),
            ])
          })
      )
    ])
  }

  private static func json(_ sheet: Inspection.Sheet) -> JSON {
    .record([
      ("name", .text(sheet.report.name)), ("hidden", .bool(sheet.report.isHidden)),
      ("header_rows", .array(sheet.report.headerRows.map(JSON.int))), ("rows", .int(sheet.report.rows)),
      (
        "columns",
        .array(
          zip(sheet.schema.columns, sheet.headers).map { column, header in
            .record([
              ("index", .int(column.number)), ("header", .string(header)),
              ("field", .text(column.field?.rawValue)), ("kind", .text(column.kind?.rawValue)),
              ("confidence", .string(column.confidence.rawValue)),
            ])
          })
      ),
    ])
  }

  /// A page to read: sheets, columns, problems.
  static func page(_ inspection: Inspection) -> String {
    inspection.files.map(page).joined(separator: "\n")
  }

  private static func page(_ file: Inspection.File) -> String {
    var lines = [words(zh: "文件 \(file.name)", en: "file \(file.name)")]
    if let format = file.format { lines.append("  " + self.format(format)) }
    for sheet in file.sheets { lines += self.lines(sheet) }
    if file.findings.isEmpty {
      lines.append(words(zh: "没有发现问题。", en: "No problems found."))
    } else {
      lines.append(
        words(zh: "发现的问题（每类一行，列出最先出现的位置）：", en: "Problems, one line a cause with its first place:"))
      let wording = Wording(Language.current)
      for (code, entry) in file.findings.sorted {
        let place =
          entry.places.first.map {
            wording.place(Place(sheet: $0.place.sheet, row: $0.place.row, column: $0.place.column))
          } ?? ""
        let at = place.isEmpty ? "" : words(zh: "（最先在 \(place)）", en: " (\(place) …)")
        lines.append(
          "  \(words(zh: "\(entry.count) 处：", en: "\(entry.count) × "))\(wording.sentence(code: code.rawValue))\(at)"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func format(_ format: FormatReport) -> String {
    guard let encoding = format.encoding else {
      return words(zh: "格式：\(format.name)", en: "format: \(format.name)")
    }
    let sure = confidence(format.confidence)
    return words(
      zh: "格式：\(format.name)，文字编码 \(encoding)（\(sure)）", en: "format: \(format.name), \(encoding) (\(sure))")
  }

  private static func lines(_ sheet: Inspection.Sheet) -> [String] {
    let report = sheet.report
    let name =
      report.name.map { words(zh: "工作表 \($0)", en: "sheet \($0)") } ?? words(zh: "（无工作表）", en: "(no sheets)")
    guard report.reading == .read else {
      let reason: String
      switch report.reading {
      case .hidden: reason = words(zh: "隐藏，未读取", en: "hidden, not read")
      case .notAskedFor: reason = words(zh: "未要求读取", en: "not asked for")
      case .blank: reason = words(zh: "空白", en: "blank")
      default: reason = words(zh: "没有表头，也没有个人信息", en: "no header and no personal data")
      }
      return ["  \(name)\(words(zh: "：", en: ": "))\(reason)"]
    }
    var lines = ["  \(name)\(report.isHidden ? words(zh: "（隐藏）", en: " (hidden)") : "")"]
    let parts: [(String, [Int])] = [
      (words(zh: "标题", en: "title"), report.titleRows), (words(zh: "表头", en: "header"), report.headerRows),
      (words(zh: "合计", en: "totals"), report.totalRows), (words(zh: "落款", en: "footer"), report.footerRows),
    ]
    for (part, rows) in parts where !rows.isEmpty {
      lines.append("    \(part)\(words(zh: "：第 \(ranges(rows)) 行", en: ": row \(ranges(rows))"))")
    }
    lines.append("    \(words(zh: "记录：\(report.rows) 行", en: "records: \(report.rows)"))")
    for (index, column) in sheet.schema.columns.enumerated() {
      let what = meaning(column, word: sheet.meanings[index])
      lines.append("    \(column.number). \(sheet.headers[index]) → \(what)")
    }
    return lines
  }

  /// What a column was taken for: in Chinese the official header word, in English the field's name.
  private static func meaning(_ column: Schema.Column, word: String?) -> String {
    let kind = column.kind.flatMap(KindWords.label).map {
      words(zh: "个人信息：\($0.zh)", en: "personal: \($0.en)")
    }
    let sure = confidence(column.confidence)
    guard let field = column.field else {
      return kind.map { words(zh: "\($0)（\(sure)）", en: "\($0) (\(sure))") }
        ?? words(zh: "没有用到", en: "not used")
    }
    let name = words(zh: word ?? field.rawValue, en: field.rawValue)
    return words(zh: "\(name)（\(sure)）", en: "\(name) (\(sure))")
      + (kind.map { words(zh: "；\($0)", en: "; \($0)") } ?? "")
  }

  private static func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .impossible: words(zh: "未识别", en: "not recognized")
    case .possible: words(zh: "可能", en: "possible")
    case .likely: words(zh: "很可能", en: "likely")
    case .certain: words(zh: "确定", en: "certain")
    }
  }

  /// Row numbers as ranges: `1–3, 7`.
  private static func ranges(_ rows: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    let shown = ranges.prefix(10).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return shown.joined(separator: ", ") + (ranges.count > 10 ? " …" : "")
  }
}
