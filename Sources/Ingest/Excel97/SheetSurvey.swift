import Columns

/// What is known of a sheet before its cells are read: hidden rows and columns, merged cells, and whether
/// its rows stand in order.
///
/// Records of rows, columns and merged cells stand before, between and after the cells: the sheet is walked
/// through once without a look at the cells. Memory: a bit a row; 8 bytes a cell for the rare sheet whose
/// rows do not stand in order.
struct SheetSurvey {
  /// The most rows a sheet has.
  static let mostRows = 1 << 16

  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var merges = MergedRanges()
  /// All cells by row and place in the stream, where they do not stand in order; see `place(of:)`.
  private(set) var sortedCells: [UInt64]?

  /// Whether a formula has a result other than an empty text. Programs that write formulas and compute none leave all
  /// of them so; Excel saves it for a formula that makes an empty text.
  private(set) var hasComputed = false

  /// Where the sheet's last record begins in the stream, or the next sheet where it has none.
  private(set) var end = 0

  private var hiddenRows = [UInt64](repeating: 0, count: mostRows / 64)

  /// Walks through a sheet whose first record was read.
  ///
  /// - Throws: `workbook-broken`.
  init(_ records: RecordReader) throws(SluiceError) {
    let begin = records.offset
    var lastRow = 0
    var isInOrder = true
    var depth = 0
    while try records.next() {
      if Self.isEnd(records, &depth) { break }
      guard depth == 0 else { continue }
      let type = records.type
      if RecordType.isCell(type) {
        let row = records.uint16(0)
        if row < lastRow { isInOrder = false }
        lastRow = row
        if !hasComputed, RecordType.isFormula(type), !SheetCells.isEmptyText(records) { hasComputed = true }
      } else {
        take(records, type)
      }
    }
    end = records.offset
    if !isInOrder {
      records.seek(to: begin)
      _ = try records.next()
      sortedCells = try Self.cells(records)
    }
  }

  /// Whether a row, from 1, is hidden.
  func isHidden(row: Int) -> Bool {
    let index = row - 1
    return hiddenRows[index >> 6] >> UInt64(index & 63) & 1 == 1
  }

  /// Whether a record ends the sheet: its last one, or the first of the next sheet where that is missing.
  ///
  /// A chart on the sheet is a stretch of records of its own, from its beginning to its end.
  @inline(__always)
  static func isEnd(_ records: RecordReader, _ depth: inout Int) -> Bool {
    if records.type == RecordType.end {
      depth -= 1
      return depth < 0
    }
    if records.type == RecordType.begin {
      if records.uint16(2) == Substream.sheet || records.uint16(2) == Substream.book { return true }
      depth += 1
    }
    return false
  }

  private mutating func take(_ records: RecordReader, _ type: Int) {
    switch type {
    case RecordType.row:
      // Without a height of its own, the upper bit of the height is set.
      let isHidden = records.uint16(12) & 0x20 != 0 || (records.count >= 14 && records.uint16(6) == 0)
      hide(row: records.uint16(0), isHidden)
    case RecordType.defaultRow:
      // Rows that no record describes are hidden.
      if records.uint16(0) & 0x02 != 0 {
        for index in hiddenRows.indices { hiddenRows[index] = .max }
      }
    case RecordType.columns:
      let first = records.uint16(0) + 1
      let last = min(records.uint16(2) + 1, SheetAssembly.mostColumns)
      let isHidden = records.uint16(8) & 0x01 != 0 || records.uint16(4) == 0
      if isHidden && records.count >= 10 && first <= last { hiddenColumns.append(first...last) }
    case RecordType.mergedCells: takeMerges(records)
    default: break
    }
  }

  private mutating func hide(row: Int, _ isHidden: Bool) {
    let bit = UInt64(1) << UInt64(row & 63)
    if isHidden { hiddenRows[row >> 6] |= bit } else { hiddenRows[row >> 6] &= ~bit }
  }

  private mutating func takeMerges(_ records: RecordReader) {
    let count = min(records.uint16(0), (records.count - 2) / 8)
    for index in 0..<max(0, count) where merges.blocks.count < MergesPart.mostBlocks {
      let at = 2 + 8 * index
      let rows = (records.uint16(at) + 1, records.uint16(at + 2) + 1)
      let columns = (records.uint16(at + 4) + 1, records.uint16(at + 6) + 1)
      guard rows.0 <= rows.1, columns.0 <= columns.1, rows.0 <= MergesPart.lastRow else { continue }
      merges.add(MergedRanges.Block(rows: rows.0...rows.1, columns: columns.0...columns.1))
    }
  }

  /// The places of all cells in the order of their rows; cells of a row stay in the order of the file.
  private static func cells(_ records: RecordReader) throws(SluiceError) -> [UInt64] {
    var cells: [UInt64] = []
    var depth = 0
    while try records.next(), !isEnd(records, &depth) {
      if depth == 0 && RecordType.isCell(records.type) {
        cells.append(UInt64(records.uint16(0)) << placeBits | UInt64(records.offset))
      }
    }
    cells.sort()
    return cells
  }

  /// A stream has less than 2^48 bytes, a sheet 2^16 rows.
  private static let placeBits: UInt64 = 48

  /// Where the record of a sorted cell begins in the stream.
  static func place(of cell: UInt64) -> Int { Int(cell & (1 << placeBits - 1)) }
}
