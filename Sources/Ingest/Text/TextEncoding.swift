import Columns

/// How the characters of a text are written.
enum TextEncoding: Equatable {
  /// UTF-8, with so many bytes of byte order mark.
  case utf8(mark: Int)
  /// UTF-16 with its byte order mark.
  case utf16(isBigEndian: Bool)
  /// GB18030, of which GBK and GB2312 are parts: what Chinese Excel and WPS save as CSV.
  case gb18030(mark: Int)

  /// How much of a text is looked at to tell UTF-8 from GB18030.
  private static let decisionSize = 1 << 20

  /// The encoding that a byte order mark tells, or nil.
  static func ofMark(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xef, 0xbb, 0xbf]) { return .utf8(mark: 3) }
    if head.starts(with: [0xff, 0xfe]) { return .utf16(isBigEndian: false) }
    if head.starts(with: [0xfe, 0xff]) { return .utf16(isBigEndian: true) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030(mark: 4) }
    return nil
  }

  /// The encoding of a text without mark: UTF-8 when its first MiB is, else GB18030.
  ///
  /// Text in GB18030 is hardly ever valid UTF-8 for a few characters, never for as many as a header has: a
  /// text that begins with so many is UTF-8 although a later byte is broken, which reading it will tell.
  static func find(in file: OpenedFile) throws(SluiceError) -> TextEncoding {
    let bytes = try file.bytes(at: 0, count: decisionSize)
    let valid = UTF8Text.validPrefix(bytes.span)
    let isWhole = valid == bytes.count || UTF8Text.isCutCharacter(bytes.span.extracting(valid...))
    let beyondASCII = bytes[..<valid].prefix(1 << 14).count { $0 >= 0x80 }
    return isWhole || beyondASCII >= 24 ? .utf8(mark: 0) : .gb18030(mark: 0)
  }

  /// The name that iconv knows it by, or nil for UTF-8.
  var iconvName: String? {
    switch self {
    case .utf8: nil
    case .utf16(let isBigEndian): isBigEndian ? "UTF-16BE" : "UTF-16LE"
    case .gb18030: "GB18030"
    }
  }

  /// How many bytes the mark has.
  var mark: Int {
    switch self {
    case .utf8(let mark), .gb18030(let mark): mark
    case .utf16: 2
    }
  }
}
