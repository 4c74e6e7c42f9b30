import Columns

/// E-mail addresses, full-width or not, also in Han characters.
///
/// Source: RFC 5321, section 4.1.2, without quoted local parts and address literals; RFC 6531 for Han characters in the
/// local part and the domain.
public struct EmailKind: TextKind {
  /// `email`.
  public let kind = FieldKind.email

  /// Makes the kind.
  public init() {}

  /// `likely` for a local part, an at sign and a domain with a dot.
  public func scan(
    _ cell: Span<UInt8>, isAnnounced: (Int) -> Bool, _ found: (Range<Int>, Confidence) -> Void
  ) {
    var index = 0
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      guard character.byte == 0x40, character.width == 1 || character.width == 3 else {
        index += character.width
        continue
      }
      let start = localStart(cell, before: index)
      let end = domainEnd(cell, from: index + character.width)
      if start < index, let end { found(start..<end, .likely) }
      index = max(index + character.width, end ?? 0)
    }
  }

  /// So many characters before an at sign belong to a local part that ends with a Han character: nobody can tell where
  /// the sentence before it ends.
  private static let mostHan = 8

  /// Where a local part begins; the at sign's own place when there is none.
  private func localStart(_ cell: Span<UInt8>, before at: Int) -> Int {
    var start = asciiStart(cell, before: at)
    if start < at { return start }
    // 张三@…; in 张三zhang@… the name is none of it.
    for _ in 0..<Self.mostHan {
      if Self.isHan(cell, endingAt: start) {
        start -= 3
      } else if start > 0, start < at, Self.isLocal(cell[start - 1]) {
        start -= 1
      } else {
        break
      }
    }
    return start
  }

  private func asciiStart(_ cell: Span<UInt8>, before at: Int) -> Int {
    var start = at
    while start > 0 {
      if Self.isLocal(cell[start - 1]) {
        start -= 1
      } else if start >= 3, cell[start - 3] == 0xef {
        let character = DigitCharacter(cell, at: start - 3)
        guard character.width == 3, Self.isLocal(character.byte) else { break }
        start -= 3
      } else {
        break
      }
    }
    return start
  }

  /// Where a domain ends, or nil when there is none: labels with dots, each of ASCII or of Han characters, the last of
  /// two letters and more or one that ends Chinese domains.
  private func domainEnd(_ cell: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var label = 0
    var letters = 0
    var dots = 0
    var isHan = false
    var end: Int?
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      let byte = character.byte
      if byte == 0x2e {
        if label == 0 { break }
        dots += 1
        label = 0
        letters = 0
        isHan = false
      } else if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte &- 0x30 < 10 || byte == 0x2d {
        if isHan { break }
        label += 1
        if byte >= 0x41 { letters += 1 }
        if dots > 0, letters >= 2, letters == label { end = index + character.width }
      } else if Self.isHan(cell, endingAt: index + 3), isHan || label == 0 {
        // What follows in the sentence is written without a blank: only the beginning of the last label is known.
        if dots > 0, label == 0,
          let last = Self.lastLabels.first(where: { ByteText.stands($0, in: cell, at: index) })
        {
          return index + last.count
        }
        isHan = true
        label += 1
      } else {
        break
      }
      index += character.width
    }
    return end
  }

  /// What Chinese domains end with (IANA, root zone database).
  private static let lastLabels = ["中国", "中國", "公司", "网络", "政务", "公益", "网址", "在线", "中文网", "机构", "移动", "集团"]
    .map { Array($0.utf8) }

  /// Whether a Han character of three bytes ends at a place.
  private static func isHan(_ cell: Span<UInt8>, endingAt end: Int) -> Bool {
    end >= 3 && end <= cell.count && (0xe4...0xe9).contains(cell[end - 3]) && cell[end - 2] & 0xc0 == 0x80
      && cell[end - 1] & 0xc0 == 0x80
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte &- 0x30 < 10
      || [0x2e, 0x5f, 0x2d, 0x2b, 0x25].contains(byte)
  }
}
