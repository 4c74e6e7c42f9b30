import Columns

/// What the leak gate found: places and kinds, for the office's own report.
public struct LeakReport: Sendable {
  /// The findings, in the order of the files and then of the places.
  public internal(set) var findings: [LeakFinding] = []
  /// What could not be opened or was not expected.
  public internal(set) var faults: [SluiceError] = []
  /// How many files were opened.
  public internal(set) var files = 0
  /// How many known identifiers were looked for.
  public internal(set) var terms = 0

  /// Makes a report of nothing opened yet.
  public init() {}

  /// Adds what was found in other files of the same run.
  public mutating func add(_ other: LeakReport) {
    findings += other.findings
    faults += other.faults
    files += other.files
    terms = max(terms, other.terms)
  }

  /// Why the files are refused, or nil when they are clear.
  public var refusal: SluiceError? {
    if let fault = faults.first { return fault }
    return findings.first.map { SluiceError(.leakFound, at: $0.place, key: $0.kind.rawValue) }
  }

  /// The report for the office.
  public var report: Report {
    var section = Report.Section(
      key: "findings", heading: Label(zh: "查出的个人信息", en: "Personal data found"),
      paragraphs: [summary],
      columns: [
        ("file", Label(zh: "文件", en: "File")), ("part", Label(zh: "部件", en: "Part")),
        ("row", Label(zh: "行", en: "Row")), ("column", Label(zh: "列", en: "Column")),
        ("kind", Label(zh: "类别", en: "Kind")), ("confidence", Label(zh: "依据", en: "Ground")),
      ])
    section.rows = findings.map { finding in
      [
        .text(finding.file), .text(finding.part), Self.number(finding.row), Self.number(finding.column),
        .label(KindLabel.of(finding.kind)), .label(Self.label(finding.confidence)),
      ]
    }
    var unopened = Report.Section(
      key: "faults",
      heading: Label(zh: "不能打开或不应有的文件", en: "Files that cannot be opened or should not be there"),
      columns: [
        ("code", Label(zh: "代码", en: "Code")), ("file", Label(zh: "文件", en: "File")),
        ("part", Label(zh: "部件", en: "Part")),
      ])
    unopened.rows = faults.map {
      [.text($0.code.name), .text($0.place.file ?? ""), .text($0.place.sheet ?? "")]
    }
    return Report(
      name: "leaks", title: Label(zh: "出门检查报告", en: "Leak gate report"), sections: [section, unopened])
  }

  private var summary: Label {
    Label(
      zh: "逐一打开了 \(files) 个成品文件，对照本次读入的 \(terms) 项个人标识查找，查出 \(findings.count) 处。",
      en: "\(files) finished files were opened and searched for \(terms) identifiers of this run: "
        + "\(findings.count) found.")
  }

  private static func number(_ number: Int?) -> Report.Field { number.map { .number($0) } ?? .text("") }

  private static func label(_ confidence: Confidence) -> Label {
    confidence == .certain
      ? Label(zh: "与台账中的一致", en: "stands in the ledger")
      : Label(zh: "形式相符", en: "has the form")
  }
}
