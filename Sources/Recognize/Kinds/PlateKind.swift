import Columns

/// Licence plates: a province's character, a letter, and five or six letters and digits.
///
/// Source: GA 36-2018: no I and O, which are typed for 1 and 0 all the same; 挂, 学, 警, 港 or 澳 in the last place; six
/// places for new-energy vehicles. Baoshan is 云M.
public struct PlateKind: TextKind {
  /// `plate`.
  public let kind = FieldKind.plate

  /// Makes the kind.
  public init() {}

  private static let provinces = Set(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))
  private static let last = Set("挂学警港澳".unicodeScalars.map(\.value))

  /// `likely` for the form with two digits and more.
  public func scan(
    _ cell: Span<UInt8>, isAnnounced: (Int) -> Bool, _ found: (Range<Int>, Confidence) -> Void
  ) {
    var index = 0
    while index + 2 < cell.count {
      guard cell[index] >= 0xe4, cell[index] <= 0xe9 else {
        index += 1
        continue
      }
      if Self.provinces.contains(Han.scalar(cell, at: index)), let end = plateEnd(cell, from: index + 3) {
        found(index..<end, .likely)
        index = end
      } else {
        index += 3
      }
    }
  }

  private func plateEnd(_ cell: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    guard index < cell.count else { return nil }
    var character = DigitCharacter(cell, at: index)
    guard Self.isLetter(character.byte) else { return nil }
    index += character.width
    // 云M·00000
    if index < cell.count {
      character = DigitCharacter(cell, at: index)
      if character.kind == .separator { index += character.width }
    }
    var places = 0
    var digits = 0
    while index < cell.count, places < 7 {
      character = DigitCharacter(cell, at: index)
      let isDigit = character.byte &- 0x30 < 10
      guard isDigit || Self.isLetter(character.byte) else { break }
      if isDigit { digits += 1 }
      places += 1
      index += character.width
    }
    if places == 4, index + 2 < cell.count, Self.last.contains(Han.scalar(cell, at: index)) {
      return digits >= 2 ? index + 3 : nil
    }
    return (places == 5 || places == 6) && digits >= 2 ? index : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && (byte & 0xdf) >= 0x41 && (byte & 0xdf) <= 0x5a
  }
}
