import Columns

/// The words in which the name of an area ends.
enum AreaEnding {
  private static let texts = [
    "省", "州", "市", "区", "县", "镇", "乡", "街道", "办事处", "村", "社区", "村委会", "居委会", "村民委员会",
  ]
  private static let words = texts.map { Array($0.utf8) }

  private static let isLast: [Bool] = (0...255).map { byte in words.contains { Int($0.last ?? 0) == byte } }

  /// The texts that are left of the name of an area without one of its endings.
  static func stems(of name: String) -> [String] {
    texts.filter(name.hasSuffix).map { String(name.dropLast($0.count)) }
  }

  /// Whether a text ends as the name of an area does, down to the village.
  static func ends(_ text: Span<UInt8>) -> Bool {
    guard let last = text.indices.last, isLast[Int(text[last])] else { return false }
    return words.contains { word in
      word.count <= text.count
        && ByteText.equal(text.extracting((text.count - word.count)..<text.count), word.span)
    }
  }
}
