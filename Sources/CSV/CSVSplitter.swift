import CCSV
import Columns
import Glibc

/// Splits delimited text into records that lie row by row in one stretch of memory, with libcsv.
///
/// The fast way to read CSV: `parse` takes a piece of text, `withRecords` shows the records that are
/// complete; a record that is not stays for the next piece. No closure is called per field. `CSVParser` is
/// the comfortable way for small files.
///
/// The text must be in an encoding whose separator, quote and line end are those of ASCII and stand for
/// nothing else: decode to UTF-8 first. Quotes are doubled inside quoted fields (RFC 4180); a line ends with
/// LF, CR or CR LF. A blank line is a record of one empty field, so that record numbers are those of the
/// file. Blanks round fields are kept.
///
/// Memory: about nine times the size of the piece, plus the record that is not complete.
public final class CSVSplitter {
  /// The longest field, in bytes: beyond it a quote was left open.
  public static let longestField = 1 << 20

  /// The longest record, in bytes, and four times the most fields it may have: beyond it the text has no line
  /// ends.
  public static let longestRecord = 1 << 22

  /// How many records have been completed so far.
  public private(set) var recordCount = 0

  private var parser = csv_parser()
  private let block: UnsafeMutablePointer<RecordBlock>
  private let plainLines: PlainLines?

  /// Makes a splitter; `delimiter` is an ASCII byte.
  public convenience init(delimiter: UInt8 = 0x2c) { self.init(delimiter: delimiter, usesPlainLines: true) }

  /// - Parameter usesPlainLines: whether lines without quotation marks go past libcsv; a test compares both.
  init(delimiter: UInt8, usesPlainLines: Bool) {
    plainLines = usesPlainLines ? PlainLines(delimiter: delimiter) : nil
    block = .allocate(capacity: 1)
    block.initialize(to: RecordBlock())
    csv_init(&parser, UInt8(CSV_REPALL_NL))
    csv_set_delim(&parser, delimiter)
    csv_set_blk_size(&parser, 4096)
    // Nothing counts as a blank, so that libcsv strips nothing round unquoted fields.
    csv_set_space_func(&parser) { _ in 0 }
  }

  deinit {
    csv_free(&parser)
    block.pointee.free()
    block.deinitialize(count: 1)
    block.deallocate()
  }

  /// Parses the next bytes of the text; what `withRecords` showed before is gone.
  ///
  /// - Throws: `csv-field-too-long` once a field passes `longestField`, `csv-record-too-long` once a record
  ///   passes `longestRecord`, both with the record's number.
  public func parse(_ bytes: Span<UInt8>) throws(SluiceError) {
    let count = bytes.count
    block.pointee.makeRoom(for: count + parser.entry_pos)
    let parsed = bytes.withUnsafeBufferPointer { parse($0) }
    guard parsed == count else { throw SluiceError(.internalFault, key: "libcsv") }
    try check()
  }

  /// - Returns: how many bytes were parsed.
  private func parse(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    guard let plainLines else { return parseQuoted(start, buffer.count) }
    var position = 0
    while position < buffer.count {
      if parser.pstate == Self.stateBetweenRecords {
        position += plainLines.split(start + position, count: buffer.count - position, into: &block.pointee)
      }
      // A line with a quotation mark, or the one that the piece cuts, is libcsv's.
      let rest = buffer.count - position
      guard rest > 0 else { break }
      let end = memchr(start + position, 0x0a, rest)
      let line = end.map { UnsafeRawPointer(start + position).distance(to: UnsafeRawPointer($0)) + 1 } ?? rest
      guard parseQuoted(start + position, line) == line else { return position }
      position += line
    }
    return position
  }

  private func parseQuoted(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    csv_parse(&parser, start, count, Self.onField, Self.onRecord, block)
  }

  /// Ends the text: the last record needs no line end.
  ///
  /// - Throws: `csv-quote-open` with the record's number when the text ends within quotes.
  public func finish() throws(SluiceError) {
    block.pointee.makeRoom(for: parser.entry_pos)
    let isInQuotes = parser.pstate == Self.stateInField && parser.quoted != 0
    if isInQuotes { throw SluiceError(.csvQuoteOpen, at: Place(row: recordCount + 1)) }
    guard csv_fini(&parser, Self.onField, Self.onRecord, block) == 0 else {
      throw SluiceError(.internalFault, key: "libcsv")
    }
    try check()
  }

  /// Shows the records that the last `parse` or `finish` completed.
  ///
  /// - Parameter body: takes the bytes of all fields end to end; where each field ends in them; and for each
  ///   record the number of fields up to its end. The spans live during the call only.
  public func withRecords<Result>(
    _ body: (_ bytes: Span<UInt8>, _ fieldEnds: Span<UInt32>, _ recordEnds: Span<UInt32>)
      throws(SluiceError) -> Result
  ) throws(SluiceError) -> Result {
    // The memory belongs to `self` and is not touched before the next call of `parse`.
    let state = block.pointee
    return try body(
      Span(_unsafeStart: state.bytes, count: state.byteCount),
      Span(_unsafeStart: state.fieldEnds, count: state.fieldCount),
      Span(_unsafeStart: state.recordEnds, count: state.recordCount))
  }

  private func check() throws(SluiceError) {
    let before = recordCount
    recordCount += block.pointee.recordCount
    // The entry buffer holds the field that is not closed yet.
    if let index = block.pointee.tooLongRecord {
      throw SluiceError(.csvFieldTooLong, at: Place(row: before + index + 1))
    }
    if parser.entry_pos > Self.longestField {
      throw SluiceError(.csvFieldTooLong, at: Place(row: recordCount + 1))
    }
    if block.pointee.openBytes > Self.longestRecord || block.pointee.openFields > Self.longestRecord / 4 {
      throw SluiceError(.csvRecordTooLong, at: Place(row: recordCount + 1))
    }
  }

  // libcsv's states `ROW_NOT_BEGUN` and `FIELD_BEGUN`, which its header does not name.
  private static let stateBetweenRecords: Int32 = 0
  private static let stateInField: Int32 = 2

  private typealias OnField = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
  private typealias OnRecord = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

  // libcsv hands the block back to the two callbacks, only during csv_parse and csv_fini, both of which are
  // called by the splitter that owns the block.
  private static let onField: OnField = { field, count, context in
    context?.assumingMemoryBound(to: RecordBlock.self).pointee.add(field, count)
  }

  private static let onRecord: OnRecord = { terminator, context in
    context?.assumingMemoryBound(to: RecordBlock.self).pointee.endRecord(terminator)
  }
}

extension ErrorCode {
  /// A field of a CSV file has no end: most likely a stray quotation mark.
  public static let csvFieldTooLong = ErrorCode("csv-field-too-long", .file)
  /// A record of a CSV file has no end: most likely it is no CSV file.
  public static let csvRecordTooLong = ErrorCode("csv-record-too-long", .file)
  /// A CSV file ends within quotation marks: a stray quotation mark, or the end is missing.
  public static let csvQuoteOpen = ErrorCode("csv-quote-open", .file)
}
