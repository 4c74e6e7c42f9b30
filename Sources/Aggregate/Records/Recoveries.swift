import Columns

extension RecordBatch {
  /// The records with every recovery below zero.
  ///
  /// One office writes 扣回 150, the other -150, and some write both in one column; as written, sums would have the sign of
  /// the office, or cancel. What is taken back is below zero in every table, so that the parts of a payment add up.
  var withRecoveriesBelowZero: RecordBatch {
    guard let written = numbers["recovery"], written.contains(where: { ($0 ?? 0) > 0 }) else { return self }
    var records = self
    records.numbers["recovery"] = written.map { $0.map { min($0, -$0) } }
    return records
  }
}
