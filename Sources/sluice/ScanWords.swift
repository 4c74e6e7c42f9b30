import Columns
import Gate
import Messages

/// What a scan found, in words and as JSON.
enum ScanWords {
  /// How many places of one kind in one column are named.
  private static let placesShown = 5

  static func json(_ report: ScanReport) -> JSON {
    .record([
      (
        "findings",
        .array(
          report.findings.map { finding in
            .record([
              ("file", .string(finding.file)), ("part", .string(finding.part)), ("row", .number(finding.row)),
              ("column", .number(finding.column)), ("kind", .string(finding.kind.rawValue)),
              ("confidence", .string(finding.confidence.rawValue)), ("shape", .string(finding.shape)),
              ("code", .text(finding.fault?.name)),
            ])
          })
      ),
      (
        "searched_raw",
        .array(
          report.searchedRaw.map { .record([("file", .string($0.file)), ("part", .string($0.part))]) })
      ), ("files", .int(report.files)), ("allowed", .int(report.allowed)),
      ("by_rule", .int(report.byRule)),
      ("unused_allowances", .array(report.unusedAllowances.map { .int($0) })), ("cut", .bool(report.isCut)),
    ])
  }

  /// What an officer reads: file by file, one line a kind and column, the first places of each.
  static func summary(_ report: ScanReport) -> [String] {
    var lines: [String] = []
    for file in grouped(report.findings, by: \.file) {
      lines.append(file[0].file)
      for group in grouped(file, by: { Group($0) }) { lines += describe(group) }
    }
    if report.files == 0 && report.findings.isEmpty {
      return [
        words(
          zh: "文件夹里没有文件，什么也没有检查。请核对路径。",
          en: "The folder holds no file: nothing was looked at. Check the path.")
      ]
    }
    let unopened = report.findings.count { $0.kind == .unopened }
    let found = report.findings.count - unopened
    lines.append(
      words(
        zh: "检查了 \(report.files) 个文件：发现个人信息 \(found) 处，打不开的部分 \(unopened) 处。",
        en: "\(report.files) files: personal data in \(found) places, \(unopened) parts not opened."))
    if !report.searchedRaw.isEmpty {
      lines.append(
        words(
          zh: "打印机设置等没有单元格内容的部分 \(report.searchedRaw.count) 个，已按原始字节查过，不算打不开。",
          en:
            "\(report.searchedRaw.count) parts that hold no cells, such as printer settings, were searched as bytes."
        ))
    }
    if report.isCut { lines.append(words(zh: "有的文件发现太多，没有全部列出。", en: "Some files had more than is listed.")) }
    if report.allowed > 0 {
      lines.append(words(zh: "按放行清单放行 \(report.allowed) 处。", en: "\(report.allowed) allowed by the list."))
    }
    if report.byRule > 0 {
      lines.append(
        words(
          zh: "公示单上按规定写明的户主 \(report.byRule) 处，没有列为问题。",
          en: "\(report.byRule) householders stand on notices by rule and are not listed."))
    }
    for line in report.unusedAllowances {
      lines.append(
        words(zh: "放行清单第 \(line) 行没有用到，请核对。", en: "Row \(line) of the allow list was not needed; check it."))
    }
    if found == 0 && unopened == 0 {
      lines.append(
        words(
          zh: "没有发现个人信息。人名只按表头和前面的词判断，仍请人工看一遍。",
          en:
            "No personal data found. Names are known by headers and words before them only: look once more yourself."
        ))
    }
    return lines
  }

  private struct Group: Hashable {
    let part: String
    let column: Int?
    let kind: FieldKind
    let fault: ErrorCode?

    init(_ finding: ScanFinding) {
      part = finding.part
      column = finding.column
      kind = finding.kind
      fault = finding.fault
    }
  }

  private static func describe(_ group: [ScanFinding]) -> [String] {
    let first = group[0]
    let wording = Wording(Language.current)
    var place = first.part.isEmpty ? "" : "\(first.part)\(words(zh: "，", en: ", "))"
    if let column = first.column { place += words(zh: "第 \(column) 列，", en: "column \(column), ") }
    if let fault = first.fault {
      return [
        "  \(place)\(wording.sentence(code: fault.name))",
        "    \(words(zh: "怎么办：", en: "what to do: "))\(wording.remedy(code: fault.name))",
      ]
    }
    let rows = group.compactMap(\.row).prefix(placesShown).map(String.init)
      .joined(separator: words(zh: "、", en: ", "))
    let more = group.count > placesShown ? words(zh: "……", en: "…") : ""
    let where_ = rows.isEmpty ? "" : words(zh: "，第 \(rows)\(more) 行", en: ", rows \(rows)\(more)")
    let shape = first.shape.isEmpty ? "" : words(zh: "，形如 \(first.shape)", en: ", such as \(first.shape)")
    return [
      "  \(place)\(name(of: first.kind))\(words(zh: "（\(sureness(first))）", en: " (\(sureness(first)))"))"
        + words(zh: "\(group.count) 处", en: ": \(group.count)") + where_ + shape
    ]
  }

  private static func sureness(_ finding: ScanFinding) -> String {
    switch finding.confidence {
    case .certain: words(zh: "确定", en: "certain")
    case .likely: words(zh: "很可能", en: "likely")
    default: words(zh: "可能", en: "possible")
    }
  }

  private static func name(of kind: FieldKind) -> String {
    let label = KindLabel.of(kind)
    return words(zh: label.zh, en: label.en)
  }

  private static func grouped<Key: Hashable>(
    _ findings: [ScanFinding], by key: (ScanFinding) -> Key
  ) -> [[ScanFinding]] {
    var order: [Key] = []
    var groups: [Key: [ScanFinding]] = [:]
    for finding in findings {
      let key = key(finding)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }
  }
}
