import Columns

/// How a cell stores its value (ECMA-376-1, 18.18.11).
enum CellType {
  case number
  case shared
  case inline
  case formulaText
  case boolean
  case error
  case date

  init(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text, let first = text.first else {
      self = .number
      return
    }
    switch (first, text.count) {
    case (0x73, 1): self = .shared
    case (0x73, _): self = .formulaText
    case (0x69, _): self = .inline
    case (0x62, _): self = .boolean
    case (0x65, _): self = .error
    case (0x64, _): self = .date
    default: self = .number
    }
  }
}

/// The cell that is being read.
struct CellUnderWay {
  var text: [UInt8] = []
  var hasFormula = false
  private(set) var type = CellType.number
  private(set) var style = 0

  mutating func begin(type: CellType, style: Int) {
    text.removeAll(keepingCapacity: true)
    hasFormula = false
    self.type = type
    self.style = style
  }
}

/// Turns what a cell stores into the text that an officer sees.
struct CellValues {
  let strings: Column
  let formats: [DateFormat]
  let dates: SerialDate

  /// What was noticed in a cell.
  struct Notice {
    let code: FindingCode?
  }

  /// Adds a cell's text to a row.
  ///
  /// - Returns: what was noticed; nil when the cell refers to a text that is not there.
  func append(_ cell: inout CellUnderWay, to bytes: inout [UInt8]) -> Notice? {
    if cell.text.isEmpty { return Notice(code: cell.hasFormula ? .formulaWithoutValue : nil) }
    switch cell.type {
    case .shared:
      guard let index = index(cell.text), index < strings.count else { return nil }
      bytes.append(contentsOf: strings.bytes[strings.range(index)])
    case .inline, .formulaText:
      EscapedText.unescape(&cell.text)
      bytes.append(contentsOf: cell.text)
    case .boolean: bytes.append(contentsOf: (cell.text == [0x31] ? "TRUE" : "FALSE").utf8)
    case .error:
      bytes.append(contentsOf: cell.text)
      return Notice(code: .cellError)
    case .date:
      let format = cell.style < formats.count ? formats[cell.style] : .none
      bytes.append(contentsOf: ISODate.text(cell.text, as: format))
    case .number: return appendNumber(cell, to: &bytes)
    }
    return Notice(code: nil)
  }

  private func appendNumber(_ cell: CellUnderWay, to bytes: inout [UInt8]) -> Notice {
    let format = cell.style < formats.count ? formats[cell.style] : .none
    if format != .none, let number = Double(String(decoding: cell.text, as: UTF8.self)),
      let date = dates.text(number, as: format)
    {
      bytes.append(contentsOf: date.utf8)
      return Notice(code: nil)
    }
    return Notice(code: CellNumber.append(cell.text, to: &bytes))
  }

  private func index(_ text: [UInt8]) -> Int? {
    guard text.count <= 10 else { return nil }
    var index = 0
    for byte in text {
      guard byte >= 0x30 && byte <= 0x39 else { return nil }
      index = index * 10 + Int(byte - 0x30)
    }
    return index
  }
}
