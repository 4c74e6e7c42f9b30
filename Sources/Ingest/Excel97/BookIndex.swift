import Columns

/// A sheet as the workbook lists it.
struct BookSheet {
  /// Nil for a file that is one sheet without a workbook around it.
  let name: String?
  let isHidden: Bool
  /// Whether it is a sheet of macros.
  var hasMacros = false
  /// Where its records begin in the stream.
  let offset: Int
}

/// What the records before the first sheet say: sheets, shared texts, formats, the date system.
///
/// Source: [MS-XLS] 2.1.7.20.3; for Excel 5 and 95 the documentation of the format by OpenOffice.org.
struct BookIndex {
  private(set) var sheets: [BookSheet] = []
  private(set) var strings = Column()
  private(set) var startsAt1904 = false
  /// Whether texts are in UTF-16, as since Excel 97.
  let isUnicode: Bool
  let decoder: ByteTextDecoder
  /// Makes the records of sheets readable, where they are encrypted.
  let cipher: RecordCipher?

  /// Both by the number that styles use.
  private var styles: [Int] = []
  private var codes: [Int: DateFormat] = [:]

  /// - Throws: `workbook-broken`; `input-encrypted`; `format-not-read` for Excel 2 to 4;
  ///   `workbook-beyond-limits` for shared texts that no workbook has.
  init(_ records: RecordReader) throws(SluiceError) {
    guard try records.next(), records.type == RecordType.begin, records.count >= 4 else {
      throw records.broken
    }
    let version = records.uint16(0)
    if (0x0200...0x0400).contains(version) {
      throw SluiceError(.formatNotRead, at: records.stream.place, key: "Excel 2-4 (.xls)")
    }
    isUnicode = version >= 0x0600
    let isBook = records.uint16(2) == Substream.book
    var reader = BookIndexReader(records: records, isUnicode: isUnicode)
    try reader.readRecords()
    decoder = try ByteTextDecoder(encoding: reader.encoding)
    cipher = records.cipher
    startsAt1904 = reader.startsAt1904
    styles = reader.styles
    for (id, name) in reader.formatCodes { codes[id] = DateFormat(code: name.text(decoder)) }
    strings = reader.strings
    sheets = reader.sheets.map {
      BookSheet(
        name: $0.name.text(decoder), isHidden: $0.isHidden, hasMacros: $0.hasMacros, offset: $0.offset)
    }
    if !isBook { sheets = [BookSheet(name: nil, isHidden: false, offset: 0)] }
  }

  /// Which styles show dates.
  var formats: [DateFormat] { styles.map { codes[$0] ?? DateFormat(builtIn: $0) } }
}

/// What a stretch of records from a beginning to its end describes ([MS-XLS] 2.4.21).
enum Substream {
  static let book = 0x0005
  static let sheet = 0x0010
}
