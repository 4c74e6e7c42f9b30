extension NameText {
  /// How many different persons a text counts up; 1 where it is not clear that it names several.
  ///
  /// Names are counted up with commas, semicolons and numbers between them, or one a line. Blanks fill a short name up
  /// (张　三) or stand within one of an ethnic group, so that they part two names only where these are longer than one can
  /// be; behind a stroke stands who collects for somebody, unless there are three. Who is in brackets is another's
  /// name, and whoever collects (代领) is nobody of the row. 张三等3人 are several.
  ///
  /// - Parameter isName: whether a text without blanks and remarks is a name, with or without a dot.
  static func personCount(in text: String, _ isName: (_ name: String, _ hasDot: Bool) -> Bool) -> Int {
    if withoutCount(text).count < text.count { return statedCount(text) }
    var names: Set<String> = []
    for part in parts(outsideBrackets(text), at: isHardBreak) {
      let strokes = parts(part, at: isStroke).map { name(in: $0) }.filter { !$0.isEmpty }
      if strokes.count > 2, strokes.allSatisfy({ isName($0, false) }) {
        names.formUnion(strokes)
        continue
      }
      guard let first = parts(part, at: isStroke).first else { continue }
      let words = parts(first, at: \.isWhitespace).map { name(in: $0) }
      let areNames = words.allSatisfy { isName($0, false) }
      if areNames, words.count > 2 || (words.count == 2 && words.joined().count > 4) {
        names.formUnion(words)
      } else {
        let whole = name(in: first)
        if isName(whole.filter { !isDot($0) }, whole.contains(where: isDot)) { names.insert(whole) }
      }
    }
    return max(1, names.count)
  }

  /// The parts of a text between some characters, none empty.
  private static func parts(_ text: String, at isBreak: (Character) -> Bool) -> [String] {
    text.split(omittingEmptySubsequences: true, whereSeparator: isBreak).map(String.init)
  }

  /// A part without blanks and remarks; empty where it is whoever collects.
  private static func name(in part: String) -> String {
    var bare = part.filter { !$0.isWhitespace }[...]
    // Behind a number: 1.张三.
    while let first = bare.first, isDot(first) { bare.removeFirst() }
    while let last = bare.last, isDot(last) { bare.removeLast() }
    let name = bare.replacing("*", with: "某")
    return acting.contains(where: name.hasSuffix) ? "" : withoutRemark(String(name))
  }

  /// What stands behind whoever collects for somebody.
  private static let acting = ["代领", "代签"]

  private static func isHardBreak(_ character: Character) -> Bool {
    character.isNewline || breaks.contains(character)
  }

  private static let breaks: Set<Character> = Set("、,，;；。|｜+＋&＆0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩")

  private static func isStroke(_ character: Character) -> Bool { character == "/" || character == "／" }

  private static func isDot(_ character: Character) -> Bool { "·•‧∙⋅・･．.․·⸱⸳●◦ㆍ᛫-".contains(character) }

  /// A text without what is in brackets, and a comma in the place of each pair of them.
  private static func outsideBrackets(_ text: String) -> String {
    var (depth, outside) = (0, "")
    for character in text {
      switch character {
      case "(", "（", "[", "【", "〔": depth += 1
      case ")", "）", "]", "】", "〕":
        depth = max(0, depth - 1)
        outside.append(",")
      case "\u{200b}", "\u{200c}", "\u{200e}", "\u{200f}", "\u{feff}": continue
      default: if depth == 0 { outside.append(character) }
      }
    }
    return outside
  }

  /// The number in 张三等3人.
  private static func statedCount(_ text: String) -> Int {
    Int(String(text.dropLast().reversed().prefix { $0.isNumber && $0.isASCII }.reversed())) ?? 1
  }
}
