import Columns

/// What an attacker could compute from the published tables.
public struct AuditReport: Sendable {
  /// The sensitive cells of which one value is possible, or which are published.
  public internal(set) var exposed: [SensitiveCell] = []
  /// Why nothing can be said, or nil.
  public internal(set) var inconclusive: SluiceError?
  /// How many tables were read.
  public internal(set) var tables = 0
  /// How many cells they have.
  public internal(set) var cells = 0
  /// How many of them are withheld.
  public internal(set) var withheld = 0
  /// How many equations and inequalities hold between withheld cells.
  public internal(set) var relations = 0
  /// Into how many parts they fall, and how many cells the largest has.
  public internal(set) var components = 0
  /// How many withheld cells hang together at most.
  public internal(set) var largest = 0
  /// How many sensitive cells were examined.
  public internal(set) var examined = 0
  /// How many sensitive cells are in no published table.
  public internal(set) var unpublished = 0

  /// Why the statistics are refused, or nil when they are safe.
  public var refusal: SluiceError? {
    if let inconclusive { return inconclusive }
    return exposed.first.map { cell in
      // Table, area and members are labels that are published anyway.
      let key = [cell.table, cell.areaName] + cell.members + [cell.measure.rawValue]
      return SluiceError(
        .auditExposed, at: Place(file: "data/\(cell.table).csv"), key: key.joined(separator: " / "))
    }
  }
}

extension ErrorCode {
  /// A withheld cell can be computed from published ones.
  public static let auditExposed = ErrorCode("audit-exposed", .refused)
  /// The audit could not be done to the end.
  public static let auditInconclusive = ErrorCode("audit-inconclusive", .refused)
  /// The audit would take too long; the key names the tables.
  public static let auditTooLarge = ErrorCode("audit-too-large", .refused)
}

extension AuditReport {
  /// The report for the office.
  public var report: Report {
    let counts: [(String, Label, Int)] = [
      ("tables", Label(zh: "审查的统计表", en: "Tables read"), tables),
      ("cells", Label(zh: "其中的数字", en: "Cells in them"), cells),
      ("withheld", Label(zh: "不予公布的数字", en: "Cells withheld"), withheld),
      ("relations", Label(zh: "数字之间的等式和不等式", en: "Equations and inequalities between them"), relations),
      ("components", Label(zh: "互不相关的部分", en: "Independent parts"), components),
      ("largest", Label(zh: "最大部分中的数字", en: "Cells in the largest part"), largest),
      ("examined", Label(zh: "逐一推算的敏感数字", en: "Sensitive cells examined"), examined),
      ("unpublished", Label(zh: "未列入公布表的敏感数字", en: "Sensitive cells in no published table"), unpublished),
      ("exposed", Label(zh: "可以推算出来的敏感数字", en: "Sensitive cells that can be computed"), exposed.count),
    ]
    let summary = Report.Section(
      key: "summary", heading: Label(zh: "推算审查", en: "Audit"), paragraphs: [verdict],
      columns: [
        ("key", Label(zh: "代码", en: "Code")), ("what", Label(zh: "项目", en: "What")),
        ("count", Label(zh: "数量", en: "Count")),
      ],
      rows: counts.map { [.text($0.0), .label($0.1), .number($0.2)] })
    let cells = Report.Section(
      key: "exposed", heading: Label(zh: "可以推算出来的数字", en: "Cells that can be computed"),
      columns: [
        ("table", Label(zh: "表", en: "Table")), ("area", Label(zh: "地区", en: "Area")),
        ("parent", Label(zh: "上级地区", en: "Parent area")), ("members", Label(zh: "分组", en: "Members")),
        ("measure", Label(zh: "指标", en: "Measure")),
      ],
      rows: exposed.map { cell in
        [
          .text(cell.table), .text(cell.areaName), .text(cell.parentArea),
          .text(cell.members.joined(separator: " / ")), .text(cell.measure.rawValue),
        ]
      })
    return Report(
      name: "audit", title: Label(zh: "推算审查报告", en: "Audit of the published tables"),
      sections: [summary, cells])
  }

  private var verdict: Label {
    if inconclusive != nil {
      return Label(zh: "审查未能得出结论，按不安全处理。", en: "The audit reached no conclusion, which counts as unsafe.")
    }
    return exposed.isEmpty
      ? Label(
        zh: "利用全部公布数字，敏感数字均不能被唯一推算出来。", en: "No sensitive cell can be computed from all that is published.")
      : Label(zh: "有敏感数字可以由公布数字推算出来。", en: "Sensitive cells can be computed from what is published.")
  }
}
