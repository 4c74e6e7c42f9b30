import Columns

/// The rows of a sheet, handed over one by one.
final class SheetPart: XMLPart {
  private let sink: any SheetSink
  private let values: CellValues
  /// Whether results of formulas may be stand-ins: 0 is what some programs write for want of one.
  private let isToBeComputed: Bool

  /// The error of the sink that ended the reading.
  private(set) var error: SluiceError?

  // Not checked for overlapping access: see XMLScanner.
  @exclusivity(unchecked) private var row = RowUnderWay()
  private var lastRow = 0
  @exclusivity(unchecked) private var cell = CellUnderWay()
  private var isInRow = false
  private var isInValue = false
  private var isPhonetic = false
  private var hasInlineText = false

  init(_ sink: any SheetSink, values: CellValues, isToBeComputed: Bool) {
    self.sink = sink
    self.isToBeComputed = isToBeComputed
    self.values = values
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c" where isInRow: startCell(attributes)
    // Some writers repeat the value of an inline text in `v`.
    case "v": isInValue = isInRow && !(cell.type == .inline && hasInlineText)
    case "is": startInlineText()
    case "t": isInValue = isInRow && !isPhonetic
    case "f": cell.hasFormula = true
    case "rPh": isPhonetic = true
    case "row": startRow(attributes)
    case "col":
      guard attributes.isTrue("hidden") || attributes.string("width") == "0" else { return }
      guard let first = attributes.number("min"), let last = attributes.number("max") else { return }
      if first <= last { sink.hide(columns: first...last) }
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { cell.text.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "v", "t": isInValue = false
    case "c" where isInRow: endCell()
    case "rPh": isPhonetic = false
    case "row": endRow()
    default: break
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.value("r") == nil ? lastRow + 1 : attributes.number("r") ?? 0
    guard number > 0, number <= CellReference.mostRows, !isInRow else {
      failure = .broken
      return
    }
    row.begin(number, isHidden: attributes.isTrue("hidden") || attributes.string("ht") == "0")
    lastRow = number
    isInRow = true
  }

  private func startCell(_ attributes: XMLAttributes) {
    var column = row.lastColumn + 1
    if let reference = attributes.value("r") {
      guard let place = CellReference.parse(reference), place.row == row.number else {
        failure = .broken
        return
      }
      column = place.column
    }
    // Cells of a row stand in order (ECMA-376-1, 18.3.1.73): another order means that one hides another.
    guard column > row.lastColumn, column <= CellReference.mostColumns else {
      failure = .broken
      return
    }
    hasInlineText = false
    row.startCell(at: column)
    cell.begin(type: CellType(attributes.value("t")), style: attributes.number("s") ?? 0)
  }

  /// The inline text is the value, whatever else stands beside it.
  private func startInlineText() {
    hasInlineText = true
    if cell.type == .inline { cell.text.removeAll(keepingCapacity: true) }
  }

  private func endCell() {
    guard let notice = values.append(&cell, to: &row.bytes) else {
      failure = .broken
      return
    }
    row.endCell()
    if let code = notice.code { sink.notice(code, row: row.number, column: row.lastColumn) }
    if isToBeComputed && cell.hasFormula && !cell.text.isEmpty {
      sink.noticeResult(isZero: cell.text == [0x30], row: row.number, column: row.lastColumn)
    }
  }

  private func endRow() {
    guard isInRow else { return }
    isInRow = false
    let row = row
    do throws(SluiceError) {
      try sink.take(
        row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden)
    } catch {
      self.error = error
      failure = .broken
    }
  }
}
