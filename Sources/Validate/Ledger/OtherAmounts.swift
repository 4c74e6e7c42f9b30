import Columns
import Dictionaries

/// What columns of money hold that no field of the pipeline took, and whether amounts are of one month only.
///
/// 发放金额 and 减免金额 are two columns of one grant: with one of them the sums are too small. A further column is in
/// order when it says what the used ones do: the same, a standard, their total, or parts of one. Where the used amount is
/// blank and another is filled, the published sums are wrong, and so they are where a month's amount stands beside a
/// number of months.
struct OtherAmounts: Sendable {
  fileprivate struct Column: Sendable {
    let number: Int
    var texts = 0
    var filled = 0
    var same = 0
    var total = 0
    var elsewhere = 0
    var firstElsewhere: Place?
  }

  fileprivate struct Table: Sendable {
    let source: SourceSheet
    /// The column of the amount that is used.
    let amountColumn: Int?
    let saysMonthly: Bool
    var columns: [Column] = []
    var hasMonths = false
    /// Rows of more than one month whose amount is one month's.
    var monthly = 0
    var firstMonthly: Place?
    /// Rows whose amount times the months stands in another column.
    var months = 0
    var rows = 0
  }

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the rows of a batch.
  mutating func take(_ records: RecordBatch, settings: QualitySettings) {
    guard let field = settings.amountField, records.count > 0, let reader = Reader(records, field, settings)
    else { return }
    let position = self.position(of: records, field: field, reader)
    guard reader.hasMonths || !reader.others.isEmpty else { return }
    var table = tables[position]
    for row in 0..<records.count where !records.isForeign[row] { reader.read(row, into: &table) }
    tables[position] = table
  }

  private mutating func position(of records: RecordBatch, field: FieldName, _ reader: Reader) -> Int {
    let source = records.batch.source
    if let known = positions[source] { return known }
    let used = records.batch.schema.index(of: field).map { records.batch.schema.columns[$0] }
    var table = Table(
      source: source, amountColumn: used?.number,
      saysMonthly: used.map { AmountHeader.isMonthly($0.header) } ?? false)
    table.columns = reader.others.map { Column(number: records.batch.schema.columns[$0].number) }
    positions[source] = tables.count
    tables.append(table)
    return tables.count - 1
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: OtherAmounts) {
    for table in later.tables {
      guard let position = positions[table.source] else {
        positions[table.source] = tables.count
        tables.append(table)
        continue
      }
      tables[position].add(table)
    }
  }

  /// A finding for each column that is not used and not explained, and for each table of a month's amounts.
  func findings(field: FieldName?, unit: RowUnit) -> [Finding] {
    tables.flatMap { table -> [Finding] in
      var found = table.columns.compactMap { $0.finding(in: table.source) }
      let place = table.source.place(column: table.amountColumn)
      if table.monthly > 0 || (table.months > 0 && table.months * 2 >= table.rows) {
        found.append(Finding(.amountPerMonth, at: table.firstMonthly ?? place, field: field))
      } else if unit == .grant, table.saysMonthly, !table.hasMonths {
        found.append(Finding(.amountSaysMonth, at: place, field: field))
      }
      return found
    }
  }
}

extension OtherAmounts.Table {
  fileprivate mutating func add(_ later: OtherAmounts.Table) {
    for (index, column) in zip(columns.indices, later.columns) { columns[index].add(column) }
    hasMonths = hasMonths || later.hasMonths
    monthly += later.monthly
    firstMonthly = firstMonthly ?? later.firstMonthly
    months += later.months
    rows += later.rows
  }
}

extension OtherAmounts.Column {
  fileprivate mutating func add(_ later: OtherAmounts.Column) {
    texts += later.texts
    filled += later.filled
    same += later.same
    total += later.total
    elsewhere += later.elsewhere
    firstElsewhere = firstElsewhere ?? later.firstElsewhere
  }

  fileprivate func finding(in source: SourceSheet) -> Finding? {
    // A column that is mostly words is none of money.
    guard filled > 0, texts <= filled else { return nil }
    let place = source.place(column: number)
    if elsewhere > 0 { return Finding(.amountElsewhere, at: firstElsewhere ?? place) }
    if (filled - same - total) * 20 > filled { return Finding(.amountColumnUnused, at: place) }
    return total > same ? Finding(.amountColumnTotal, at: place) : nil
  }
}

extension OtherAmounts {
  /// Reads the rows of a batch.
  fileprivate struct Reader {
    private let records: RecordBatch
    private let unit: RowUnit
    private let amounts: [Int64?]
    private let parts: [[Int64?]]
    private let standards: [Int64?]?
    private let isMonthlyStandard: Bool
    private let months: [Int64?]?
    /// The columns of money that no field took.
    let others: [Int]

    var hasMonths: Bool { months != nil }

    init?(_ records: RecordBatch, _ field: FieldName, _ settings: QualitySettings) {
      guard let amounts = records.numbers[field] else { return nil }
      let columns = records.batch.schema.columns
      self.records = records
      self.amounts = amounts
      unit = settings.unit
      let free = columns.indices.filter { columns[$0].field == nil && columns[$0].kind == nil }
      others = free.filter { AmountHeader.isOfMoney(columns[$0].header) }
      let apart: Set<FieldName> = [field, "amount_paid", "standard_amount", "income_per_capita"]
      parts = settings.fields.compactMap { spec in
        spec.kind == .money && !apart.contains(spec.name) ? records.numbers[spec.name] : nil
      }
      let standard =
        records.batch.schema.index(of: "standard_amount")
        ?? free.first { columns[$0].header.contains("标准") }
      standards = standard.map { Self.money($0, records) }
      isMonthlyStandard = standard.map { AmountHeader.isMonthly(columns[$0].header) } ?? false
      if unit == .grant {
        let counted = free.first { AmountHeader.isOfMonths(columns[$0].header) }
        months = records.numbers["months"] ?? counted.map { Self.counts($0, records) }
      } else {
        months = nil
      }
    }

    private static func money(_ index: Int, _ records: RecordBatch) -> [Int64?] {
      let (column, unit) = (records.batch.columns[index], records.batch.schema.columns[index].unit)
      return (0..<records.count).map { row in
        if case .cents(let cents) = Money.read(column.cell(row), unit: unit) { cents } else { nil }
      }
    }

    private static func counts(_ index: Int, _ records: RecordBatch) -> [Int64?] {
      let column = records.batch.columns[index]
      return (0..<records.count).map { WholeNumber.parse(column.cell($0)) }
    }

    /// Adds what a row says.
    func read(_ row: Int, into table: inout Table) {
      table.rows += 1
      let amount = amounts[row]
      let standard = standards?[row]
      readMonths(row, amount, standard, into: &table)
      if others.isEmpty { return }
      var values = [Int64?](repeating: nil, count: others.count)
      var sum: Int64 = 0
      for (position, index) in others.enumerated() {
        let (column, unit) = (records.batch.columns[index], records.batch.schema.columns[index].unit)
        switch Money.read(column.cell(row), unit: unit) {
        case .blank: continue
        case .notANumber: table.columns[position].texts += 1
        case .cents(let cents):
          // Nothing is nothing, and a number of somebody is no amount.
          guard cents != 0, cents.magnitude < 100_000_000_000 else { continue }
          values[position] = cents
          sum += cents
        }
      }
      let used = (amount ?? 0) + parts.reduce(0) { $0 + ($1[row] ?? 0) }
      let paid = records.numbers["amount_paid"]?[row]
      for (position, value) in values.enumerated() {
        guard let value else { continue }
        table.columns[position].filled += 1
        if isElsewhere(row, amount) {
          table.columns[position].elsewhere += 1
          if table.columns[position].firstElsewhere == nil {
            table.columns[position].firstElsewhere = records.batch.source.place(
              row: Int(records.batch.rowNumbers[row]), column: table.columns[position].number)
          }
        } else if value == amount || value == paid || value == standard || sum == amount
          || parts.contains(where: { $0[row] == value })
        {
          table.columns[position].same += 1
        } else if let amount, let months = months?[row], months > 1, value == amount * months {
          table.months += 1
          table.columns[position].same += 1
        } else if value == used {
          table.columns[position].total += 1
        }
      }
    }

    /// Whether the row's money must stand in another column: its own is blank, or of a grant zero. Of a household the
    /// rows of members are blank by right.
    private func isElsewhere(_ row: Int, _ amount: Int64?) -> Bool {
      if unit == .grant { return (amount ?? 0) == 0 }
      let role = records.roles[row]
      return amount == nil && (role == .household || role == .householder)
    }

    private func readMonths(_ row: Int, _ amount: Int64?, _ standard: Int64?, into table: inout Table) {
      guard let months = months?[row] else { return }
      table.hasMonths = true
      guard months > 1, let amount, amount != 0 else { return }
      if let standard, standard * months == amount { return }
      guard table.saysMonthly || (isMonthlyStandard && amount == standard) else { return }
      table.monthly += 1
      if table.firstMonthly == nil {
        table.firstMonthly = records.batch.source.place(
          row: Int(records.batch.rowNumbers[row]), column: table.amountColumn)
      }
    }
  }
}
