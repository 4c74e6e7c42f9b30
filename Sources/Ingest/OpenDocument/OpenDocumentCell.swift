import Columns

/// A cell of an OpenDocument spreadsheet that is being read (ISO/IEC 26300, part 3, 9.1.4 and 19.385).
///
/// One is used for all cells of a sheet, so that its memory is.
struct OpenDocumentCell {
  /// What the cell stores; anything else than these is what it shows.
  private enum Kind {
    case shown, number, date, time, truth, text

    /// The attribute that has the value of a cell of this kind.
    var attribute: StaticString {
      switch self {
      case .shown: ""
      case .number: "value"
      case .date: "date-value"
      case .time: "time-value"
      case .truth: "boolean-value"
      case .text: "string-value"
      }
    }

    init(_ type: UnsafeBufferPointer<UInt8>) {
      switch XMLName(type) {
      case "float", "percentage", "currency": self = .number
      case "date": self = .date
      case "time": self = .time
      case "boolean": self = .truth
      case "string": self = .text
      default: self = .shown
      }
    }
  }

  private(set) var repeats = 1
  private(set) var rowsSpanned = 1
  private(set) var columnsSpanned = 1

  private var kind = Kind.shown
  private var value: [UInt8] = []
  private var hasValue = false
  private var isError = false
  private var hasFormula = false

  private var text: [UInt8] = []
  private var paragraphs = 0
  private var isInParagraph = false
  /// Whether blanks that follow are dropped, since blanks of the XML count as one.
  private var dropsBlanks = true

  /// Another cell begins.
  mutating func begin(_ attributes: XMLAttributes) {
    (repeats, rowsSpanned, columnsSpanned) = (1, 1, 1)
    (kind, hasValue, isError, hasFormula) = (.shown, false, false, false)
    value.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    (paragraphs, isInParagraph, dropsBlanks) = (0, false, true)
    attributes.forEach { attribute in
      if attribute == "value-type" {
        // LibreOffice says in a second attribute of the name that the cell is an error.
        if kind == .shown { kind = Kind(attribute.value) }
        if attribute.value.elementsEqual("error".utf8) { isError = true }
      } else if attribute == "formula" {
        hasFormula = true
      } else if attribute == "number-columns-repeated" {
        repeats = max(1, XMLAttributes.number(attribute.value) ?? 1)
      } else if attribute == "number-rows-spanned" {
        rowsSpanned = min(max(1, XMLAttributes.number(attribute.value) ?? 1), CellReference.mostRows)
      } else if attribute == "number-columns-spanned" {
        columnsSpanned = min(max(1, XMLAttributes.number(attribute.value) ?? 1), CellReference.mostColumns)
      }
    }
    guard kind != .shown, let stored = attributes.value(kind.attribute) else { return }
    hasValue = true
    value.append(contentsOf: stored)
  }

  mutating func startParagraph() {
    if paragraphs > 0 { text.append(0x0a) }
    paragraphs += 1
    isInParagraph = true
    dropsBlanks = true
  }

  mutating func endParagraph() {
    if isInParagraph && dropsBlanks && text.last == 0x20 { text.removeLast() }
    isInParagraph = false
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInParagraph, !bytes.isEmpty else { return }
    guard bytes.contains(where: XMLBytes.isBlank) else {
      text.append(contentsOf: bytes)
      dropsBlanks = false
      return
    }
    for byte in bytes {
      if XMLBytes.isBlank(byte) {
        if !dropsBlanks { text.append(0x20) }
        dropsBlanks = true
      } else {
        text.append(byte)
        dropsBlanks = false
      }
    }
  }

  /// Blanks that count, beyond the one that the text itself may have.
  mutating func addBlanks(_ count: Int) {
    guard isInParagraph else { return }
    text.append(contentsOf: repeatElement(0x20, count: count))
    dropsBlanks = false
  }

  mutating func addControl(_ byte: UInt8) {
    guard isInParagraph else { return }
    text.append(byte)
    dropsBlanks = true
  }

  /// Adds the cell's text.
  ///
  /// - Returns: what was noticed.
  func append(to bytes: inout [UInt8]) -> FindingCode? {
    guard hasValue, kind != .text || text.isEmpty else {
      bytes += text
      if isError { return .cellError }
      return text.isEmpty && hasFormula ? .formulaWithoutValue : nil
    }
    switch kind {
    case .number: return CellNumber.append(value, to: &bytes)
    case .date: bytes += ISODate.text(value)
    case .time: bytes += ISODate.duration(value)
    case .truth: bytes += Array((value.elementsEqual("true".utf8) ? "TRUE" : "FALSE").utf8)
    case .text, .shown: bytes += value
    }
    return isError ? .cellError : nil
  }
}
