import Columns
import Messages
import Pipelines

/// The outcome of a run in words and as JSON.
enum RunWords {
  static func step(_ step: RunStep) -> String {
    switch step {
    case .reading: words(zh: "读取台账", en: "reading")
    case .comparing: words(zh: "与上期比对", en: "comparing with last period")
    case .protecting: words(zh: "保护统计数", en: "protecting statistics")
    case .packaging: words(zh: "生成文件", en: "writing files")
    case .checking: words(zh: "检查泄露", en: "checking for leaks")
    case .publishing: words(zh: "发布", en: "publishing")
    }
  }

  /// A run as an object; the first finding of a refused one is why it was refused.
  ///
  /// A refusal has the same keys as a release, which scripts rely on.
  static func json(_ outcome: RunOutcome) -> JSON {
    let reason = outcome.refusal.map { [($0.code.name, 1)] } ?? []
    let findings = reason + outcome.findings.map { ($0.code.rawValue, $0.count) }
    return .record([
      ("pipeline", .string(outcome.pipeline)), ("period", .string(outcome.period)),
      ("version", .int(outcome.version)), ("rows", .int(outcome.rows)),
      ("rejected_rows", .int(outcome.rejectedRows)), ("bundle", .text(outcome.bundle)),
      ("notice", .text(outcome.notice)), ("internal", .text(outcome.internalFolder)),
      (
        "tables",
        .array(
          outcome.tables.map {
            .record([
              ("name", .string($0.name)), ("cells", .int($0.cells)), ("suppressed", .int($0.suppressed)),
            ])
          })
      ),
      (
        "findings",
        .array(findings.map { code, count in .record([("code", .string(code)), ("count", .int(count))]) })
      ),
    ])
  }

  /// What an officer reads after a run: what was made, where it lies, and what to look at.
  static func summary(_ outcome: RunOutcome, out: String) -> [String] {
    // A run that was refused before it read anything has nothing to tell but why.
    if outcome.refusal != nil, outcome.internalFolder == nil { return [] }
    let others = uncounted(outcome)
    var lines = [words(zh: "读取 \(outcome.rows) 行记录\(others)。", en: "\(outcome.rows) records read\(others).")]
    // Of a refused run nothing is published: its tables would only mislead.
    for table in outcome.refusal == nil ? outcome.tables : [] {
      lines.append(
        words(
          zh: "  \(table.title.zh)：\(table.cells) 个数字，其中 \(table.suppressed) 个不予公布",
          en: "  \(table.title.en): \(table.cells) numbers, \(table.suppressed) of them withheld"))
    }
    lines += findings(outcome)
    if let bundle = outcome.bundle {
      lines.append(words(zh: "公开数据包：\(out)/\(bundle)", en: "public bundle: \(out)/\(bundle)"))
    }
    if let notice = outcome.notice {
      lines.append(
        words(
          zh: "公示单（只在本村张贴）：\(out)/\(notice)",
          en: "community notices (for their villages only): \(out)/\(notice)"))
    }
    if let folder = outcome.internalFolder {
      lines.append(
        words(
          zh: "内部报告（不得外传）：\(out)/\(folder)", en: "internal reports (for the office only): \(out)/\(folder)"))
    }
    return lines
  }

  /// Rows that are in no number: of other programmes, and of a status that the pipeline does not count.
  private static func uncounted(_ outcome: RunOutcome) -> String {
    let statuses = outcome.findings.first { $0.code == .rowNotCounted }?.count ?? 0
    let foreign = outcome.rejectedRows - statuses
    let others =
      foreign == 0
      ? ""
      : words(
        zh: "，另有其他救助项目 \(foreign) 行，没有计入", en: "; \(foreign) rows of other programmes are not counted")
    let left =
      statuses == 0
      ? ""
      : words(
        zh: "，另有 \(statuses) 行按流程设定的状态没有计入",
        en: "; \(statuses) rows are not counted for their status, as the pipeline says")
    return others + left
  }

  /// What the office must answer comes first, with what to do about it; the rest is told in the reports.
  private static func findings(_ outcome: RunOutcome) -> [String] {
    let wording = Wording(Language.current)
    var lines: [String] = []
    func add(_ finding: (code: FindingCode, count: Int)) {
      lines.append(
        "  \(words(zh: "\(finding.count) 处：", en: "\(finding.count) × "))\(wording.sentence(code: finding.code.rawValue))"
      )
    }
    let asked = outcome.asked
    if !asked.isEmpty {
      lines.append(
        words(
          zh: "请先核实（答案不同，公布的数字就不同）：", en: "To be answered first, since published numbers depend on it:"))
      for finding in asked {
        add(finding)
        lines.append(
          "    \(words(zh: "怎么办：", en: "what to do: "))\(wording.remedy(code: finding.code.rawValue))")
      }
    }
    let others = outcome.findings.filter { finding in !asked.contains { $0.code == finding.code } }
    if !others.isEmpty {
      lines.append(
        asked.isEmpty
          ? words(zh: "数据质量问题（如何统计见内部报告）：", en: "Findings about the data (see the internal reports):")
          : words(
            zh: "其他数据质量问题（如何统计见内部报告）：", en: "Other findings about the data (see the internal reports):"))
      others.forEach(add)
    }
    return lines
  }
}
