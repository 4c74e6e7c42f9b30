import Columns
import Dictionaries

extension OtherAmounts {
  /// Reads the rows of a batch.
  struct Reader {
    /// A thousand million yuan.
    private static let mostCents: UInt64 = 100_000_000_000

    private let records: RecordBatch
    private let unit: RowUnit
    private let amounts: [Int64?]
    private let paid: [Int64?]?
    /// The other used amounts of money that are a part of what is due.
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
      paid = records.numbers["amount_paid"]
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
      readMonths(row, into: &table)
      if others.isEmpty { return }
      let values = values(row, into: &table)
      let sum = values.reduce(0) { $0 + ($1 ?? 0) }
      for (position, value) in values.enumerated() {
        guard let value else { continue }
        table.columns[position].filled += 1
        switch meaning(of: value, sum: sum, row) {
        case .elsewhere:
          table.columns[position].elsewhere += 1
          if table.columns[position].firstElsewhere == nil {
            table.columns[position].firstElsewhere = place(row, column: table.columns[position].number)
          }
        case .same: table.columns[position].same += 1
        case .months:
          table.months += 1
          table.columns[position].same += 1
        case .total: table.columns[position].total += 1
        case .unknown: break
        }
      }
    }

    /// The amounts of a row in the columns that are not used; nil where there is none.
    private func values(_ row: Int, into table: inout Table) -> [Int64?] {
      var values = [Int64?](repeating: nil, count: others.count)
      for (position, index) in others.enumerated() {
        let (column, unit) = (records.batch.columns[index], records.batch.schema.columns[index].unit)
        switch Money.read(column.cell(row), unit: unit) {
        case .blank: continue
        case .notANumber: table.columns[position].texts += 1
        case .cents(let cents):
          // Nothing is nothing, and a number of somebody is no amount.
          guard cents != 0, cents.magnitude < Self.mostCents else { continue }
          values[position] = cents
        }
      }
      return values
    }

    /// What an amount of a column that is not used is beside the used ones.
    private enum Meaning {
      /// The money that the used column lacks.
      case elsewhere
      /// The amount or what was paid of it, a part of it, or a standard.
      case same
      /// The amount times the months.
      case months
      /// The used amounts together.
      case total
      /// Something else.
      case unknown
    }

    /// - Parameter sum: what the columns that are not used make together.
    private func meaning(of value: Int64, sum: Int64, _ row: Int) -> Meaning {
      let amount = amounts[row]
      if isElsewhere(row, amount) { return .elsewhere }
      if value == amount || value == paid?[row] || value == standards?[row] || sum == amount
        || parts.contains(where: { $0[row] == value })
      {
        return .same
      }
      if let amount, let months = months?[row], months > 1, value == amount * months { return .months }
      return value == parts.reduce(amount ?? 0, { $0 + ($1[row] ?? 0) }) ? .total : .unknown
    }

    /// Whether the row's money must stand in another column: its own is blank, or of a grant zero. Of a household the
    /// rows of members are blank by right.
    private func isElsewhere(_ row: Int, _ amount: Int64?) -> Bool {
      if unit == .grant { return (amount ?? 0) == 0 }
      let role = records.roles[row]
      return amount == nil && (role == .household || role == .householder)
    }

    private func readMonths(_ row: Int, into table: inout Table) {
      guard let months = months?[row] else { return }
      table.hasMonths = true
      guard months > 1, let amount = amounts[row], amount != 0 else { return }
      let standard = standards?[row]
      if let standard, standard * months == amount { return }
      guard table.saysMonthly || (isMonthlyStandard && amount == standard) else { return }
      table.monthly += 1
      if table.firstMonthly == nil { table.firstMonthly = place(row, column: table.amountColumn) }
    }

    private func place(_ row: Int, column: Int?) -> Place {
      records.batch.source.place(row: Int(records.batch.rowNumbers[row]), column: column)
    }
  }
}
