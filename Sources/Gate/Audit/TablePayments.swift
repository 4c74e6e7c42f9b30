import Columns

/// What a payment is made of, where a table shows its parts beside it.
///
/// What is paid is what is due, with back pay, price subsidy and extra allowance, and without what is recovered.
/// A ledger may pay other things too, so a reader looks whether it is so wherever all of it is published; it is
/// a guess elsewhere.
struct TablePayments {
  private let table: PublishedTable
  private let cells: [Int]

  private static let additions = ["amount_due", "back_pay", "price_subsidy", "extra_allowance"]

  /// - Parameter cells: the number of the cell of each row.
  init(_ table: PublishedTable, cells: [Int]) {
    self.table = table
    self.cells = cells
  }

  /// One relation for each area and members with a withheld amount.
  var relations: [Relation] {
    // What is recovered is published below zero; some ledgers, and older releases, have it the other way.
    for sign in [Int128(1), -1] {
      let payments = table.records.compactMap { terms($0, sign) }
      let known = payments.filter { $0.allSatisfy { table.rows[$0.row].value != nil } }
      let isSo = known.allSatisfy { terms in
        terms.reduce(Int128(0)) { $0 + Int128(table.rows[$1.row].value ?? 0) * $1.factor } == 0
      }
      guard isSo && !known.isEmpty else { continue }
      return payments.filter { $0.contains { table.rows[$0.row].isWithheld } }.map { terms in
        var relation = Relation(terms.map { (cells[$0.row], $0.factor) })
        relation.isGuess = true
        return relation
      }
    }
    return []
  }

  /// The rows of a payment with their factors, without what is not available; nil without what is due or paid.
  private func terms(_ record: [String: Int], _ sign: Int128) -> [(row: Int, factor: Int128)]? {
    guard let paid = record["amount_paid"], let due = record["amount_due"] else { return nil }
    var terms: [(row: Int, factor: Int128)] = [(paid, -1)]
    for measure in Self.additions { if let row = record[measure] { terms.append((row, 1)) } }
    if let row = record["recovery"] { terms.append((row, sign)) }
    let available = terms.filter { table.rows[$0.row].value != nil || table.rows[$0.row].isWithheld }
    let rows = available.map(\.row)
    return rows.contains(paid) && rows.contains(due) ? available : nil
  }
}
