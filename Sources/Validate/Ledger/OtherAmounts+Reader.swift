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
    private let parts: [[Int64?]]
    private let standards: [Int64?]?
    private let isMonthlyStandard: Bool
    /// Whether the standard is a year's, where the period is a part of one.
    let isYearlyStandard: Bool
    /// Of the other columns, those of another term, and those of the period's.
    private let ofOtherTerms: Set<Int>
    private let ofThisTerm: Set<Int>
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
      let isOther = settings.isOfAnotherPeriod
      let isThis = settings.isOfThisPeriod
      let terms = unit == .grant ? free.filter { AmountHeader.isOfTerm(columns[$0].header) } : []
      ofOtherTerms = Set(terms.filter { isOther(columns[$0].header) })
      ofThisTerm = Set(terms.filter { isThis(columns[$0].header) })
      let ofTerms = ofOtherTerms.union(ofThisTerm)
      others = free.filter { AmountHeader.isOfMoney(columns[$0].header) || ofTerms.contains($0) }
      let apart: Set<FieldName> = [field, "amount_paid", "standard_amount", "income_per_capita"]
      parts = settings.fields.compactMap { spec in
        spec.kind == .money && !apart.contains(spec.name) ? records.numbers[spec.name] : nil
      }
      let standard =
        records.batch.schema.index(of: "standard_amount")
        ?? free.first { columns[$0].header.contains("标准") }
      standards = standard.map { Self.money($0, records) }
      let header = standard.map { columns[$0].header } ?? ""
      let isDailyStandard = AmountHeader.isDaily(header)
      isMonthlyStandard = AmountHeader.isMonthly(header) || isDailyStandard
      isYearlyStandard = settings.isPartOfYear && unit == .grant && AmountHeader.isYearly(header)
      if unit == .grant {
        let used = records.batch.schema.index(of: field).map { columns[$0].header } ?? ""
        let isDaily = isDailyStandard || AmountHeader.isDaily(used)
        let days = isDaily ? free.first { AmountHeader.isOfDays(columns[$0].header) } : nil
        let counted = days ?? free.first { AmountHeader.isOfMonths(columns[$0].header) }
        months = (days == nil ? records.numbers["months"] : nil) ?? counted.map { Self.counts($0, records) }
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
      readMonths(row, amount, standards?[row], into: &table)
      if isYearlyStandard, let amount, amount != 0, amount == standards?[row] { table.yearly += 1 }
      if others.isEmpty { return }
      let values = values(row, into: &table)
      let sum = values.reduce(0) { $0 + ($1 ?? 0) }
      let isOfThisTerm = readTerms(row, amount, values, into: &table)
      for (position, value) in values.enumerated() {
        guard let value else { continue }
        table.columns[position].filled += 1
        let isOfOtherTerm = isOfThisTerm && ofOtherTerms.contains(others[position])
        switch isOfOtherTerm ? .same : meaning(of: value, sum: sum, row) {
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
      // 年保障金额 and 季度保障金额 beside a month's.
      if unit == .householdMember, let amount, value == amount * 12 || value == amount * 3 { return .same }
      if let amount, let months = months?[row], months > 1, value == amount * months { return .months }
      return value == parts.reduce(amount ?? 0, { $0 + ($1[row] ?? 0) }) ? .total : .unknown
    }

    private func place(_ row: Int, column: Int?) -> Place {
      records.batch.source.place(row: Int(records.batch.rowNumbers[row]), column: column)
    }

    /// Whether an amount is the term's, as a column of its own says; an amount of two terms is counted.
    private func readTerms(
      _ row: Int, _ amount: Int64?, _ values: [Int64?], into table: inout Table
    ) -> Bool {
      guard let amount, amount != 0, !ofOtherTerms.isEmpty else { return false }
      func sum(_ columns: Set<Int>) -> Int64 {
        zip(others, values).reduce(0) { $0 + (columns.contains($1.0) ? $1.1 ?? 0 : 0) }
      }
      let (own, other) = (sum(ofThisTerm), sum(ofOtherTerms))
      if other != 0, amount == own + other {
        table.severalTerms += 1
        if table.firstOfSeveralTerms == nil {
          table.firstOfSeveralTerms = place(row, column: table.amountColumn)
        }
      }
      return own != 0 && amount == own
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
      if table.firstMonthly == nil { table.firstMonthly = place(row, column: table.amountColumn) }
    }
  }
}
