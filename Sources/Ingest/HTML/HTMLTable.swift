import Columns

/// A table of a web page that is being read.
final class HTMLTable {
  /// So many rows are held back before the sheet begins, in case a table stands within.
  private static let heldRows = 64
  /// The most columns and rows that a cell may span (HTML Standard, 4.9.11).
  private static let mostColumnsSpanned = 1000
  private static let mostRowsSpanned = 65_534

  let source: SourceSheet
  private(set) var hasBegun = false
  /// Whether another table stands within: then this one lays out the page.
  var holdsTable = false

  private let sink: any SheetSink
  private let merges = MergesUnderWay()
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var lastColumnElement = 0
  private var held: [SheetRow] = []
  private var notices: [(code: FindingCode, row: Int, column: Int)] = []

  private var row = RowUnderWay()
  private var isInRow = false
  /// Whether a row had its end tag; pages may leave them all out.
  private var hasRowEnds = false
  private var column = 1
  private var cell: HTMLCell?
  /// For each column, how many more rows a cell from above reaches down.
  private var reaches: [Int] = []
  private var newReaches: [(columns: Range<Int>, rows: Int)] = []

  init(_ source: SourceSheet, into sink: any SheetSink) {
    self.source = source
    self.sink = sink
  }

  func text(_ bytes: [UInt8]) { cell?.add(bytes) }

  /// Two words of a cell are not one.
  func breakWord() { cell?.add([0x20]) }

  func start(_ tag: HTMLTag) throws(SluiceError) {
    switch tag.name {
    case "tr":
      try endRow()
      startRow(isHidden: HTMLCell.isHidden(tag.attributes()))
    case "td", "th": try startCell(tag.attributes())
    case "thead", "tbody", "tfoot", "caption": try endRow()
    case "col": startColumn(tag.attributes())
    default: cell?.start(tag.name)
    }
  }

  func end(_ name: String) throws(SluiceError) {
    switch name {
    case "tr":
      hasRowEnds = true
      try endRow()
    case "thead", "tbody", "tfoot": try endRow()
    case "td", "th": endCell()
    default: cell?.end(name)
    }
  }

  /// The page ends before the table does.
  ///
  /// - Throws: `table-cut-off` when it ends within a row of a table of data whose rows have end tags.
  func confirmWhole() throws(SluiceError) {
    if isInRow && hasRowEnds && !holdsTable {
      throw SluiceError(.tableCutOff, at: source.place(row: row.number))
    }
  }

  /// The table ends.
  func finish() throws(SluiceError) {
    try endRow()
    if !hasBegun && held.contains(where: { $0.width > 0 }) { try begin() }
    if hasBegun { try sink.endSheet() }
  }

  private func startColumn(_ attributes: [String: String]) {
    let span = min(max(1, attributes["span"].flatMap { Int($0) } ?? 1), Self.mostColumnsSpanned)
    let columns = (lastColumnElement + 1)...(lastColumnElement + span)
    guard columns.upperBound <= CellReference.mostColumns else { return }
    lastColumnElement += span
    guard HTMLCell.isHidden(attributes) || attributes["width"] == "0" else { return }
    hiddenColumns.append(columns)
    if hasBegun { sink.hide(columns: columns) }
  }

  private func startRow(isHidden: Bool) {
    row.begin(row.number + 1, isHidden: isHidden)
    isInRow = true
    column = 1
  }

  private func startCell(_ attributes: [String: String]) throws(SluiceError) {
    endCell()
    if !isInRow { startRow(isHidden: false) }
    while column <= reaches.count && reaches[column - 1] > 0 { column += 1 }
    let across = min(max(1, attributes["colspan"].flatMap { Int($0) } ?? 1), Self.mostColumnsSpanned)
    let down = min(max(0, attributes["rowspan"].flatMap { Int($0) } ?? 1), Self.mostRowsSpanned)
    let rows = down == 0 ? Self.mostRowsSpanned : down
    guard column + across - 1 <= CellReference.mostColumns, row.number <= CellReference.mostRows else {
      throw SluiceError(.workbookBeyondLimits, at: source.place(row: row.number), key: "HTML")
    }
    merges.add(
      rows: row.number...(row.number + rows - 1), columns: column...(column + across - 1))
    if rows > 1 { newReaches.append((column..<(column + across), rows - 1)) }
    row.startCell(at: column)
    cell = HTMLCell(attributes)
    column += across
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    if let code = cell.append(to: &row.bytes) { notices.append((code, row.number, row.lastColumn)) }
    row.endCell()
  }

  private func endRow() throws(SluiceError) {
    endCell()
    guard isInRow else { return }
    isInRow = false
    for index in reaches.indices where reaches[index] > 0 { reaches[index] -= 1 }
    for (columns, rows) in newReaches {
      while reaches.count < columns.upperBound - 1 { reaches.append(0) }
      for column in columns { reaches[column - 1] = rows }
    }
    newReaches.removeAll(keepingCapacity: true)
    let row = row
    if hasBegun {
      report(notices)
      try sink.take(
        row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden)
      return
    }
    held.append(
      SheetRow(
        number: row.number, isHidden: row.isHidden, bytes: row.bytes.span, start: 0, ends: row.ends.span))
    if held.count >= Self.heldRows { try begin() }
  }

  /// The sheet begins with the rows that were held back.
  private func begin() throws(SluiceError) {
    hasBegun = true
    let merges = merges
    sink.begin(SheetIdentity(source: source, isHidden: false)) { () throws(SluiceError) in merges.ranges }
    for columns in hiddenColumns { sink.hide(columns: columns) }
    report(notices)
    for row in held {
      try sink.take(
        row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden)
    }
    held = []
  }

  private func report(_ notices: [(code: FindingCode, row: Int, column: Int)]) {
    for notice in notices { sink.notice(notice.code, row: notice.row, column: notice.column) }
    self.notices.removeAll(keepingCapacity: true)
  }
}
