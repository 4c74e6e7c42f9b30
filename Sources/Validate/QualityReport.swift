import Columns
import Messages

/// What is to be said about the quality of a ledger: counts, sums, and findings by code and place.
public struct QualityReport: Sendable {
  /// The findings, counted by code with their first places.
  public var tally: FindingTally
  /// Rows of this programme; none is missing for being faulty.
  public let rows: Int
  /// Rows of another programme, and those whose status the pipeline does not count.
  public let foreignRows: Int
  /// Distinct households.
  public let households: Int
  /// Distinct persons, by their numbers as written.
  public let persons: Int
  /// The sum of each field of money over the programme's rows, in cents.
  public let sums: [FieldName: Int64]
  /// What control totals are compared with.
  public let totals: LedgerTotals

  /// A table that lists the households or grants of earlier ones again.
  let repeated: ListMemory.Repeat?
  let sheets: SheetSums
  let checksTotalRows: Bool
  let fieldLabel: @Sendable (FieldName) -> Label

  /// How many rows repeat a person, or a person's grant.
  public var duplicates: Int { tally.count(of: .duplicatePerson) + tally.count(of: .duplicateGrant) }

  /// How many rows are not counted for their status.
  public var notCounted: Int { tally.count(of: .rowNotCounted) }

  /// Adds a finding for each total row that is not the sum of its rows, when the rule `total-row` is on.
  public mutating func compare(with stated: [StatedTotal]) {
    guard checksTotalRows else { return }
    for finding in sheets.differing(stated) { tally.add(finding) }
  }

  /// The report for the office, `quality`: one line a cause, with first places and advice.
  ///
  /// - Parameter control: the control totals, to show them beside what was found.
  public func report(control: ControlTotals? = nil) -> Report {
    var sections = [counts]
    if let control { sections.append(comparison(control)) }
    sections.append(causes)
    return Report(name: "quality", title: Label(zh: "数据质量报告", en: "Data quality"), sections: sections)
  }

  private var counts: Report.Section {
    var rows: [[Report.Field]] = [
      [.label(Label(zh: "本项目记录（行）", en: "Rows of this programme")), .number(self.rows)],
      [
        .label(Label(zh: "其他项目记录（行），未计入", en: "Rows of other programmes, not counted")),
        .number(foreignRows - notCounted),
      ],
      [.label(Label(zh: "户", en: "Households")), .number(households)],
      [.label(Label(zh: "人（按证件号去重）", en: "Persons (distinct identity numbers)")), .number(persons)],
      [.label(Label(zh: "保障人数（人）", en: "Beneficiaries")), .number(totals.persons)],
      [.label(Label(zh: "应发金额（元）", en: "Amount due (CNY)")), .cents(totals.amount)],
    ]
    if notCounted > 0 {
      let label = Label(
        zh: "按流程设定的状态不计入（行）", en: "Rows not counted for their status, as the pipeline says")
      rows.insert([.label(label), .number(notCounted)], at: 2)
    }
    for (field, sum) in sums.sorted(by: { $0.key < $1.key }) {
      let label = fieldLabel(field)
      rows.append([
        .label(Label(zh: "各行合计（元）：\(label.zh)", en: "Sum over rows (CNY): \(label.en)")),
        .cents(sum),
      ])
    }
    return Report.Section(
      key: "counts", heading: Label(zh: "数量与金额", en: "Counts and sums"),
      paragraphs: [
        Label(
          zh: "有问题的记录全部计入户数、人数和金额，一条也不剔除。",
          en: "Faulty rows are counted in every number of households, persons and yuan; none is left out.")
      ],
      columns: [("what", Label(zh: "项目", en: "What")), ("value", Label(zh: "数值", en: "Value"))], rows: rows)
  }

  private func comparison(_ control: ControlTotals) -> Report.Section {
    let differing = control.differences(totals)
    return Report.Section(
      key: "control", heading: Label(zh: "控制数核对", en: "Control totals"),
      paragraphs: differing.isEmpty
        ? [Label(zh: "与控制数一致。", en: "The ledger adds up to the control totals.")]
        : [Label(zh: "与控制数不一致，未发布任何内容。", en: "The control totals differ; nothing was published.")],
      columns: [
        ("total", Label(zh: "项目", en: "Total")), ("expected", Label(zh: "控制数", en: "Control")),
        ("found", Label(zh: "台账", en: "Ledger")),
      ],
      rows: differing.map { [.label(CountedWords.label($0.name)), .text($0.expected), .text($0.found)] })
  }

  private var causes: Report.Section {
    let (zh, en) = (Wording(.zh), Wording(.en))
    return Report.Section(
      key: "findings", heading: Label(zh: "发现的问题", en: "Findings"),
      paragraphs: tally.isEmpty
        ? [Label(zh: "没有发现问题。", en: "Nothing was found.")]
        : [
          Label(
            zh: "先列须由单位核实、会影响公布数字的问题。每类问题列出前 \(FindingTally.placesKept) 处位置；位置不含任何个人信息。",
            en:
              "First what the office must answer, since published numbers depend on it. The first \(FindingTally.placesKept) places of each cause; a place holds no personal data."
          )
        ],
      columns: [
        ("code", Label(zh: "代码", en: "Code")), ("count", Label(zh: "处", en: "Count")),
        ("what", Label(zh: "问题", en: "What")), ("advice", Label(zh: "处理建议", en: "Advice")),
        ("places", Label(zh: "位置", en: "Places")),
      ],
      rows: (tally.sorted.filter { Self.asking.contains($0.code) }
        + tally.sorted.filter { !Self.asking.contains($0.code) }).map { code, entry in
          let places = entry.places.map(\.place)
          return [
            .text(code.rawValue), .number(entry.count),
            .label(Label(zh: zh.sentence(code: code.rawValue), en: en.sentence(code: code.rawValue))),
            .label(Label(zh: zh.remedy(code: code.rawValue), en: en.remedy(code: code.rawValue))),
            .label(Label(zh: zh.places(places), en: en.places(places))),
          ]
        })
  }
}
