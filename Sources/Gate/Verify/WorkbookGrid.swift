import Columns

/// The cells of a workbook as a stranger reads them.
struct WorkbookGrid {
  let sheets: [Sheet]

  struct Sheet {
    /// The name of its part, such as `sheet3.xml`.
    let name: String
    /// The cells by row and column, from 1.
    fileprivate(set) var cells: [Position: Cell] = [:]
    fileprivate(set) var rows = 0
    fileprivate(set) var columns = 0

    /// The text of a cell; empty where there is none.
    func text(_ row: Int, _ column: Int) -> String { cells[Position(row: row, column: column)]?.text ?? "" }
  }

  struct Position: Hashable {
    let row: Int
    let column: Int
  }

  struct Cell {
    var text: String
    let isNumber: Bool
  }

  /// Reads the sheets in the order of their numbers; nil when the workbook cannot be opened.
  init?(_ bytes: [UInt8], path: String) {
    let cells = Cells()
    Openers.open(member: Part(file: path, bytes: bytes), into: cells)
    guard cells.isOpen else { return nil }
    sheets = cells.sheets.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Gathers the cells of all sheets.
  private final class Cells: UnitSink {
    private(set) var isOpen = true
    private(set) var sheets: [Int: Sheet] = [:]
    let takesLines = false

    func unopened(_ error: SluiceError) { isOpen = false }
    func searchedRaw(_ part: Part) {}
    func take(lines: Span<UInt8>, of part: Part) {}
    func endLines(of part: Part) {}

    func take(_ text: Span<UInt8>, _ unit: Unit) {
      guard let number = Self.sheetNumber(unit.part.path) else { return }
      var sheet = sheets.removeValue(forKey: number) ?? Sheet(name: "sheet\(number).xml")
      defer { sheets[number] = sheet }
      guard let row = unit.row, let column = unit.column else { return }
      let position = Position(row: row, column: column)
      let cell = Cell(
        text: text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) },
        isNumber: unit.role == .number)
      // A formula, its result, a run of a text: a cell of several texts is none that we write.
      if let known = sheet.cells[position] {
        sheet.cells[position] = Cell(text: known.text + "\u{1f}" + cell.text, isNumber: false)
      } else {
        sheet.cells[position] = cell
      }
      sheet.rows = max(sheet.rows, row)
      sheet.columns = max(sheet.columns, column)
    }

    /// The number of a sheet's part: `xl/worksheets/sheet3.xml` is 3.
    private static func sheetNumber(_ path: String) -> Int? {
      let folder = "xl/worksheets/sheet"
      guard path.hasPrefix(folder), path.hasSuffix(".xml") else { return nil }
      return Int(path.dropFirst(folder.count).dropLast(4))
    }
  }
}
