import Columns

/// Reads the records before the first sheet, in whatever order they stand.
struct BookIndexReader {
  /// A name or format whose character set may be told by a later record.
  enum Name {
    case text([UInt8])
    case bytes([UInt8])

    func text(_ decoder: ByteTextDecoder) -> String {
      switch self {
      case .text(let text): String(decoding: text, as: UTF8.self)
      case .bytes(let bytes): decoder.text(bytes)
      }
    }
  }

  /// The most sheets; each has a report.
  private static let mostSheets = 10_000
  /// The kinds of sheets that have cells, among charts and modules.
  private static let worksheet = 0
  private static let macroSheet = 1

  let records: RecordReader
  let isUnicode: Bool

  private(set) var sheets: [(name: Name, isHidden: Bool, hasMacros: Bool, offset: Int)] = []
  private(set) var strings = Column()
  private(set) var startsAt1904 = false
  private(set) var styles: [Int] = []
  private(set) var formatCodes: [(id: Int, code: Name)] = []
  /// What iconv calls the character set of texts of one byte a character; nil when it is not known.
  private(set) var encoding: String? = CodePage.chinese

  init(records: RecordReader, isUnicode: Bool) {
    self.records = records
    self.isUnicode = isUnicode
  }

  /// Reads up to the end of the workbook's own records: their last one, or, where it is missing, the first
  /// of a sheet.
  mutating func readRecords() throws(SluiceError) {
    while try records.next() {
      switch records.type {
      case RecordType.end, RecordType.begin: return
      case RecordType.encryption:
        guard let cipher = RecordCipher(Array(records.buffer[records.body]), isUnicode: isUnicode) else {
          throw SluiceError(.inputEncrypted, at: records.stream.place)
        }
        records.cipher = cipher
      case RecordType.codePage: encoding = CodePage.iconvName(records.uint16(0))
      case RecordType.dateSystem: startsAt1904 = records.uint16(0) == 1
      case RecordType.style: styles.append(records.uint16(2))
      case RecordType.format: takeFormat()
      case RecordType.sheet: try takeSheet()
      case RecordType.sharedStrings: try takeStrings()
      default: break
      }
    }
  }

  /// A number format that is damaged shows numbers as they are, and is no reason to refuse the file.
  private mutating func takeFormat() {
    let id = records.uint16(0)
    records.cursor += min(2, records.count)
    guard let code = try? name(isLong: isUnicode) else { return }
    formatCodes.append((id, code))
  }

  private mutating func takeSheet() throws(SluiceError) {
    guard records.count >= 7 else { throw records.broken }
    let offset = Int(records.uint32(0))
    let state = records.uint16(4)
    records.cursor += 6
    let name = try name(isLong: false)
    // Charts and modules have no cells.
    let kind = state >> 8
    guard kind == Self.worksheet || kind == Self.macroSheet else { return }
    guard sheets.count < Self.mostSheets else {
      throw SluiceError(.workbookBeyondLimits, at: records.stream.place, key: BookStream.names[0])
    }
    sheets.append((name, state & 0x03 != 0, kind == Self.macroSheet, offset))
  }

  /// - Parameter isLong: whether its length has two bytes.
  private func name(isLong: Bool) throws(SluiceError) -> Name {
    let length = isLong ? try records.takeUInt16() : Int(try records.takeByte())
    var text: [UInt8] = []
    if isUnicode {
      try records.takeText(length, into: &text)
      return .text(text)
    }
    try records.takeBytes(length, into: &text)
    return .bytes(text)
  }

  /// The texts that cells share; their number is not believed, all that are there are read.
  private mutating func takeStrings() throws(SluiceError) {
    let declared = records.uint32(4)
    records.cursor += min(8, records.count)
    strings = Column()
    var text: [UInt8] = []
    while try !records.isAtEnd() {
      text.removeAll(keepingCapacity: true)
      do throws(SluiceError) {
        try records.takeText(try records.takeUInt16(), into: &text)
      } catch {
        // What follows the declared number of texts may be anything.
        if strings.count >= declared { return }
        throw error
      }
      guard strings.bytes.count + text.count <= ContainerLimits.keptBytes else {
        throw SluiceError(.workbookBeyondLimits, at: records.stream.place, key: BookStream.names[0])
      }
      text.withUnsafeBufferPointer { strings.extend($0) }
      strings.endCell()
    }
  }
}
