import Columns
import Dictionaries

/// Tells amounts of households' rows that are a person's: 月人均补助, or 补差额 beside a sum that is 补差额 times 保障人口.
///
/// Where a row is a household, its amount is published as the household's. One person's is as much too small as the
/// household has persons, and so are the average and all sums. A household of one person tells nothing.
struct PersonAmounts: Sendable {
  private struct Table: Sendable {
    let place: Place
    let saysPersons: Bool
    /// Rows of several persons with an amount.
    var several = 0
    /// How many of them have the amount times the persons in a column, by its number.
    var products: [Int: Int] = [:]
  }

  /// As few households may be alike by chance.
  private static let fewest = 3

  private var tables: [Table] = []
  private var positions: [SourceSheet: Int] = [:]

  /// Takes the rows of a batch.
  mutating func take(_ records: RecordBatch, settings: QualitySettings) {
    guard settings.unit == .householdMember, let field = settings.amountField,
      let index = records.batch.schema.index(of: field), let amounts = records.numbers[field],
      records.roles.contains(.household)
    else { return }
    let columns = records.batch.schema.columns
    let position = positions[records.batch.source] ?? tables.count
    if position == tables.count {
      positions[records.batch.source] = position
      tables.append(
        Table(
          place: records.batch.source.place(column: columns[index].number),
          saysPersons: AmountHeader.isOfPerson(columns[index].header)))
    }
    let others = columns.indices.filter { other in
      other != index
        && (columns[other].kind == .money || (columns[other].field == nil && columns[other].kind == nil))
    }
    let (insured, sizes) = (records.numbers[.insuredPersons], records.numbers[.householdSize])
    for row in 0..<records.count where !records.isForeign[row] && records.roles[row] == .household {
      let persons = insured?[row] ?? sizes?[row] ?? 0
      guard (2...30).contains(persons), let amount = amounts[row], amount > 0 else { continue }
      let (product, isTooLarge) = amount.multipliedReportingOverflow(by: persons)
      if isTooLarge { continue }
      tables[position].several += 1
      for other in others {
        let (column, unit) = (records.batch.columns[other], columns[other].unit)
        guard case .cents(let cents) = Money.read(column.cell(row), unit: unit), cents == product else {
          continue
        }
        tables[position].products[columns[other].number, default: 0] += 1
      }
    }
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: PersonAmounts) {
    for (source, position) in later.positions {
      let table = later.tables[position]
      guard let own = positions[source] else {
        positions[source] = tables.count
        tables.append(table)
        continue
      }
      tables[own].several += table.several
      tables[own].products.merge(table.products) { $0 + $1 }
    }
  }

  /// A finding for each table whose amounts are a person's, unless somebody said of this ledger that they are the
  /// household's.
  func findings(_ settings: QualitySettings) -> [Finding] {
    if settings.isAmountOwnerStated, settings.amountOf == .household { return [] }
    return tables.compactMap { table in
      let isProduct = table.products.values.contains { $0 >= Self.fewest && $0 * 20 >= table.several * 19 }
      guard isProduct || (table.saysPersons && table.several > 0) else { return nil }
      let code = table.saysPersons ? FindingCode.personAmountByHeader : .personAmountByPersons
      return Finding(code, at: table.place, field: settings.amountField)
    }
  }
}
