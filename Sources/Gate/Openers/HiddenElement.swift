import Columns

/// The element of a page that is being read and not shown: hidden by its tag, by `hidden` or by its style.
///
/// What a style sheet hides is not known.
struct HiddenElement {
  /// Guides to how a word is read, and what scripts put in later.
  private static let tags: Set<String> = ["rt", "rp", "template", "datalist"]
  /// Elements without an end.
  private static let void: Set<String> = ["input", "img", "br", "hr", "wbr", "link", "meta", "col", "source"]
  private static let styles = ["display:none", "visibility:hidden", "font-size:0"]

  private var open: (tag: String, depth: Int)?

  /// Whether what is read is hidden.
  var isOpen: Bool { open != nil }

  /// An element begins, with the names and values of its attributes.
  mutating func begin(_ tag: String, _ attributes: [[UInt8]]) {
    guard let outer = open else {
      if !Self.void.contains(tag), Self.tags.contains(tag) || attributes.contains(where: Self.hides) {
        open = (tag, 1)
      }
      return
    }
    if outer.tag == tag { open = (tag, outer.depth + 1) }
  }

  /// An element ends.
  mutating func end(_ tag: String) {
    guard let element = open, element.tag == tag else { return }
    open = element.depth > 1 ? (tag, element.depth - 1) : nil
  }

  private static func hides(_ attribute: [UInt8]) -> Bool {
    guard attribute.contains(0x3a) else {
      return attribute.count == 6 && ByteText.text(attribute.span).lowercased() == "hidden"
    }
    let style = String(decoding: attribute.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return styles.contains(where: style.contains)
  }
}
