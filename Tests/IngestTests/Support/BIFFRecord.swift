/// A record of an Excel 5 to 2003 workbook, for tests ([MS-XLS] 2.4).
struct BIFFRecord {
  var type: Int
  var body: [UInt8]

  init(_ type: Int, _ body: [UInt8] = []) {
    self.type = type
    self.body = body
  }

  var bytes: [UInt8] { little(UInt16(type)) + little(UInt16(body.count)) + body }

  static let end = BIFFRecord(0x000a)

  /// The first record of a stretch; kinds: 5 a workbook, 16 a sheet, 32 a chart.
  static func begin(_ kind: Int, version: Int = 0x0600) -> BIFFRecord {
    BIFFRecord(
      0x0809,
      little(UInt16(version)) + little(UInt16(kind))
        + [UInt8](repeating: 0, count: version == 0x0600 ? 12 : 4))
  }

  // MARK: - Cells, by row and column from 0

  static func number(_ row: Int, _ column: Int, _ number: Double, style: Int = 0) -> BIFFRecord {
    BIFFRecord(0x0203, place(row, column, style) + little(number.bitPattern))
  }

  static func shortNumber(_ row: Int, _ column: Int, _ bits: UInt32, style: Int = 0) -> BIFFRecord {
    BIFFRecord(0x027e, place(row, column, style) + little(bits))
  }

  static func shortNumbers(_ row: Int, _ column: Int, _ bits: [UInt32], style: Int = 0) -> BIFFRecord {
    let cells = bits.flatMap { little(UInt16(style)) + little($0) }
    return BIFFRecord(
      0x00bd,
      little(UInt16(row)) + little(UInt16(column)) + cells + little(UInt16(column + bits.count - 1)))
  }

  static func shared(_ row: Int, _ column: Int, _ index: Int) -> BIFFRecord {
    BIFFRecord(0x00fd, place(row, column, 0) + little(UInt32(index)))
  }

  static func text(_ row: Int, _ column: Int, _ text: String) -> BIFFRecord {
    BIFFRecord(0x0204, place(row, column, 0) + BIFFText.long(text))
  }

  static func bytes(_ row: Int, _ column: Int, _ bytes: [UInt8]) -> BIFFRecord {
    BIFFRecord(0x0204, place(row, column, 0) + little(UInt16(bytes.count)) + bytes)
  }

  static func blank(_ row: Int, _ column: Int) -> BIFFRecord { BIFFRecord(0x0201, place(row, column, 0)) }

  static func truth(_ row: Int, _ column: Int, _ value: Bool) -> BIFFRecord {
    BIFFRecord(0x0205, place(row, column, 0) + [value ? 1 : 0, 0])
  }

  static func error(_ row: Int, _ column: Int, _ code: UInt8) -> BIFFRecord {
    BIFFRecord(0x0205, place(row, column, 0) + [code, 1])
  }

  /// A formula and the eight bytes of its result.
  static func formula(_ row: Int, _ column: Int, _ result: [UInt8], type: Int = 0x0006) -> BIFFRecord {
    BIFFRecord(type, place(row, column, 0) + result + [0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0])
  }

  static func formulaText(_ text: String) -> BIFFRecord { BIFFRecord(0x0207, BIFFText.long(text)) }

  private static func place(_ row: Int, _ column: Int, _ style: Int) -> [UInt8] {
    little(UInt16(row)) + little(UInt16(column)) + little(UInt16(style))
  }

  // MARK: - Of a sheet

  static func row(_ row: Int, isHidden: Bool, height: Int = 255) -> BIFFRecord {
    BIFFRecord(
      0x0208,
      little(UInt16(row)) + [0, 0, 0, 1] + little(UInt16(height)) + [
        0, 0, 0, 0, isHidden ? 0x20 : 0, 1, 15, 0,
      ])
  }

  static func columns(_ columns: ClosedRange<Int>, width: Int = 2048, isHidden: Bool = false) -> BIFFRecord {
    BIFFRecord(
      0x007d,
      little(UInt16(columns.lowerBound)) + little(UInt16(columns.upperBound)) + little(UInt16(width)) + [
        15, 0, isHidden ? 1 : 0, 0, 0, 0,
      ])
  }

  /// Blocks of first and last row, first and last column.
  static func merges(_ blocks: [[Int]]) -> BIFFRecord {
    BIFFRecord(0x00e5, little(UInt16(blocks.count)) + blocks.flatMap { $0.flatMap { little(UInt16($0)) } })
  }

  // MARK: - Of the workbook

  static func style(_ format: Int) -> BIFFRecord {
    BIFFRecord(0x00e0, [0, 0] + little(UInt16(format)) + [UInt8](repeating: 0, count: 16))
  }

  static func format(_ id: Int, _ code: String) -> BIFFRecord {
    BIFFRecord(0x041e, little(UInt16(id)) + BIFFText.long(code))
  }

  static func codePage(_ number: Int) -> BIFFRecord { BIFFRecord(0x0042, little(UInt16(number))) }
  static let startsAt1904 = BIFFRecord(0x0022, [1, 0])
}

/// Texts as Excel 97 and later write them.
enum BIFFText {
  /// With a length of two bytes.
  static func long(_ text: String) -> [UInt8] {
    let (flag, characters) = characters(text)
    return little(UInt16(text.utf16.count)) + [flag] + characters
  }

  /// With a length of one byte.
  static func short(_ text: String) -> [UInt8] {
    let (flag, characters) = characters(text)
    return [UInt8(text.utf16.count), flag] + characters
  }

  private static func characters(_ text: String) -> (UInt8, [UInt8]) {
    let units = Array(text.utf16)
    if units.allSatisfy({ $0 < 256 }) { return (0, units.map { UInt8($0) }) }
    return (1, units.flatMap { little($0) })
  }
}
