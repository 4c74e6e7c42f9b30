import Columns

/// Turns a batch of masked rows into a gzip member of CSV text; runs on many batches at once.
public struct MaskedListEncoder: BatchStage {
  /// Makes an encoder.
  public init() {}

  /// The batch's rows as CSV, compressed; a batch without cells gives no bytes.
  public func process(_ batch: Batch) throws(SluiceError) -> [UInt8] {
    let rows = CSVEncoder.rows(of: batch)
    return rows.isEmpty ? [] : try GzipMember.compressed(rows)
  }
}
