import Columns

/// The sheets of an XML Spreadsheet 2003.
///
/// Source: "XML Spreadsheet Reference", Microsoft, Office XP: elements `Worksheet`, `Table`, `Column`, `Row`,
/// `Cell`, `Data`.
final class SpreadsheetMLPart: TablesPart {
  private let hidden: Set<Int>
  private var sheet = -1
  private var isInSheet = false
  private var isInRow = false
  private var isInCell = false
  private var isInData = false
  private var isInComment = false

  private var lastRow = 0
  private var rowSpan = 0
  private var lastColumn = 0
  private var nextColumn = 1
  private var type: [UInt8] = []
  private var text: [UInt8] = []
  private var hasFormula = false

  init(_ file: OpenedFile, _ context: ReadingContext, hidden: Set<Int>, into sink: any SheetSink) {
    self.hidden = hidden
    super.init(file, context, into: sink)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "Worksheet":
      sheet += 1
      isInSheet = begin(attributes.string("Name") ?? "", isHidden: hidden.contains(sheet))
      lastRow = 0
      lastColumn = 0
    case "Column" where isInSheet && !isInRow: startColumn(attributes)
    case "Row" where isInSheet && !isInRow: startRow(attributes)
    case "Cell" where isInRow && !isInCell: startCell(attributes)
    case "Comment": isInComment = true
    case "Data" where isInCell && !isInComment:
      isInData = true
      type = attributes.value("Type").map(Array.init) ?? []
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInData { text.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "Comment": isInComment = false
    case "Data": isInData = false
    case "Cell" where isInCell: endCell()
    case "Row" where isInRow: endRow()
    case "Worksheet" where isInSheet:
      isInSheet = false
      endSheet()
    default: break
    }
  }

  private func startColumn(_ attributes: XMLAttributes) {
    let first = attributes.number("Index") ?? lastColumn + 1
    let last = first + (attributes.number("Span") ?? 0)
    guard first > 0, last <= CellReference.mostColumns else { return }
    lastColumn = last
    if attributes.isTrue("Hidden") || attributes.string("Width") == "0" { hide(columns: first...last) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.value("Index") == nil ? lastRow + 1 : attributes.number("Index") ?? 0
    // A row above the last one would stand in its place: the file is no writer's.
    guard number > lastRow, number <= CellReference.mostRows else {
      failure = .broken
      return
    }
    row.begin(number, isHidden: attributes.isTrue("Hidden") || attributes.string("Height") == "0")
    lastRow = number
    rowSpan = attributes.number("Span") ?? 0
    nextColumn = 1
    isInRow = true
  }

  private func startCell(_ attributes: XMLAttributes) {
    let column = attributes.value("Index") == nil ? nextColumn : attributes.number("Index") ?? 0
    guard column > row.lastColumn, column <= CellReference.mostColumns else {
      failure = .broken
      return
    }
    let across = min(attributes.number("MergeAcross") ?? 0, CellReference.mostColumns)
    let down = min(attributes.number("MergeDown") ?? 0, CellReference.mostRows)
    merge(rows: lastRow...(lastRow + down), columns: column...(column + across))
    nextColumn = column + across + 1
    row.startCell(at: column)
    isInCell = true
    hasFormula = attributes.value("Formula") != nil
    type = []
    text.removeAll(keepingCapacity: true)
  }

  private func endCell() {
    isInCell = false
    let code = append()
    row.endCell()
    if let code { notice(code, row: lastRow, column: row.lastColumn) }
  }

  private func append() -> FindingCode? {
    if text.isEmpty { return hasFormula ? .formulaWithoutValue : nil }
    switch type.first {
    case 0x4e: return CellNumber.append(text, to: &row.bytes)
    case 0x44: row.bytes += ISODate.text(text)
    case 0x42: row.bytes += Array((text == [0x31] ? "TRUE" : "FALSE").utf8)
    case 0x45:
      row.bytes += text
      return .cellError
    default: row.bytes += text
    }
    return nil
  }

  private func endRow() {
    isInRow = false
    if !row.ends.isEmpty { take(number: lastRow) }
    lastRow += min(rowSpan, CellReference.mostRows)
  }
}
