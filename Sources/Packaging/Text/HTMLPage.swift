/// A page that is being written: every text is escaped and remembered as declared or as a name.
struct HTMLPage {
  /// The page so far.
  private(set) var source = ""
  /// The text nodes that the run itself declares.
  private(set) var declared: Set<String> = []
  /// The text nodes that are names shown by rule.
  private(set) var names: Set<String> = []

  /// Adds markup that we wrote, never text from outside.
  mutating func markup(_ markup: StaticString) {
    source += markup.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a text node.
  mutating func text(_ text: String, _ origin: TextOrigin = .declared) {
    let clean = PlainText.cleaned(text)
    switch origin {
    case .declared: declared.insert(clean)
    case .nameByRule: names.insert(clean)
    case .plain: break
    }
    source += HTMLPage.escaped(clean)
  }

  /// Adds an element with one text node.
  mutating func element(
    _ open: StaticString, _ text: String, _ close: StaticString, _ origin: TextOrigin = .declared
  ) {
    markup(open)
    self.text(text, origin)
    markup(close)
  }

  /// A text with the five characters escaped that mean something in HTML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
