import Columns

/// Writes a ledger into a file: its rows in order, then the end.
protocol LedgerFile {
  /// Writes a record.
  mutating func write(_ row: RowBuffer) throws(SluiceError)
  /// Writes what stands below the records and puts the file in its place.
  mutating func finish() throws(SluiceError)
}
