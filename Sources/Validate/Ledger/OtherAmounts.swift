import Columns
import Dictionaries

/// What columns of money hold that no field of the pipeline took, and whether amounts are of one month only.
///
/// 发放金额 and 减免金额 are two columns of one grant: with one of them the sums are too small. A further column is in
/// order when it says what the used ones do: the same, a standard, their total, or parts of one. Where the used amount is
/// blank and another is filled, the published sums are wrong, and so they are where a month's amount stands beside a
/// number of months.
struct OtherAmounts: Sendable {
  struct Column: Sendable {
    let number: Int
    var texts = 0
    var filled = 0
    var same = 0
    var total = 0
    var elsewhere = 0
    var firstElsewhere: Place?
    /// Whether it says what is due beside a used column of what was paid.
    var isDue = false
  }

  /// A table, and what its rows say of its amounts.
  struct Table: Sendable {
    let source: SourceSheet
    /// The column of the amount that is used.
    let amountColumn: Int?
    let saysMonthly: Bool
    let saysYearly: Bool
    var columns: [Column] = []
    var hasMonths = false
    /// Rows of more than one month whose amount is one month's.
    var monthly = 0
    var firstMonthly: Place?
    /// Rows whose amount times the months stands in another column.
    var months = 0
    var rows = 0
    /// Rows whose amount is that of this term and another.
    var severalTerms = 0
    var firstOfSeveralTerms: Place?
    /// Rows whose amount is the standard of a year.
    var yearly = 0
  }

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the rows of a batch.
  mutating func take(_ records: RecordBatch, settings: QualitySettings) {
    guard let field = settings.amountField, records.count > 0, let reader = Reader(records, field, settings)
    else { return }
    let position = self.position(of: records, field: field, reader, settings)
    guard reader.hasMonths || reader.isYearlyStandard || !reader.others.isEmpty else { return }
    var table = tables[position]
    for row in 0..<records.count where !records.isForeign[row] { reader.read(row, into: &table) }
    tables[position] = table
  }

  private mutating func position(
    of records: RecordBatch, field: FieldName, _ reader: Reader, _ settings: QualitySettings
  ) -> Int {
    let source = records.batch.source
    if let known = positions[source] { return known }
    let used = records.batch.schema.index(of: field).map { records.batch.schema.columns[$0] }
    var table = Table(
      source: source, amountColumn: used?.number,
      saysMonthly: used.map { AmountHeader.isMonthly($0.header) || AmountHeader.isDaily($0.header) } ?? false,
      saysYearly: settings.isPartOfYear && (used.map { AmountHeader.isYearly($0.header) } ?? false))
    let isOfPaid = used.map { AmountHeader.isPaid($0.header) } ?? false
    table.columns = reader.others.map { index in
      let column = records.batch.schema.columns[index]
      return Column(number: column.number, isDue: isOfPaid && AmountHeader.isDue(column.header))
    }
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
      var found = table.columns.compactMap { $0.finding(in: table.source, rows: table.rows) }
      let place = table.source.place(column: table.amountColumn)
      if table.monthly > 0 || (table.months > 0 && table.months * 2 >= table.rows) {
        found.append(Finding(.amountPerMonth, at: table.firstMonthly ?? place, field: field))
      } else if unit == .grant, table.saysMonthly, !table.hasMonths {
        found.append(Finding(.amountSaysMonth, at: place, field: field))
      }
      if table.severalTerms > 0 {
        found.append(Finding(.amountOfSeveralTerms, at: table.firstOfSeveralTerms ?? place, field: field))
      } else if unit == .grant, table.saysYearly || (table.yearly > 0 && table.yearly * 2 >= table.rows) {
        found.append(Finding(.amountSaysYear, at: place, field: field))
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
    severalTerms += later.severalTerms
    firstOfSeveralTerms = firstOfSeveralTerms ?? later.firstOfSeveralTerms
    yearly += later.yearly
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

  fileprivate func finding(in source: SourceSheet, rows: Int) -> Finding? {
    // A column that is mostly words is none of money.
    guard filled > 0, texts <= filled else { return nil }
    let place = source.place(column: number)
    // 应发 stands for all, 实发 is 0 or blank for the few who were not paid.
    let isUnpaid = isDue && elsewhere * 2 < rows
    if elsewhere > 0 {
      return Finding(isUnpaid ? .amountDueUnpaid : .amountElsewhere, at: firstElsewhere ?? place)
    }
    if (filled - same - total) * 20 > filled { return Finding(.amountColumnUnused, at: place) }
    return total > same ? Finding(.amountColumnTotal, at: place) : nil
  }
}
