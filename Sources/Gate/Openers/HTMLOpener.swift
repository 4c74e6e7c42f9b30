import Columns

/// HTML as a browser shows it: the text of each block, of each piece between tags, values of attributes,
/// comments, scripts and styles.
///
/// A number that tags cut is one number on the page: `5305<b>02</b>…`. Text in a table is placed by its row
/// and cell, any other by its line.
struct HTMLOpener: Opener {
  private static let starts = ["<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<div", "<p>"]

  func opens(_ part: Part) -> Bool {
    if part.name.hasSuffix(".html") || part.name.hasSuffix(".htm") { return true }
    // Offices' programs write pages and name them .xls or .doc.
    let head = part.first(512)
    let text = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace }
    return Self.starts.contains(where: start.hasPrefix)
      || (start.hasPrefix("<?xml") && start.contains("<html"))
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    guard let text = LegacyText.utf8(try part.bytes()) else { throw part.error(.partUnreadable) }
    let page = HTMLPage(part, sink)
    var tokens = HTMLTokens(text)
    while let token = tokens.next() { page.take(token) }
    page.endBlock()
  }
}

/// Puts the texts of a page together as a browser does.
private final class HTMLPage {
  /// Tags that do not end a line of text.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label",
    "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt",
    "u", "var", "wbr",
  ]

  private let part: Part
  private let sink: any UnitSink
  private var block: [UInt8] = []
  private var pieces = 0
  private var line = 1
  private var row = 0
  private var column: Int?
  private var lastColumn = 0

  init(_ part: Part, _ sink: any UnitSink) {
    self.part = part
    self.sink = sink
  }

  func take(_ token: HTMLTokens.Token) {
    switch token {
    case .text(let bytes, let line):
      let text = HTMLReferences.resolved(bytes)
      if pieces == 0 { self.line = line }
      block += text
      if !ByteText.isBlank(text.span) {
        pieces += 1
        sink.take(text.span, unit(line))
      }
    case .aside(let bytes, let line):
      let text = HTMLReferences.resolved(bytes)
      sink.take(text.span, Unit(part, row: line))
    case .begin(let tag, let attributes, let line):
      if !Self.inline.contains(tag) { endBlock() }
      begin(tag)
      for attribute in attributes {
        let text = HTMLReferences.resolved(attribute)
        // What an attribute says of a cell is no cell.
        sink.take(text.span, Unit(part, row: column == nil ? line : row))
        DataAddress.open(text, in: part, into: sink)
      }
    case .end(let tag):
      if !Self.inline.contains(tag) { endBlock() }
      if ["td", "th", "tr", "table"].contains(tag) { column = nil }
    }
  }

  /// Hands over a block whose text came in several pieces.
  func endBlock() {
    if pieces > 1 { sink.take(block.span, unit(line)) }
    block.removeAll(keepingCapacity: true)
    pieces = 0
  }

  private func begin(_ tag: String) {
    switch tag {
    case "tr":
      row += 1
      lastColumn = 0
      column = nil
    case "td", "th":
      lastColumn += 1
      column = lastColumn
    default: break
    }
  }

  private func unit(_ line: Int) -> Unit {
    column.map { Unit(part, row: row, column: $0) } ?? Unit(part, row: line)
  }
}

/// Files that stand in a page as addresses: `data:image/png;base64,…` (RFC 2397).
enum DataAddress {
  /// Opens the file in an address, if it is one that holds a file.
  static func open(_ address: [UInt8], in part: Part, into sink: any UnitSink) {
    guard address.starts(with: Array("data:".utf8)), let comma = address.firstIndex(of: 0x2c) else { return }
    let content = address[(comma + 1)...]
    let isBase64 = String(decoding: address[..<comma], as: UTF8.self).lowercased().hasSuffix("base64")
    let bytes = isBase64 ? Base64.decoded(content) : Array(content)
    guard let bytes, !bytes.isEmpty else { return }
    Openers.open(member: part.nested("data", bytes: bytes), into: sink)
  }
}
