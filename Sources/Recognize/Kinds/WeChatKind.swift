import Columns

/// WeChat names: a letter and five to nineteen letters, digits, dashes and underscores.
///
/// Any word could be one, so that only the prefix `wxid_` or a word before it tells. A telephone or QQ number
/// behind 微信 is found as such.
public struct WeChatKind: TextKind {
  /// `wechat`.
  public let kind = FieldKind.weChat

  /// What stands before one in remarks.
  public let words = ["微信", "微信ID", "WECHAT", "WEIXIN", "WX", "VX"]

  /// Makes the kind.
  public init() {}

  /// `likely` with the prefix or where it is announced.
  public func scan(
    _ cell: Span<UInt8>, isAnnounced: (Int) -> Bool, _ found: (Range<Int>, Confidence) -> Void
  ) {
    var index = 0
    while index < cell.count {
      guard Self.isLetter(cell[index]) else {
        // A name begins with a letter: digits before letters are no beginning.
        index += 1
        while index < cell.count, Self.isMember(cell[index]), Self.isMember(cell[index - 1]) { index += 1 }
        continue
      }
      let start = index
      while index < cell.count, Self.isMember(cell[index]) { index += 1 }
      guard (6...25).contains(index - start) else { continue }
      let hasPrefix = ByteText.equal(
        cell.extracting(start..<min(start + 5, index)), Self.prefix.span)
      guard hasPrefix || (index - start <= 20 && isAnnounced(start)) else { continue }
      if !Self.isCoded(cell, around: start) { found(start..<index, .likely) }
    }
  }

  /// More characters of base64 in a row than a name and what announces it have.
  private static let fewestCoded = 48

  /// Whether a place lies within a long stretch of base64, in which any word may come up.
  private static func isCoded(_ cell: Span<UInt8>, around place: Int) -> Bool {
    var start = place
    while start > 0, isBase64(cell[start - 1]) { start -= 1 }
    var end = place
    while end < cell.count, isBase64(cell[end]) { end += 1 }
    return end - start >= fewestCoded
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    isMember(byte) || byte == 0x2b || byte == 0x2f || byte == 0x3d
  }

  private static let prefix = Array("wxid_".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }

  private static func isMember(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x5f || byte == 0x2d
  }
}
