import Columns

/// A cell of a web page's table that is being read.
struct HTMLCell {
  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "dd", "dt", "hr",
  ]

  /// The number that the cell shows, as Excel keeps it beside the text.
  private let number: String?
  private var text: [UInt8] = []
  private var needsBlank = false
  private var needsLine = false

  init(_ attributes: [String: String]) {
    number = attributes["x:num"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether an element is hidden by an attribute or its style.
  static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"] else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  /// Blanks of the page count as one.
  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      if HTMLTag.isBlank(byte) {
        needsBlank = true
        continue
      }
      if needsLine {
        if !text.isEmpty { text.append(0x0a) }
      } else if needsBlank && !text.isEmpty && text.last != 0x0a {
        text.append(0x20)
      }
      needsLine = false
      needsBlank = false
      text.append(byte)
    }
  }

  mutating func start(_ name: String) {
    if name == "br" {
      // A line end that nothing follows is none.
      if needsLine && !text.isEmpty { text.append(0x0a) }
      needsLine = true
    } else if Self.blocks.contains(name) {
      needsLine = true
    }
  }

  mutating func end(_ name: String) {
    if Self.blocks.contains(name) { needsLine = true }
  }

  /// Adds the cell's text: what the page shows, but for a number that it shows rounded.
  ///
  /// - Returns: what was noticed.
  func append(to bytes: inout [UInt8]) -> FindingCode? {
    let shown = ByteText.trimmed(text.span)
    if let number, let exact = HTMLNumber.exact(number, shownAs: Array(text[shown])) {
      return CellNumber.append(Array(exact.utf8), to: &bytes)
    }
    bytes.append(contentsOf: text[shown])
    return HTMLNumber.hasLostDigits(text[shown]) ? .numberLostDigits : nil
  }
}
