import Columns
import Dictionaries

/// How old the person of a row is, or the householder that a row stands for, from whatever column tells it.
///
/// A ledger of one row a household has no dimension of ages, and still the householder's number: a child that
/// heads a household must not be named because of the ledger's shape.
struct HeadAges {
  private let records: RecordBatch
  private let lastDay: CivilDate
  private let own: Int?
  private let head: Int?
  private let births: Int?
  private let ages: Int?

  /// The first age at which nobody is a minor (Civil Code, article 17).
  static let adult = 18

  init(_ records: RecordBatch, lastDay: CivilDate) {
    self.records = records
    self.lastDay = lastDay
    let schema = records.batch.schema
    own = schema.index(of: "citizen_id")
    head = schema.index(of: "householder_id")
    births = schema.index(of: "birth_date")
    ages = schema.index(of: "age")
  }

  /// False where no column tells.
  func isMinor(_ row: Int) -> Bool {
    // The householder's number in a member's row is not the member's.
    let standsForHead = records.roles[row] == .household || records.roles[row] == .householder
    let age =
      number(own, row) ?? (standsForHead ? number(head, row) : nil) ?? written(births, row)
      ?? written(ages, row)
    return age.map { $0 < Self.adult } ?? false
  }

  private func number(_ position: Int?, _ row: Int) -> Int? {
    guard let position else { return nil }
    let column = records.batch.columns[position]
    return CitizenID.parse(column.cell(row)).map { lastDay.age(bornOn: $0.birth) }
  }

  private func written(_ position: Int?, _ row: Int) -> Int? {
    guard let position else { return nil }
    let column = records.batch.columns[position]
    return WrittenDate.age(column.cell(row), at: lastDay)
  }
}
