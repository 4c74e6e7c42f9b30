import Columns
import Dictionaries

/// Finds households of which the ledger does not say credibly how many persons they are.
///
/// Where a row is a household, its number of persons goes into every published sum, and nothing else tells it. A list
/// that names householders only, without a number, is taken for one of households, unless the pipeline says that rows
/// are persons. Where rows are persons, a stated number of insured persons must be that of the household's rows, and so
/// must 家庭人口 on a roster of whole families. Where each of these rows is a household of its own and most families have
/// several members, rows may be households all the same.
struct HeadCount: RowRule, LedgerRule {
  let name = "head-count"
  let codes: [FindingCode] = [
    .headCountMissing, .headCountOdd, .headCountOfFamily, .headCountDiffers, .countColumnUnused,
    .rowsMayBeHouseholds,
  ]

  /// Households of more persons are unheard of; a larger number is one of something else.
  private static let mostPersons: Int64 = 30
  private static let fields: [FieldName] = [.insuredPersons, .householdSize]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    let columns = Self.fields.filter { records.numbers[$0] != nil }
    guard let first = columns.first else {
      findHouseholders(rows, into: &findings)
      return
    }
    // Where persons are insured one by one, 家庭人口 is another number.
    let isOfFamily = first == .householdSize && asksFor(.insuredPersons, rows.settings)
    for row in 0..<records.count where !records.isForeign[row] && records.roles[row] == .household {
      // The first that is stated counts, as in the aggregation.
      let stated = columns.first { records.numbers[$0]?[row] != nil }
      let count = stated.flatMap { records.numbers[$0]?[row] }
      let field = stated ?? first
      if let count, (1...Self.mostPersons).contains(count) {
        if isOfFamily {
          findings.append(
            Finding(.headCountOfFamily, at: records.batch.place(row: row, field: field), field: field))
        }
        continue
      }
      findings.append(
        Finding(
          count == nil ? .headCountMissing : .headCountOdd, at: records.batch.place(row: row, field: field),
          field: field))
    }
  }

  /// Finds rows of a list that names householders and nobody else, and says nothing of numbers.
  private func findHouseholders(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    let schema = records.batch.schema
    let field: FieldName = "householder_name"
    guard Self.fields.contains(where: { asksFor($0, rows.settings) }), rows.settings.rows != .person,
      schema.index(of: field) != nil,
      schema.index(of: "name") == nil, schema.index(of: "relation") == nil
    else { return }
    for row in 0..<records.count where !records.isForeign[row] {
      findings.append(
        Finding(.headCountMissing, at: records.batch.place(row: row, field: field), field: field))
    }
  }

  /// Whether the pipeline asks for a number of a household's persons.
  private func asksFor(_ count: FieldName, _ settings: QualitySettings) -> Bool {
    settings.unit == .householdMember && settings.fields.contains { $0.name == count }
  }

  /// As few families may each have one insured member.
  private static let fewestFamilies = 5

  /// Finds rows that name one of a household each and state families of several, with no number of insured persons.
  private func findFamilies(
    _ memory: LedgerMemory, _ settings: QualitySettings, into tally: inout FindingTally
  ) {
    let rows = memory.rowsOfFamilies
    guard settings.rows == nil, asksFor(.insuredPersons, settings),
      rows.ofSeveral >= Self.fewestFamilies, rows.ofSeveral * 2 >= rows.all,
      memory.householdsOfMoreRows * 20 <= rows.all
    else { return }
    tally.add(Finding(.rowsMayBeHouseholds, at: Place(), field: .householdSize), times: rows.ofSeveral)
  }

  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally
  ) {}

  func conclude(_ memory: LedgerMemory, settings: QualitySettings, into tally: inout FindingTally) {
    findFamilies(memory, settings, into: &tally)
    let count = memory.householdsOfOtherCount
    guard count > 0 else { return }
    tally.add(Finding(.headCountDiffers, at: Place(), field: settings.statedCount), times: count)
  }
}
