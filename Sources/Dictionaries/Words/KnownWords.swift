/// Tells whether a text is made of known words and harmless numbers only.
struct KnownWords: Sendable {
  private let words: Set<String>
  private let longest: Int

  /// Takes folded words.
  init(_ words: [String]) {
    self.words = Set(words.filter { !$0.isEmpty })
    longest = words.map(\.count).max() ?? 0
  }

  /// Whether a folded text splits into known words and numbers without rest.
  ///
  /// Cost: the length of the text times that of the longest word.
  func covers(_ text: String) -> Bool {
    let characters = Array(text)
    if characters.isEmpty { return false }
    var reachable = [Bool](repeating: false, count: characters.count + 1)
    reachable[0] = true
    for start in characters.indices where reachable[start] {
      if let end = Self.numberEnd(characters, from: start) { reachable[end] = true }
      for end in (start + 1)...min(start + max(longest, 1), characters.count)
      where !reachable[end] && words.contains(String(characters[start..<end])) {
        reachable[end] = true
      }
    }
    return reachable[characters.count]
  }

  /// Where a number that tells nothing ends: up to four digits, or a year with month and day.
  private static func numberEnd(_ characters: [Character], from start: Int) -> Int? {
    if start > 0, isDigit(characters[start - 1]) { return nil }
    var end = start
    while end < characters.count, isDigit(characters[end]) { end += 1 }
    switch end - start {
    case 1...4: return end
    case 6, 8:
      guard let year = Int(String(characters[start..<start + 4])), (1990...2099).contains(year),
        let month = Int(String(characters[start + 4..<start + 6])), (1...12).contains(month)
      else { return nil }
      return end
    default: return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
