import Columns

/// The running sums of one table: money and counts by column, persons and households.
struct TableSums: Sendable {
  /// A number that is summed over the rows.
  enum Key: Hashable, Sendable {
    /// A column of money, in cents, or of counts, a hundred times.
    case column(Int)
    /// A column of counts, each household's once.
    case columnOfHouseholds(Int)
    case persons
    case households
  }

  /// One running sum.
  struct Sum: Sendable {
    let field: FieldName?
    /// By how much a stated sum may differ: in 万元, half of its second decimal.
    let tolerance: Int64
    var now: Int64 = 0
    /// The sum before each gap.
    var atGaps: [Int64]
  }

  /// How many gaps of a table are kept.
  static let gapsKept = 20_000

  let source: SourceSheet
  private(set) var sums: [Key: Sum] = [:]
  /// The rows before which something is left out.
  private(set) var gaps: [UInt32] = []
  private(set) var firstRow: UInt32 = 0
  private var lastRow: UInt32 = 0
  private var firstHousehold: UInt64 = 0
  private var lastHousehold: UInt64?

  init(source: SourceSheet) { self.source = source }

  mutating func take(_ records: RecordBatch) {
    let series = Series.all(of: records)
    for item in series where sums[item.key] == nil {
      sums[item.key] = Sum(
        field: item.field, tolerance: item.tolerance, atGaps: Array(repeating: 0, count: gaps.count))
    }
    if lastHousehold == nil, records.households.count > 0 { firstHousehold = records.households[0] }
    var from = 0
    for row in 0..<records.count {
      let number = records.batch.rowNumbers[row]
      if firstRow == 0 {
        firstRow = number
      } else if number > lastRow + 1 {
        add(series, records, rows: from..<row)
        from = row
        addGap(before: number)
      }
      lastRow = number
    }
    add(series, records, rows: from..<records.count)
  }

  private mutating func add(_ series: [Series], _ records: RecordBatch, rows: Range<Int>) {
    if rows.isEmpty { return }
    var begins: [Int] = []
    if records.households.count == records.count {
      for row in rows {
        let household = records.households[row]
        if household != lastHousehold { begins.append(row) }
        lastHousehold = household
      }
    }
    for item in series {
      var sum: Int64 = 0
      switch item.key {
      case .households: sum = Int64(begins.count) * 100
      case .columnOfHouseholds: for row in begins { sum += item.value(row) }
      case .column, .persons: for row in rows { sum += item.value(row) }
      }
      sums[item.key]?.now += sum
    }
  }

  private mutating func addGap(before row: UInt32) {
    guard gaps.count < Self.gapsKept else { return }
    gaps.append(row)
    for (key, sum) in sums { sums[key]?.atGaps.append(sum.now) }
  }

  mutating func merge(_ later: TableSums) {
    if later.firstRow > lastRow + 1 { addGap(before: later.firstRow) }
    for (key, sum) in later.sums where sums[key] == nil {
      sums[key] = Sum(
        field: sum.field, tolerance: sum.tolerance, atGaps: Array(repeating: 0, count: gaps.count))
    }
    // A household that both have rows of began once.
    let shared: Int64 = lastHousehold != nil && lastHousehold == later.firstHousehold ? 100 : 0
    for key in sums.keys {
      let before = (sums[key]?.now ?? 0) - (key == .households ? shared : 0)
      let added = later.sums[key]
      let gapsAdded = added?.atGaps ?? Array(repeating: 0, count: later.gaps.count)
      sums[key]?.now = before + (added?.now ?? 0)
      sums[key]?.atGaps += gapsAdded.map { $0 + before }
    }
    gaps += later.gaps
    lastRow = later.lastRow
    lastHousehold = later.lastHousehold
  }

  /// What a sum was above a row.
  func sum(_ sum: Sum, above row: Int) -> Int64 {
    if row < Int(firstRow) { return 0 }
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if Int(gaps[middle]) > row { high = middle } else { low = middle + 1 }
    }
    return low == gaps.count ? sum.now : sum.atGaps[low]
  }
}

/// The numbers of one key over the rows of a batch.
private struct Series {
  let key: TableSums.Key
  let field: FieldName?
  let values: [Int64?]?
  let factor: Int64
  var tolerance: Int64 = 0

  func value(_ row: Int) -> Int64 { values.map { ($0[row] ?? 0) * factor } ?? factor }

  /// The numbers of a column as they stand in it: one column 补发(扣回) was read as two fields, and its total is of both.
  private static func asWritten(_ field: FieldName, of records: RecordBatch) -> [Int64?]? {
    guard field == "back_pay", records.batch.schema.index(of: "recovery") == nil,
      let added = records.numbers[field], let recovered = records.numbers["recovery"]
    else { return records.numbers[field] }
    return zip(added, recovered).map { added, recovered in
      added == nil && recovered == nil ? nil : (added ?? 0) + (recovered ?? 0)
    }
  }

  /// Money and counts in the columns that hold their field, persons and households.
  static func all(of records: RecordBatch) -> [Series] {
    var series: [Series] = []
    let schema = records.batch.schema
    for (position, column) in schema.columns.enumerated() {
      guard let field = column.field, schema.index(of: field) == position, column.number > 0,
        let values = Self.asWritten(field, of: records)
      else { continue }
      if column.kind == .money {
        var money = Series(key: .column(column.number), field: field, values: values, factor: 1)
        if column.unit != .yuan {
          money.tolerance = (0..<column.unit.power).reduce(1) { ten, _ in ten * 10 } / 2
        }
        series.append(money)
      } else if column.kind == .count {
        series.append(Series(key: .column(column.number), field: field, values: values, factor: 100))
        series.append(
          Series(key: .columnOfHouseholds(column.number), field: field, values: values, factor: 100))
      }
    }
    let isHousehold = records.roles.first == .household
    series.append(
      Series(
        key: .persons, field: nil, values: isHousehold ? records.numbers[.insuredPersons] : nil, factor: 100))
    series.append(Series(key: .households, field: nil, values: nil, factor: 100))
    return series
  }
}
