import Columns

/// Splits delimited text into fields, with a closure for each; for small files.
///
/// What it takes for a field and a record is told at `CSVSplitter`, which is the way to read ledgers.
public final class CSVParser {
  /// The longest field, in bytes: beyond it a quote was left open.
  public static let longestField = CSVSplitter.longestField

  /// Takes what is read: the fields of a record one by one, then its end.
  public struct Sink {
    /// Called with the bytes of each field, which live during the call only.
    public let field: (UnsafeBufferPointer<UInt8>) -> Void
    /// Called at the end of each record.
    public let endRecord: () -> Void

    /// Makes a sink.
    public init(field: @escaping (UnsafeBufferPointer<UInt8>) -> Void, endRecord: @escaping () -> Void) {
      self.field = field
      self.endRecord = endRecord
    }
  }

  private static let pieceSize = 1 << 16

  private let splitter: CSVSplitter
  private let sink: Sink

  /// Makes a parser; `delimiter` is an ASCII byte.
  public init(delimiter: UInt8 = 0x2c, sink: Sink) {
    splitter = CSVSplitter(delimiter: delimiter)
    self.sink = sink
  }

  /// Parses the next bytes of the text.
  ///
  /// - Throws: `csv-field-too-long` once a field passes `longestField`.
  public func parse(_ bytes: Span<UInt8>) throws(SluiceError) {
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.pieceSize, bytes.count)
      try splitter.parse(bytes.extracting(start..<end))
      try deliver()
      start = end
    }
  }

  /// Ends the text: the last record needs no line end.
  public func finish() throws(SluiceError) {
    try splitter.finish()
    try deliver()
  }

  private func deliver() throws(SluiceError) {
    try splitter.withRecords { (bytes, fieldEnds, recordEnds) throws(SluiceError) in
      var field = 0
      var start = 0
      for record in recordEnds.indices {
        while field < Int(recordEnds[record]) {
          let end = Int(fieldEnds[field])
          bytes.extracting(start..<end).withUnsafeBufferPointer(sink.field)
          start = end
          field += 1
        }
        sink.endRecord()
      }
    }
  }
}
