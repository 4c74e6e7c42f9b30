/// What a text tells of a line around a table: a signature, a page, a note.
///
/// A name never has such a mark, whatever column it stands in.
enum LineText {
  /// A signature, a page, a day or a note: 领款人签字, 第2页, 年 月 日, 以上无异议.
  case mark
  /// A label with a colon, with or without what is filled in behind it: 村支书：, 监督电话：0875….
  case label
  /// Nothing but strokes: ———, ……
  case stroke
  /// Anything else.
  case other

  /// Looks at a text without blanks at its ends.
  init(_ text: String) {
    let words = text.filter { !$0.isWhitespace }
    if words.allSatisfy(Self.strokes.contains) {
      self = .stroke
    } else if Self.isMark(words) {
      self = .mark
    } else if Self.hasLabel(words) {
      self = .label
    } else {
      self = .other
    }
  }

  /// Whether there is nothing but strokes.
  static func isStroke(_ text: String) -> Bool {
    text.allSatisfy { strokes.contains($0) || $0.isWhitespace }
  }

  /// Whether a text that is alone in its row numbers a page: 2/5, - 2 -.
  static func isPageNumber(_ text: String) -> Bool {
    let words = text.filter { !$0.isWhitespace }
    let parts = words.split { $0 == "/" || $0 == "／" }
    let isOfAll = parts.count == 2 && parts.allSatisfy(isShortNumber)
    let inner = words.drop(while: strokes.contains).reversed().drop(while: strokes.contains)
    return isOfAll || (inner.count <= words.count - 2 && isShortNumber(String(inner.reversed())))
  }

  /// Whether a text ends with a colon: what follows it is filled in.
  static func isOpen(_ text: String) -> Bool { text.hasSuffix(":") || text.hasSuffix("\u{ff1a}") }

  private static let strokes: Set<Character> = Set("-–—―─━_＿=＝*＊.…·~～/／\\、。")
  private static let signs = ["签字", "签章", "签名", "盖章", "公章", "印章", "手印"]
  private static let notes = ["以上", "以下", "上述", "本表", "此表", "※"]
  private static let turns: Set<String> = [
    "接下页", "转下页", "续下页", "见下页", "接次页", "转次页", "接上页", "续上页", "承上页", "承前页",
  ]

  private static func isMark(_ words: String) -> Bool {
    if turns.contains(words.filter { !"()\u{ff08}\u{ff09}".contains($0) }) || DateLine.isDate(words) {
      return true
    }
    if isPage(words) || signs.contains(where: { words.contains($0) }) { return true }
    return words.count >= 4 && notes.contains { words.hasPrefix($0) }
  }

  /// 第2页, 共5页, 第 2 页，共 5 页, 第2页/共5页.
  private static func isPage(_ words: String) -> Bool {
    guard words.contains("页"), words.first == "第" || words.first == "共" || words.first?.isNumber == true
    else {
      return false
    }
    return words.allSatisfy { $0.isNumber || "第共页,，、;；/／()（）".contains($0) }
      && words.contains { $0.isNumber }
  }

  /// A label is short and has a letter; a time such as 10:22 has none.
  private static func hasLabel(_ words: String) -> Bool {
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "\u{ff1a}" }) else { return false }
    let head = words[..<colon]
    return head.count <= 20 && head.contains { $0.isLetter && !$0.isASCII }
  }

  private static func isShortNumber(_ text: some StringProtocol) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
