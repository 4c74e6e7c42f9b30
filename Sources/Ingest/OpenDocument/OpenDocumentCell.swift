import Columns

/// A cell of an OpenDocument spreadsheet that is being read (ISO/IEC 26300, part 3, 9.1.4 and 19.385).
struct OpenDocumentCell {
  let repeats: Int
  let rowsSpanned: Int
  let columnsSpanned: Int

  private let type: String
  private let value: [UInt8]?
  private let isError: Bool
  private let hasFormula: Bool

  private var text: [UInt8] = []
  private var paragraphs = 0
  private var isInParagraph = false
  /// Whether blanks that follow are dropped, since blanks of the XML count as one.
  private var dropsBlanks = true

  init(_ attributes: XMLAttributes) {
    repeats = max(1, attributes.number("number-columns-repeated") ?? 1)
    rowsSpanned = min(max(1, attributes.number("number-rows-spanned") ?? 1), CellReference.mostRows)
    columnsSpanned = min(max(1, attributes.number("number-columns-spanned") ?? 1), CellReference.mostColumns)
    type = attributes.string("value-type") ?? ""
    isError = attributes.contains("value-type", "error")
    hasFormula = attributes.value("formula") != nil
    let stored: UnsafeBufferPointer<UInt8>? =
      switch type {
      case "float", "percentage", "currency": attributes.value("value")
      case "date": attributes.value("date-value")
      case "time": attributes.value("time-value")
      case "boolean": attributes.value("boolean-value")
      case "string": attributes.value("string-value")
      default: nil
      }
    value = stored.map(Array.init)
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
    guard isInParagraph else { return }
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
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
    guard let value, type != "string" || text.isEmpty else {
      bytes += text
      if isError { return .cellError }
      return text.isEmpty && hasFormula ? .formulaWithoutValue : nil
    }
    switch type {
    case "float", "percentage", "currency": return CellNumber.append(value, to: &bytes)
    case "date": bytes += ISODate.text(value)
    case "time": bytes += ISODate.duration(value)
    case "boolean": bytes += Array((value.elementsEqual("true".utf8) ? "TRUE" : "FALSE").utf8)
    default: bytes += value
    }
    return isError ? .cellError : nil
  }
}
