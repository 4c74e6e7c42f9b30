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
  private let part: Part
  private let sink: any UnitSink
  private var block = JoinedRuns()
  private var hidden = HiddenElement()
  /// The elements that are open whose text stands from right to left, digits too.
  private var overriding: [String] = []
  private var styles = StyleStrings()
  private var line = 1
  private var row = 0
  private var column: Int?
  private var lastColumn = 0
  /// For how many rows a column is taken by a cell that began above.
  private var taken: [Int: Int] = [:]
  /// The text of the cell so far, block by block, and of how many.
  private var cell: [UInt8] = []
  private var cellBlocks = 0

  init(_ part: Part, _ sink: any UnitSink) {
    self.part = part
    self.sink = sink
  }

  func take(_ token: HTMLTokens.Token) {
    switch token {
    case .text(let bytes, let line):
      let text = HTMLReferences.resolved(bytes)
      append(text, line)
      if !ByteText.isBlank(text.span) {
        sink.take(text.span, unit(line))
        styles.forEachNumber(with: text) { sink.take($0, unit(line)) }
      }
    case .aside(let bytes, let line):
      let text = HTMLReferences.resolved(bytes)
      sink.take(text.span, Unit(part, row: line))
      styles.take(text) { sink.take($0, Unit(part, row: line)) }
    case .begin(let tag, let attributes, let line):
      if HTMLTags.blocks.contains(tag) { endBlock() }
      begin(tag, attributes)
      take(attributes, line)
      beginText(tag, attributes, line)
    case .end(let tag):
      endText(tag)
      if HTMLTags.blocks.contains(tag) { endBlock() }
      if ["td", "th", "tr", "table"].contains(tag) { endCell() }
    }
  }

  private func take(_ attributes: [[UInt8]], _ line: Int) {
    for attribute in attributes {
      let text = HTMLReferences.resolved(attribute)
      // What an attribute says of a cell is no cell.
      sink.take(text.span, Unit(part, row: column == nil ? line : row, label: ""))
      DataAddress.open(text, in: part, into: sink)
    }
  }

  /// Begins what an element hides or turns, and takes what the value of a box shows.
  private func beginText(_ tag: String, _ attributes: [[UInt8]], _ line: Int) {
    hidden.begin(tag, attributes)
    if Self.overrides(tag, attributes) {
      overriding.append(tag)
      append(RunSigns.override, line)
    }
    if tag == "input", let value = Self.value("value", attributes) {
      let type = Self.value("type", attributes).map { ByteText.text($0.span).lowercased() } ?? ""
      append(HTMLReferences.resolved(value), line, isHidden: Self.unseen.contains(type))
    }
  }

  private func endText(_ tag: String) {
    hidden.end(tag)
    if overriding.last == tag {
      overriding.removeLast()
      block.append(RunSigns.overrideEnd)
    }
  }

  private func append(_ text: [UInt8], _ line: Int, isHidden: Bool = false) {
    if block.count == 0 { self.line = line }
    block.append(text, hidden.isOpen || isHidden ? .hidden : .plain)
  }

  /// Hands over a block whose text came in several pieces.
  func endBlock() {
    for text in block.readings { sink.take(text.span, unit(line)) }
    if column != nil, block.count > 0 {
      if cellBlocks > 0 { cell.append(0x0a) }
      cell += block.all
      cellBlocks += 1
    }
    block = JoinedRuns()
  }

  /// Hands over a cell whose text came in several blocks: `<br>` within a number parts nothing.
  private func endCell() {
    if cellBlocks > 1 { sink.take(cell.span, unit(line)) }
    cell.removeAll(keepingCapacity: true)
    cellBlocks = 0
    column = nil
  }

  private func begin(_ tag: String, _ attributes: [[UInt8]]) {
    switch tag {
    case "table":
      endCell()
      taken = [:]
    case "tr":
      endCell()
      row += 1
      lastColumn = 0
      taken = taken.compactMapValues { $0 > 1 ? $0 - 1 : nil }
    case "td", "th":
      endCell()
      var next = lastColumn + 1
      while taken[next] != nil { next += 1 }
      column = next
      lastColumn = next + Self.span("colspan", attributes) - 1
      let rows = Self.span("rowspan", attributes)
      if rows > 1 { for column in next...lastColumn { taken[column] = rows } }
    default: break
    }
  }

  /// How many columns or rows a cell covers; a page may claim more than any table has.
  private static func span(_ name: String, _ attributes: [[UInt8]]) -> Int {
    guard let value = value(name, attributes) else { return 1 }
    return min(max(Int(ByteText.trimmedText(value.span)) ?? 1, 1), 1_000)
  }

  /// The value of an attribute; names and values stand in one row.
  private static func value(_ name: String, _ attributes: [[UInt8]]) -> [UInt8]? {
    zip(attributes, attributes.dropFirst()).first {
      String(decoding: $0.0, as: UTF8.self).lowercased() == name
    }?.1
  }

  private static func overrides(_ tag: String, _ attributes: [[UInt8]]) -> Bool {
    if tag == "bdo" { return value("dir", attributes).map { ByteText.text($0.span).lowercased() } == "rtl" }
    return attributes.contains { ByteText.position(of: override, in: $0.span) != nil }
  }

  private static let override = Array("bidi-override".utf8)
  /// Types of boxes whose value nobody sees.
  private static let unseen: Set<String> = ["hidden", "checkbox", "radio", "image", "file"]

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
