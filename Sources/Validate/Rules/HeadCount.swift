import Columns
import Dictionaries

/// Finds households of which the ledger does not say credibly how many persons they are.
///
/// Where a row is a household, its number of persons goes into every published sum, and nothing else tells it.
struct HeadCount: RowRule {
  let name = "head-count"
  let codes: [FindingCode] = [.headCountMissing, .headCountOdd]

  /// Households of more persons are unheard of; a larger number is one of something else.
  private static let mostPersons: Int64 = 30
  private static let fields: [FieldName] = [.insuredPersons, .householdSize]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    let columns = Self.fields.filter { records.numbers[$0] != nil }
    guard let first = columns.first else { return }
    for row in 0..<records.count where !records.isForeign[row] && records.roles[row] == .household {
      // The first that is stated counts, as in the aggregation.
      let stated = columns.first { records.numbers[$0]?[row] != nil }
      let count = stated.flatMap { records.numbers[$0]?[row] }
      if let count, (1...Self.mostPersons).contains(count) { continue }
      let field = stated ?? first
      findings.append(
        Finding(
          count == nil ? .headCountMissing : .headCountOdd, at: records.batch.place(row: row, field: field),
          field: field))
    }
  }
}
