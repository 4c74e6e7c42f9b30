import CXLSXWriter
import Columns
import Glibc

/// A ledger as a workbook: title, unit, header, records, totals and signatures on one sheet.
///
/// Up to `mostRowsHeld` rows the header has two rows with merged cells and texts are shared strings; beyond,
/// the header has one row and texts are inline, so that memory stays constant.
struct WorkbookFile: LedgerFile {
  /// The most records of a sheet: 1,048,576 rows less title, unit, header, totals and signatures.
  static let mostRows = 1_048_570
  private static let mostRowsHeld = 50_000

  private let path: String
  private let partialPath: String
  private let mayReplace: Bool
  private let book: WorkbookHandle
  private let columns: [LedgerColumn]
  private var row: lxw_row_t = 0
  private var sums: [Int]
  private var text: [CChar] = []

  /// Makes a workbook with title and header.
  init(_ path: String, plan: SamplePlan, columns: [LedgerColumn]) throws(SluiceError) {
    self.path = path
    partialPath = OutputFile.partialPath(of: path)
    mayReplace = plan.settings.mayReplace
    self.columns = columns
    sums = Array(repeating: 0, count: columns.count)
    let isHeld = plan.settings.rows <= Self.mostRowsHeld
    book = try WorkbookHandle(partialPath, constantMemory: !isHeld)
    let last = lxw_col_t(columns.count - 1)
    worksheet_merge_range(book.sheet, 0, 0, 0, last, "保山市" + LedgerTitle.text(plan), book.titleFormat)
    worksheet_merge_range(book.sheet, 1, 0, 1, last, Self.unit, nil)
    if isHeld { writeHeaderOfTwoRows() } else { writeHeaderOfOneRow() }
    worksheet_freeze_panes(book.sheet, row, 0)
  }

  mutating func write(_ record: RowBuffer) throws(SluiceError) {
    for cell in 0..<record.count where !record.range(cell).isEmpty {
      let bytes = record.bytes[record.range(cell)]
      let column = columns[cell]
      if column.isSummed { sums[cell] += Self.cents(bytes) }
      if column.isNumeric, let number = Self.number(bytes) {
        worksheet_write_number(book.sheet, row, lxw_col_t(cell), number, nil)
      } else {
        text.removeAll(keepingCapacity: true)
        for byte in bytes { text.append(CChar(bitPattern: byte)) }
        text.append(0)
        worksheet_write_string(book.sheet, row, lxw_col_t(cell), text, nil)
      }
    }
    row += 1
  }

  mutating func finish() throws(SluiceError) {
    worksheet_write_string(book.sheet, row, 0, "合计", nil)
    for cell in columns.indices where columns[cell].isSummed {
      worksheet_write_number(book.sheet, row, lxw_col_t(cell), Double(sums[cell]) / 100, nil)
    }
    worksheet_write_string(book.sheet, row + 1, 0, Self.signatures, nil)
    try book.close()
    if !mayReplace { try OutputFile.requireRoom(for: partialPath, at: path) }
    try OutputFile.publish(partialPath, as: path)
  }

  private mutating func writeHeaderOfOneRow() {
    for cell in columns.indices {
      worksheet_write_string(book.sheet, 2, lxw_col_t(cell), columns[cell].header, book.headerFormat)
    }
    row = 3
  }

  private mutating func writeHeaderOfTwoRows() {
    var cell = 0
    while cell < columns.count {
      let group = columns[cell].group
      let end = group == nil ? cell + 1 : columns[cell...].firstIndex { $0.group != group } ?? columns.count
      let (first, last) = (lxw_col_t(cell), lxw_col_t(end - 1))
      if let group {
        if end - cell > 1 {
          worksheet_merge_range(book.sheet, 2, first, 2, last, group, book.headerFormat)
        } else {
          worksheet_write_string(book.sheet, 2, first, group, book.headerFormat)
        }
        for below in cell..<end {
          worksheet_write_string(book.sheet, 3, lxw_col_t(below), columns[below].header, book.headerFormat)
        }
      } else {
        worksheet_merge_range(book.sheet, 2, first, 3, first, columns[cell].header, book.headerFormat)
      }
      cell = end
    }
    row = 4
  }

  private static let unit = "单位:户、人、元"
  private static let signatures = "填表人:            审核人:            负责人:            填表日期:"

  private static func cents(_ text: ArraySlice<UInt8>) -> Int {
    var whole = 0
    var fraction: [Int] = []
    var isFraction = false
    for byte in text {
      if byte == 0x2e { isFraction = true }
      guard byte >= 0x30, byte <= 0x39 else { continue }
      if isFraction { fraction.append(Int(byte) - 0x30) } else { whole = whole * 10 + Int(byte) - 0x30 }
    }
    return whole * 100 + (fraction.first ?? 0) * 10 + (fraction.dropFirst().first ?? 0)
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    guard text.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2e }) else { return nil }
    return Double(cents(text)) / 100
  }
}
