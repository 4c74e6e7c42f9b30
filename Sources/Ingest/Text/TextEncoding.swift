/// How the characters of a text are written.
enum TextEncoding: Equatable, Sendable {
  /// UTF-8, with so many bytes of byte order mark.
  case utf8(mark: Int)
  /// UTF-16, with so many bytes of byte order mark.
  case utf16(isBigEndian: Bool, mark: Int)
  /// GB18030, of which GBK and GB2312 are parts: what Chinese Excel and WPS save as CSV.
  case gb18030(mark: Int)

  /// The encoding that a byte order mark tells, or nil.
  static func ofMark(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xef, 0xbb, 0xbf]) { return .utf8(mark: 3) }
    if head.starts(with: [0xff, 0xfe]) { return .utf16(isBigEndian: false, mark: 2) }
    if head.starts(with: [0xfe, 0xff]) { return .utf16(isBigEndian: true, mark: 2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030(mark: 4) }
    return nil
  }

  /// The name that people and iconv know it by.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let isBigEndian, _): isBigEndian ? "UTF-16BE" : "UTF-16LE"
    case .gb18030: "GB18030"
    }
  }

  /// Whether it must be converted.
  var isUTF8: Bool {
    if case .utf8 = self { return true }
    return false
  }

  /// How many bytes the mark has.
  var mark: Int {
    switch self {
    case .utf8(let mark), .gb18030(let mark), .utf16(_, let mark): mark
    }
  }
}
