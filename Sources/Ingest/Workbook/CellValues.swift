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
    case .date: bytes.append(contentsOf: isoDay(cell.text))
    case .number: return appendNumber(cell, to: &bytes)
    }
    return Notice(code: nil)
  }

  private func appendNumber(_ cell: CellUnderWay, to bytes: inout [UInt8]) -> Notice {
    let form = CellNumber.form(cell.text.span)
    let format = cell.style < formats.count ? formats[cell.style] : .none
    if format != .none || form.hasExponent || (form.isFraction && form.digits > CellNumber.digitsKept),
      form.isNumber, let number = Double(String(decoding: cell.text, as: UTF8.self))
    {
      if let date = dates.text(number, as: format) {
        bytes.append(contentsOf: date.utf8)
        return Notice(code: nil)
      }
      // Beyond 15 digits before the point it is a number that counts nothing.
      if abs(number) < 1e15 {
        bytes.append(contentsOf: CellNumber.short(number).utf8)
        return Notice(code: nil)
      }
    }
    guard form.isNumber, form.digits > CellNumber.digitsKept || form.hasExponent else {
      bytes.append(contentsOf: cell.text)
      return Notice(code: nil)
    }
    CellNumber.appendLong(cell.text, form, to: &bytes)
    return Notice(code: .numberLostDigits)
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

  /// `2026-10-31T00:00:00` as `2026-10-31`; a time other than midnight stays.
  private func isoDay(_ text: [UInt8]) -> [UInt8] {
    let parts = text.split(separator: 0x54, maxSplits: 1)
    guard parts.count == 2, parts[1].allSatisfy({ [0x30, 0x3a, 0x2e, 0x5a].contains($0) }) else {
      return text
    }
    return Array(parts[0])
  }
}
