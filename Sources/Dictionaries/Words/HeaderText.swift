/// The forms in which a header is looked up, from the whole to its parts.
///
/// `月保障金额(元)` is looked up as 月保障金额元, then as 月保障金额; `风险类型3` as 风险类型; of a merged header
/// `家庭成员 姓名`, the last row's words stand alone when the whole is not known.
enum HeaderText {
  /// The forms, the most specific first, each folded, none twice.
  static func forms(of header: String) -> [String] {
    if isFolded(header) {
      let bare = withoutNumbers(header)
      if header.isEmpty { return [] }
      if bare.isEmpty || bare == header { return [header] }
      return [header, bare] + (withoutMonth(header).map { [$0] } ?? [])
    }
    var forms: [String] = []
    func add(_ text: some StringProtocol) {
      let form = folded(text)
      if !form.isEmpty && !forms.contains(form) { forms.append(form) }
      let bare = withoutNumbers(form)
      if !bare.isEmpty && !forms.contains(bare) { forms.append(bare) }
    }
    add(header)
    let outside = withoutBrackets(header)
    add(outside)
    // Of the words of several rows the last row's, then of its words apart: 保障 低保/特困.
    for isEnd in [\.isWhitespace, isSeparator] as [(Character) -> Bool] {
      let parts = outside.split(whereSeparator: isEnd)
      if parts.count > 1, let last = parts.last { add(last) }
    }
    if let form = withoutMonth(folded(outside)), !forms.contains(form) { forms.append(form) }
    return forms
  }

  /// A folded text without the month at its beginning, in digits: 2026年10月金额, 10月份发放金额; nil without one.
  private static func withoutMonth(_ text: String) -> String? {
    guard let first = text.first, first.isASCII, first.isNumber else { return nil }
    var rest = text[...]
    for (word, digits) in [("年", 4), ("月", 2)] {
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      let after = rest.dropFirst(number.count)
      if number.count <= digits, !number.isEmpty, after.hasPrefix(word) {
        rest = after.dropFirst(word.count)
      } else if word == "月" {
        return nil
      }
    }
    if rest.hasPrefix("份") { rest = rest.dropFirst() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// A text without blanks, brackets and punctuation, full-width letters as ASCII capitals.
  static func folded(_ text: some StringProtocol) -> String {
    if isFolded(text) { return String(text) }
    let folded = Vocabulary.folded(String(text))
    return String(String.UnicodeScalarView(folded.unicodeScalars.filter { !isPunctuation($0) }))
  }

  /// Whether a text holds nothing but digits, capitals and Han of U+4000 to U+9FFF, as most cells do: there is nothing
  /// to fold or to take apart, which is told so some ten times as fast.
  private static func isFolded(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0xe4...0xe9, 0x80...0xbf: true
      default: false
      }
    }
  }

  /// Whether a character is punctuation that header words do without.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII punctuation, ideographic comma and full stop, middle dots, dashes, quotation marks.
    case 0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e: true
    case 0x3001, 0x3002, 0xb7, 0x2013, 0x2014, 0x2018...0x201f, 0x2022, 0x2026, 0x300a, 0x300b: true
    default: false
    }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character == "/" || character == "|" || character == "-" || character == "_"
  }

  /// A text without what stands in brackets.
  static func withoutBrackets(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBracket) else { return text }
    var depth = 0
    var outside = ""
    for character in text {
      switch character {
      case "(", "\u{ff08}", "[", "\u{ff3b}", "【", "〔": depth += 1
      case ")", "\u{ff09}", "]", "\u{ff3d}", "】", "〕": depth = max(0, depth - 1)
      default: if depth == 0 { outside.append(character) }
      }
    }
    return outside
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x28, 0x29, 0x5b, 0x5d, 0xff08, 0xff09, 0xff3b, 0xff3d, 0x3010, 0x3011, 0x3014, 0x3015: true
    default: false
    }
  }

  private static func withoutNumbers(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, last.isASCII, last.isNumber { rest.removeLast() }
    while let first = rest.first, first.isASCII, first.isNumber { rest.removeFirst() }
    return String(rest)
  }
}
