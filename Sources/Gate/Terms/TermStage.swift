import Columns

/// Computes the fingerprints of the direct identifiers of a batch; may run on many batches at once.
///
/// It reads every cell of a column of identity numbers, telephones, accounts, names, numbers of households
/// and certificates and addresses, valid or not, what was found within cells of other columns, and the names that
/// texts mention behind words of kinship.
///
/// Cost: about 60 ns a cell.
public struct TermStage: BatchStage {
  private let hash: SipHash

  /// Makes a stage that fingerprints with the run's random key.
  public init(hash: SipHash) { self.hash = hash }

  /// The distinct fingerprints of a batch.
  public func process(_ records: RecordBatch) throws(SluiceError) -> TermBatch {
    var collector = TermCollector(hash: hash, rows: records.count)
    let batch = records.batch
    for (column, described) in zip(batch.columns, batch.schema.columns) {
      guard let list = described.kind.flatMap(TermList.init(kind:)) else { continue }
      for row in 0..<column.count where !column.isEmpty(row) {
        // The members of a household share address, telephone and householder, and stand together.
        if row > 0, ByteText.equal(column.cell(row), column.cell(row - 1)) { continue }
        collector.take(column.cell(row), as: list)
      }
    }
    for hit in records.hits {
      let list = TermList(kind: hit.kind) ?? .number
      // A doubtful short hit is a date or a price more often than a number of somebody.
      guard hit.confidence >= .likely || (list != .name && hit.range.count >= NumberForms.shortestPart) else {
        continue
      }
      let column = batch.columns[hit.column]
      collector.take(column.cell(hit.row).extracting(hit.range), as: list)
    }
    for name in records.mentions {
      let column = batch.columns[name.column]
      collector.take(column.cell(name.row).extracting(name.range), as: .name)
    }
    return collector.finish()
  }
}
