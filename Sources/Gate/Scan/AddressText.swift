import Columns

/// Addresses below the village: a group, a house or a room with its number.
enum AddressText {
  /// Words before which stands the number of a group, house or room.
  private static let endings = ["组", "号", "栋", "幢", "单元", "室", "社", "户", "队"].map { Array($0.utf8) }
  /// Words that begin a group or house.
  private static let places = ["村", "社区", "街", "路", "巷", "镇", "乡", "小区", "寨"].map { Array($0.utf8) }
  /// Words that an address follows.
  private static let leads = ["住址", "地址", "家住", "现住", "住所", "户籍地"].map { Array($0.utf8) }

  /// Whether a cell below a header of addresses goes below the village.
  static func hasHouse(_ text: Span<UInt8>) -> Bool { firstNumbered(text, from: 0) != nil }

  /// Where an address stands in running text: a village with a group and a house, or any numbered place
  /// behind a word that an address follows.
  static func find(in text: Span<UInt8>) -> Range<Int>? {
    guard text.count >= 18 else { return nil }
    for lead in leads {
      guard let start = position(of: lead, in: text, from: 0) else { continue }
      if let end = firstNumbered(text, from: start + lead.count), end - start < 150 { return start..<end }
    }
    guard let village = position(of: places[0], in: text, from: 0),
      let group = firstNumbered(text, from: village + 3), group - village < 40,
      let house = firstNumbered(text, from: group), house - group < 24
    else { return nil }
    return village..<house
  }

  /// Where a number with a word of a group or house behind it ends.
  private static func firstNumbered(_ text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var hasDigit = false
    while index < text.count {
      let glyph = Glyph(text, at: index)
      if glyph.kind == .digit || isTen(text, index) {
        hasDigit = true
      } else if hasDigit, glyph.kind == .soft || glyph.byte == 0x23 {
        // A dash within a number, such as 3-12.
      } else {
        if hasDigit, let ending = endings.first(where: { matches($0, text, index) }) {
          return index + ending.count
        }
        hasDigit = false
      }
      index += glyph.width
    }
    return nil
  }

  /// 十, which numerals are put together with.
  private static func isTen(_ text: Span<UInt8>, _ index: Int) -> Bool {
    matches([0xe5, 0x8d, 0x81], text, index)
  }

  private static func matches(_ word: [UInt8], _ text: Span<UInt8>, _ index: Int) -> Bool {
    index + word.count <= text.count
      && ByteText.equal(text.extracting(index..<(index + word.count)), word.span)
  }

  private static func position(of word: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
    guard word.count <= text.count else { return nil }
    var index = start
    while index + word.count <= text.count {
      if matches(word, text, index) { return index }
      index += 1
    }
    return nil
  }
}

/// Digests in running text: exactly 32, 40, 64 or 128 hexadecimal digits, letters among them.
enum DigestText {
  /// Whether some bytes are part of a digest.
  static func covers(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var start = range.lowerBound
    while start > 0, isHexadecimal(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.count, isHexadecimal(text[end]) { end += 1 }
    guard [32, 40, 64, 128].contains(end - start) else { return false }
    var letters = 0
    for index in start..<end where text[index] > 0x39 { letters += 1 }
    return letters >= 4
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }
}
