import Columns

/// E-mail addresses, full-width or not.
///
/// Source: RFC 5321, section 4.1.2, without quoted local parts and address literals.
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

  private func localStart(_ cell: Span<UInt8>, before at: Int) -> Int {
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

  /// Where a domain ends, or nil when there is none: labels with dots, the last of two letters and more.
  private func domainEnd(_ cell: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var label = 0
    var letters = 0
    var dots = 0
    var end: Int?
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      let byte = character.byte
      if byte == 0x2e {
        if label == 0 { break }
        dots += 1
        label = 0
        letters = 0
      } else if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte &- 0x30 < 10 || byte == 0x2d {
        label += 1
        if byte >= 0x41 { letters += 1 }
        if dots > 0, letters >= 2, letters == label { end = index + character.width }
      } else {
        break
      }
      index += character.width
    }
    return end
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte &- 0x30 < 10
      || [0x2e, 0x5f, 0x2d, 0x2b, 0x25].contains(byte)
  }
}
