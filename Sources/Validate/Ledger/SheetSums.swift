import Columns
import Dictionaries

/// A total row of a sheet as ingest took it out of the table.
public struct StatedTotal: Sendable {
  /// The sheet.
  public let source: SourceSheet
  /// The row, from 1.
  public let row: Int
  /// What the row says, in hundredths of the column's unit by the number of the column.
  public let amounts: [Int: Int64]

  /// Makes a stated total.
  public init(source: SourceSheet, row: Int, amounts: [Int: Int64]) {
    self.source = source
    self.row = row
    self.amounts = amounts
  }
}

/// The sums of the money columns of each sheet, with what they were wherever a row is left out.
///
/// A row that is left out may be a total row, which is known only later; so the sums at each gap are kept,
/// the first 10,000 of a sheet.
struct SheetSums: Sendable {
  private var sheets: [SheetSum] = []

  mutating func take(_ records: RecordBatch) {
    guard let first = records.batch.rowNumbers.first else { return }
    if sheets.last?.source != records.batch.source {
      sheets.append(SheetSum(source: records.batch.source, firstRow: first))
    }
    sheets[sheets.count - 1].take(records)
  }

  /// Takes the sums of later rows; a sheet may begin in one stretch and end in another.
  mutating func merge(_ later: SheetSums) {
    for sheet in later.sheets {
      if let last = sheets.indices.last, sheets[last].source == sheet.source {
        sheets[last].merge(sheet)
      } else {
        sheets.append(sheet)
      }
    }
  }

  /// The stated totals that are the sum neither of the whole sheet, nor of all rows above, nor of the rows
  /// since the total row before.
  func differing(_ stated: [StatedTotal]) -> [Finding] {
    sheets.flatMap { sheet in
      sheet.differing(stated.filter { $0.source == sheet.source }.sorted { $0.row < $1.row })
    }
  }
}

/// The sums of the money columns of one sheet.
private struct SheetSum: Sendable {
  let source: SourceSheet
  private let firstRow: UInt32
  private var lastRow: UInt32
  private var columns: [Int: Sum] = [:]
  private var gaps: [UInt32] = []

  private struct Sum: Sendable {
    let field: FieldName
    let unit: MoneyUnit
    var now: Int64 = 0
    /// The sum before each gap of the sheet.
    var atGaps: [Int64]

    /// Whether a stated total is a sum in cents: exactly, or in 万元 as far as two decimals tell.
    func says(_ stated: Int64, _ sum: Int64) -> Bool {
      switch unit {
      case .yuan: return stated == sum
      case .tenThousandYuan:
        let (cents, overflow) = stated.multipliedReportingOverflow(by: 10_000)
        return !overflow && (cents - sum).magnitude <= 5_000
      }
    }
  }

  private static let gapsKept = 10_000

  init(source: SourceSheet, firstRow: UInt32) {
    self.source = source
    self.firstRow = firstRow
    lastRow = firstRow - 1
  }

  mutating func take(_ records: RecordBatch) {
    for (position, column) in records.batch.schema.columns.enumerated() {
      guard column.kind == .money, let field = column.field, records.numbers[field] != nil,
        records.batch.schema.index(of: field) == position, columns[column.number] == nil
      else { continue }
      columns[column.number] = Sum(
        field: field, unit: MoneyUnit(header: column.header),
        atGaps: [Int64](repeating: 0, count: gaps.count))
    }
    var from = 0
    for row in 0..<records.count {
      let number = records.batch.rowNumbers[row]
      if number > lastRow + 1 {
        add(records, rows: from..<row)
        from = row
        addGap(before: number)
      }
      lastRow = number
    }
    add(records, rows: from..<records.count)
  }

  private mutating func add(_ records: RecordBatch, rows: Range<Int>) {
    for (number, column) in columns {
      guard let amounts = records.numbers[column.field] else { continue }
      columns[number]?.now += rows.reduce(0) { $0 + (amounts[$1] ?? 0) }
    }
  }

  private mutating func addGap(before row: UInt32) {
    guard gaps.count < Self.gapsKept else { return }
    gaps.append(row)
    for (number, column) in columns { columns[number]?.atGaps.append(column.now) }
  }

  mutating func merge(_ later: SheetSum) {
    if later.firstRow > lastRow + 1 { addGap(before: later.firstRow) }
    for (number, column) in later.columns where columns[number] == nil {
      columns[number] = Sum(
        field: column.field, unit: column.unit, atGaps: [Int64](repeating: 0, count: gaps.count))
    }
    let none = [Int64](repeating: 0, count: later.gaps.count)
    for (number, column) in columns {
      let added = later.columns[number]
      columns[number]?.now += added?.now ?? 0
      columns[number]?.atGaps += (added?.atGaps ?? none).map { $0 + column.now }
    }
    gaps += later.gaps
    lastRow = later.lastRow
  }

  func differing(_ stated: [StatedTotal]) -> [Finding] {
    var findings: [Finding] = []
    var before: StatedTotal?
    for total in stated {
      for (number, amount) in total.amounts.sorted(by: { $0.key < $1.key }) {
        guard let column = columns[number] else { continue }
        let above = sum(column, before: total.row)
        let earlier = before.map { sum(column, before: $0.row) } ?? 0
        if [above, above - earlier, column.now].contains(where: { column.says(amount, $0) }) { continue }
        findings.append(
          Finding(.totalRowDiffers, at: source.place(row: total.row, column: number), field: column.field))
      }
      before = total
    }
    return findings
  }

  private func sum(_ column: Sum, before row: Int) -> Int64 {
    if row < Int(firstRow) { return 0 }
    guard let gap = gaps.firstIndex(where: { Int($0) > row }) else { return column.now }
    return column.atGaps[gap]
  }
}
