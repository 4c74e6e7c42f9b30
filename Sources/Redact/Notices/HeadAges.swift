import Columns
import Dictionaries

/// How old the person of a row is, or the householder that a row stands for, from whatever column tells it.
///
/// A child that heads a household must not be named because of the ledger's shape, or because the number is damaged:
/// only who is known to be of age is named. So there are two questions. `isMinor` is answered by the best source
/// that tells anything; `isAdult` is true only where a source surely says so and none says otherwise.
struct HeadAges {
  /// Whose age is asked for.
  enum Person {
    /// The person of the row.
    case own
    /// The householder whose name stands in the row of somebody else.
    case head
  }

  private let records: RecordBatch
  private let lastDay: CivilDate
  private let own: Int?
  private let head: Int?
  private let births: Int?
  private let ages: Int?
  /// Certificates of disability and pupils' numbers, which begin with an identity number.
  private let holders: [Int]

  /// The first age at which nobody is a minor (Civil Code, article 17; not re-read).
  static let adult = 18

  init(_ records: RecordBatch, lastDay: CivilDate) {
    self.records = records
    self.lastDay = lastDay
    let schema = records.batch.schema
    own = schema.index(of: "citizen_id")
    head = schema.index(of: "householder_id")
    births = schema.index(of: "birth_date")
    ages = schema.index(of: "age")
    holders = schema.columns.indices.filter { Self.holdsNumber(schema.columns[$0]) }
  }

  private static func holdsNumber(_ column: Schema.Column) -> Bool {
    if let field = column.field, ["disability_certificate", "student_number"].contains(field) { return true }
    let header = HanForms.plain(column.header)
    return header.contains("残") && header.contains("证") || header.contains("学籍")
  }

  /// False where no column tells.
  func isMinor(_ row: Int) -> Bool {
    let head = standsForHead(row) ? head : nil
    let age =
      number(own, row) ?? number(head, row) ?? damaged(own, row) ?? damaged(head, row)
      ?? held(row) ?? written(births, row) ?? written(ages, row)
    return age.map { $0 < Self.adult } ?? false
  }

  /// Whether a column surely says that a person is of age, and none that it is not; nil when no column says anything.
  func isAdult(_ row: Int, _ person: Person) -> Bool? {
    let isOwn = person == .own || standsForHead(row)
    let isHead = person == .head || standsForHead(row)
    let numbers = [isOwn ? own : nil, isHead ? head : nil].compactMap(\.self)
    var least: [Int] = []
    var told: [Int] = []
    for position in numbers {
      if let age = damaged(position, row) {
        least.append(age)
        told.append(age)
      } else if let id = oldNumber(position, row) {
        // 15 digits can be 18 without a century's digits: then the person is a hundred years younger.
        let isSure = id.birth.year + 100 > lastDay.year
        least.append(lastDay.age(bornOn: id.birth) - (isSure ? 0 : 100))
      } else if let age = childsAge(position, row) {
        told.append(age)
      }
    }
    if isOwn, let age = held(row) { told.append(age) }
    for position in isOwn ? [births, ages].compactMap(\.self) : [] {
      let column = records.batch.columns[position]
      if let age = WrittenDate.leastAge(column.cell(row), at: lastDay) { least.append(age) }
      if let age = written(position, row) { told.append(age) }
    }
    if least.isEmpty, told.isEmpty { return nil }
    return least.contains { $0 >= Self.adult } && told.allSatisfy { $0 >= Self.adult }
  }

  /// The householder's number in a member's row is not the member's.
  private func standsForHead(_ row: Int) -> Bool {
    records.roles[row] == .household || records.roles[row] == .householder
  }

  private func number(_ position: Int?, _ row: Int) -> Int? {
    guard let position else { return nil }
    let column = records.batch.columns[position]
    return CitizenID.parse(column.cell(row)).map { lastDay.age(bornOn: $0.birth) }
  }

  /// The least age by the births in a row's certificates of disability and pupils' numbers.
  private func held(_ row: Int) -> Int? {
    var least: Int?
    for position in holders {
      let column = records.batch.columns[position]
      var text: [UInt8] = []
      FoldedText.fold(column.cell(row), into: &text)
      // A letter stands before a pupil's number.
      let head = Array(text.drop { $0 < 0x30 || $0 > 0x39 }.prefix(18))
      guard let birth = CitizenID.birthOfDamaged(head.span), birth <= lastDay else { continue }
      least = min(least ?? .max, lastDay.age(bornOn: birth))
    }
    return least
  }

  private func oldNumber(_ position: Int, _ row: Int) -> CitizenID? {
    let column = records.batch.columns[position]
    return CitizenID.parse(column.cell(row)).flatMap { $0.isOldForm ? $0 : nil }
  }

  /// From a number of 18 characters, whole or damaged beside the birth.
  private func damaged(_ position: Int?, _ row: Int) -> Int? {
    guard let position else { return nil }
    let column = records.batch.columns[position]
    return CitizenID.birthOfDamaged(column.cell(row)).map { lastDay.age(bornOn: $0) }
  }

  /// The age of a child whose birth a number may tell that is damaged so that it surely tells none: whatever another
  /// column says, it is not known to be an adult's.
  private func childsAge(_ position: Int, _ row: Int) -> Int? {
    let column = records.batch.columns[position]
    return CitizenID.possibleBirths(column.cell(row)).lazy.filter { $0 <= lastDay }
      .map { lastDay.age(bornOn: $0) }.first { $0 < Self.adult }
  }

  private func written(_ position: Int?, _ row: Int) -> Int? {
    guard let position else { return nil }
    let column = records.batch.columns[position]
    return WrittenDate.age(column.cell(row), at: lastDay)
  }
}
