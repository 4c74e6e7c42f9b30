import CExpat
import Columns

/// XML, the parts of workbooks among it: text nodes, values of attributes, comments.
///
/// In a sheet, a text is placed by its cell, a plain number is a statistic, and the position of a shared
/// string is nothing. A text of several runs is one unit, and so is each of its runs. A document that
/// declares entities is not opened: what it says depends on who reads it.
struct XMLOpener: Opener {
  private static let endings = [".xml", ".rels", ".vml", ".svg", ".xhtml"]

  func opens(_ part: Part) -> Bool {
    Self.endings.contains { part.name.hasSuffix($0) } || part.first(5) == Array("<?xml".utf8)
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    let nodes = XMLNodes(part: part, sink: sink)
    guard nodes.parse(bytes) else { throw part.error(.partUnreadable) }
  }
}

/// Collects the texts of a document for the sink.
private final class XMLNodes {
  private let part: Part
  private let sink: any UnitSink
  private var text: [UInt8] = []
  private var joined: [UInt8] = []
  private var runs = 0
  private var cell = SheetCell()
  private var isValue = false
  private var strings = 0
  private var depth = 0
  private var isRefused = false

  init(part: Part, sink: any UnitSink) {
    self.part = part
    self.sink = sink
  }

  /// Parses a document; false when a reader could not, or should not.
  func parse(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= Int(Int32.max), let parser = XML_ParserCreate(nil) else { return false }
    defer { XML_ParserFree(parser) }
    // expat hands this pointer to the handlers during XML_Parse only, and `self` is alive until then.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { nodes, name, attributes in XMLNodes.of(nodes)?.begin(name, attributes) },
      { nodes, name in XMLNodes.of(nodes)?.end(name) })
    XML_SetCharacterDataHandler(parser) { nodes, text, count in XMLNodes.of(nodes)?.take(text, count) }
    XML_SetCommentHandler(parser) { nodes, text in XMLNodes.of(nodes)?.takeWhole(text) }
    XML_SetProcessingInstructionHandler(parser) { nodes, _, text in XMLNodes.of(nodes)?.takeWhole(text) }
    XML_SetEntityDeclHandler(parser) { nodes, _, _, _, _, _, _, _, _ in XMLNodes.of(nodes)?.isRefused = true }
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
    }
    return status == XML_STATUS_OK && !isRefused
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLNodes? {
    pointer.map { Unmanaged<XMLNodes>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    flush()
    let name = XMLNodes.local(name)
    // expat ends the pairs of names and values with a null.
    var index = 0
    var values: [(String, String)] = []
    while let key = attributes?[index], let value = attributes?[index + 1] {
      values.append((XMLNodes.local(key), String(cString: value)))
      index += 2
    }
    switch name {
    case "row": cell.begin(row: values)
    case "c": cell.begin(cell: values)
    case "v": isValue = true
    case "si", "is", "p", "comment", "text":
      joined.removeAll(keepingCapacity: true)
      runs = 0
      if name == "si" { strings += 1 }
    default: break
    }
    for (_, value) in values { sink.take(value, unit) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    flush()
    switch XMLNodes.local(name) {
    case "v": isValue = false
    case "si", "is", "p", "comment", "text":
      if runs > 1 { sink.take(joined.span, unit) }
      runs = 0
    default: break
    }
  }

  private func take(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
    guard let characters else { return }
    // expat's buffer lives during this call.
    text.append(contentsOf: UnsafeRawBufferPointer(start: characters, count: Int(count)))
  }

  private func takeWhole(_ text: UnsafePointer<CChar>?) {
    flush()
    if let text { sink.take(String(cString: text), unit) }
  }

  private func flush() {
    defer { text.removeAll(keepingCapacity: true) }
    guard !text.isEmpty, !ByteText.isBlank(text.span) else { return }
    if isValue && cell.isShared { return }
    runs += 1
    joined += text
    sink.take(text.span, unit)
  }

  private var unit: Unit {
    if strings > 0 { return Unit(part, row: strings) }
    let role: UnitRole = isValue && cell.isNumber ? .value : .text
    return Unit(part, row: cell.row, column: cell.column, role: role)
  }

  /// A name without its prefix.
  private static func local(_ name: UnsafePointer<CChar>?) -> String {
    guard let name else { return "" }
    let text = String(cString: name)
    return text.lastIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
  }
}

/// The cell of a sheet that is being read.
private struct SheetCell {
  var row: Int?
  var column: Int?
  /// Whether its value is the position of a shared string.
  var isShared = false
  /// Whether its value is a number.
  var isNumber = false

  mutating func begin(row attributes: [(String, String)]) {
    row = attributes.first { $0.0 == "r" }.flatMap { Int($0.1) } ?? (row ?? 0) + 1
    column = nil
  }

  mutating func begin(cell attributes: [(String, String)]) {
    let type = attributes.first { $0.0 == "t" }?.1
    isShared = type == "s"
    isNumber = type == nil || type == "n"
    let name = attributes.first { $0.0 == "r" }?.1 ?? ""
    let letters = name.utf8.prefix { (0x41...0x5a).contains($0) }
    column = letters.isEmpty || letters.count > 3 ? nil : letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
  }
}
