import CExpat
import Columns

/// Collects the texts of a document for the sink.
final class XMLNodes {
  /// What holds runs of one text, by its name without prefix: strings and paragraphs. Any other element does from the
  /// first text of its own.
  private static let holders: Set<String> = ["si", "is", "p", "h", "comment", "text", "Data"]

  private let part: Part
  private let sink: any UnitSink
  private let strings: SharedStrings?
  /// Filled by the styles of a workbook, asked by its sheets.
  private let formats: NumberFormats?
  /// The style of the cell that is being read, if its format writes digits.
  private var style: Int?
  private var text: [UInt8] = []
  /// The texts of several runs that are open, the innermost last, each with how many elements are open around it.
  private var frames: [(depth: Int, isNamed: Bool, runs: JoinedRuns)] = []
  private var marks = RunMarks()
  /// Texts of data, one element behind the other.
  private var chain = NumberChain()
  private var cell = TableCell()
  private var isValue = false
  private var isPhonetic = false
  private var stringCount = 0
  /// How many elements are open that name who wrote something.
  private var authors = 0
  /// The text of the cell so far, paragraph by paragraph, and of how many.
  private var cellText: [UInt8] = []
  private var paragraphs = 0
  /// Paragraphs of running text, in which a number may be cut, and of how many.
  private var wrapped = WrappedNumbers()
  private var lines = 0
  private static let paragraphs: Set<String> = ["p", "h", "text"]
  /// The texts of an OFD page.
  private var placed = PlacedText()
  /// The fields of a pivot table's cache, whose values are named by them.
  private(set) var pivot: PivotFields
  private var isRefused = false
  /// What each open element says that its text is, or nil.
  private var labels: [String?] = []
  private var parser: XML_Parser?

  /// What names a person: properties of documents, comments, tracked changes.
  private static let authorElements: Set<String> = [
    "creator", "lastModifiedBy", "Manager", "author", "initial-creator", "printed-by",
  ]

  init(
    part: Part, sink: any UnitSink, strings: SharedStrings?, pivot: PivotFields = PivotFields(),
    formats: NumberFormats? = nil
  ) {
    self.pivot = pivot
    self.formats = formats
    self.part = part
    self.sink = sink
    self.strings = strings
  }

  /// Parses a document; false when a reader could not, or should not.
  func parse(_ bytes: [UInt8], encoding: String?) -> Bool {
    guard bytes.count <= Int(Int32.max), let parser = XML_ParserCreate(encoding) else { return false }
    self.parser = parser
    defer {
      self.parser = nil
      XML_ParserFree(parser)
    }
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
    guard status == XML_STATUS_OK, !isRefused else { return false }
    placed.show(in: part, to: sink)
    return true
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
    if Self.authorElements.contains(name) { authors += 1 }
    pivot.begin(name, values)
    if isDocument {
      marks.begin(name, values)
      formats?.begin(name, values)
    }
    switch name {
    case "row", "Row", "tr", "table-row": cell.begin(row: values)
    case "c", "Cell", "tc", "td", "th", "table-cell", "covered-table-cell": beginCell(values)
    case "cell" where isExternal: beginCell(values)
    case "v": isValue = true
    case "rPh": isPhonetic = true
    case "si": stringCount += 1
    case "TextObject": placed.begin(object: values)
    case "TextCode": placed.begin(code: values)
    default: break
    }
    labels.append(XMLLabels.label(ofElement: name, values))
    let isNamed = Self.holders.contains(name)
    // The cells and blocks of a page are texts by themselves.
    if isNamed || (isDocument && HTMLTags.blocks.contains(name)) {
      if name == "br", let last = frames.indices.last, !frames[last].isNamed {
        frames[last].runs.append([0x0a])
      }
      frames.append((labels.count, isNamed, JoinedRuns()))
    }
    // What an attribute says of a cell is no cell.
    for (key, value) in values {
      let isField = XMLLabels.isField(key)
      // Records of data have no rows but lines.
      let row = unit.row ?? (isField ? line : nil)
      sink.take(value, Unit(part, row: row, label: isField ? key : label(of: key, in: name)))
    }
    if isDocument { text += RunSigns.text(of: name, values) }
  }

  /// Whether it is anything but a sheet of a workbook.
  private var isDocument: Bool { strings == nil }

  /// The line that is being read.
  private var line: Int? { parser.map { Int(XML_GetCurrentLineNumber($0)) } }

  /// The cells of other workbooks that a link keeps are named otherwise than those of sheets.
  private lazy var isExternal = part.path.contains("externalLinks/")

  private func label(of key: String, in element: String) -> String {
    if key == "author" || (element == "person" && key == "displayName") { return Unit.personLabel }
    return key == "v" ? pivot.label : ""
  }

  private func beginCell(_ values: [(String, String)]) {
    cell.begin(cell: values)
    style = formats?.style(of: values)
    cellText.removeAll(keepingCapacity: true)
    paragraphs = 0
  }

  /// A text over several paragraphs of one cell is one text.
  private func endCell() {
    if paragraphs > 1 { sink.take(cellText.span, unit) }
    paragraphs = 0
    cell.endCell()
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    flush()
    defer { _ = labels.popLast() }
    let name = XMLNodes.local(name)
    endFrame(name)
    if isDocument {
      marks.end(name)
      formats?.end(name)
    }
    switch name {
    case "v": isValue = false
    case "rPh": isPhonetic = false
    case "TextCode": placed.endCode()
    case "c", "Cell", "tc", "td", "th", "table-cell", "covered-table-cell": endCell()
    case "cell" where isExternal: endCell()
    default: break
    }
    pivot.end(name)
    if Self.authorElements.contains(name) { authors = max(0, authors - 1) }
  }

  /// Hands over the text of the element that ends, if it came in several runs.
  private func endFrame(_ name: String) {
    guard let frame = frames.last, frame.depth == labels.count else { return }
    frames.removeLast()
    let runs = frame.runs
    for text in runs.readings { sink.take(text.span, unit) }
    guard frame.isNamed, runs.count > 0 else { return }
    if cell.column == nil {
      guard Self.paragraphs.contains(name) else { return }
      lines += 1
      if let chain = wrapped.take(runs.all.span, Unit(part, row: lines)) { sink.take(chain, unit) }
    } else {
      if paragraphs > 0 { cellText.append(0x0a) }
      cellText += runs.all
      paragraphs += 1
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
    placed.take(text)
    guard !text.isEmpty else { return }
    guard !ByteText.isBlank(text.span) else { return keepBlanks() }
    if isValue && cell.isShared {
      if let strings, let index = Int(ByteText.trimmedText(text.span)) {
        let unit = Unit(part, row: cell.row, column: cell.column)
        strings.show(index, at: unit, into: sink)
        for text in style == nil ? [] : strings.texts(at: index) { format(text) }
      }
      return
    }
    // How a name is read stands beside it, not within it.
    if !isPhonetic { join() }
    sink.take(text.span, unit)
    if style != nil, cell.column != nil { format(text) }
  }

  /// Hands over a value as its cell shows it, where the format adds digits.
  private func format(_ value: [UInt8]) {
    guard let style, let formats else { return }
    for shown in formats.shown(value, style: style) {
      sink.take(shown.span, Unit(part, row: cell.row, column: cell.column))
    }
  }

  /// Blanks part the elements of data, as they do on the screen; between the runs of a paragraph there are none.
  private func keepBlanks() {
    guard let last = frames.indices.last, !frames[last].isNamed || text == RunSigns.override else { return }
    frames[last].runs.append(text, marks.kind)
  }

  /// Puts a text to those that it is one with.
  private func join() {
    // The cells of a sheet have one text each.
    if frames.isEmpty, isDocument { frames.append((labels.count, false, JoinedRuns())) }
    guard let last = frames.indices.last else { return }
    frames[last].runs.append(text, marks.kind)
    // Paragraphs are joined line by line, cells in their row, the texts of a page by their places.
    guard !frames[last].isNamed, cell.column == nil, !placed.isOpen else { return }
    if let number = chain.take(text.span) { sink.take(number, unit) }
  }

  private var unit: Unit {
    if authors > 0 { return Unit(part, row: cell.row, label: Unit.personLabel) }
    if stringCount > 0 { return Unit(part, row: stringCount) }
    if cell.column == nil, let label = labels.last ?? nil {
      return Unit(part, row: cell.row ?? line, label: label)
    }
    let role: UnitRole = isValue && cell.isNumber && isNumeral && !isExternal ? .number : .text
    return Unit(part, row: cell.row, column: cell.column, role: role)
  }

  /// Whether the text is a number, whatever its cell says: `12`, `-0.5`, `5.3E+17`.
  private var isNumeral: Bool {
    text.allSatisfy {
      $0 &- 0x30 < 10 || $0 == 0x2d || $0 == 0x2e || $0 == 0x2b || $0 | 0x20 == 0x65 || $0 <= 0x20
    }
  }

  /// A name without its prefix.
  private static func local(_ name: UnsafePointer<CChar>?) -> String {
    guard let name else { return "" }
    let text = String(cString: name)
    return text.lastIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
  }
}
