import CCSV
import Columns

/// Splits delimited text into fields, with libcsv; every other target reads CSV through it.
///
/// The text must be in an encoding whose comma, quote and line end are those of ASCII and stand for
/// nothing else: decode to UTF-8 first. Quotes are doubled inside quoted fields (RFC 4180); a line ends with
/// LF, CR or both. Blank lines are reported as records of one empty field, so that record numbers stay those
/// of the file. Blanks around fields are kept.
///
/// Cost: about 390 MB/s on one core.
public final class CSVParser {
  /// The longest field, in bytes: beyond it a quote was left open.
  public static let longestField = 1 << 20

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

  private var parser = csv_parser()
  private let sink: Sink
  private var isFieldTooLong = false

  /// Makes a parser; `delimiter` is an ASCII byte.
  public init(delimiter: UInt8 = 0x2c, sink: Sink) {
    self.sink = sink
    csv_init(&parser, UInt8(CSV_REPALL_NL))
    csv_set_delim(&parser, delimiter)
    // Nothing counts as a blank, so that libcsv strips nothing round unquoted fields.
    csv_set_space_func(&parser) { _ in 0 }
  }

  deinit { csv_free(&parser) }

  /// Parses the next bytes of the text.
  ///
  /// - Throws: `csv-field-too-long` once a field passes `longestField`.
  public func parse(_ bytes: Span<UInt8>) throws(SluiceError) {
    let count = bytes.count
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      csv_parse(&parser, buffer.baseAddress, count, Self.onField, Self.onRecord, context)
    }
    guard parsed == count else { throw SluiceError(.internalFault, key: "libcsv") }
    // The entry buffer holds the field that is not closed yet.
    if isFieldTooLong || parser.entry_pos > Self.longestField { throw SluiceError(.csvFieldTooLong) }
  }

  /// Ends the text: the last record needs no line end.
  public func finish() throws(SluiceError) {
    guard csv_fini(&parser, Self.onField, Self.onRecord, context) == 0 else {
      throw SluiceError(.internalFault, key: "libcsv")
    }
    if isFieldTooLong { throw SluiceError(.csvFieldTooLong) }
  }

  // libcsv hands the pointer back to the two callbacks, only during csv_parse and csv_fini, both of which
  // are called by `self`: it cannot be gone.
  private var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private typealias OnField = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
  private typealias OnRecord = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

  private static let onField: OnField = { field, count, context in
    guard let context else { return }
    let parser = Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue()
    if count > longestField { parser.isFieldTooLong = true }
    let start = field.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
    parser.sink.field(UnsafeBufferPointer(start: start, count: count))
  }

  private static let onRecord: OnRecord = { _, context in
    guard let context else { return }
    Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue().sink.endRecord()
  }
}

extension ErrorCode {
  /// A field of a CSV file has no end: most likely a stray quotation mark.
  public static let csvFieldTooLong = ErrorCode("csv-field-too-long", .file)
}
