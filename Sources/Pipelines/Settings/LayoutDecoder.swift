import Columns
import Ingest

/// Decodes `layout` of the stage `ingest`: where the table of a sheet is.
///
/// ```yaml
/// layout:
///   "*":    {header_rows: 3-4}
///   板桥镇: {range: "A3:T500", unit: 万元}
///   汇总:   {read: false}
/// ```
enum LayoutDecoder {
  static let keys = ["header_rows", "range", "unit", "read"]

  static func layouts(_ node: SettingsNode) throws(SluiceError) -> [String: SheetLayout] {
    var layouts: [String: SheetLayout] = [:]
    for (sheet, settings) in try node.entries() { layouts[sheet] = try layout(settings) }
    return layouts
  }

  private static func layout(_ node: SettingsNode) throws(SluiceError) -> SheetLayout {
    let keys = try node.entries(allowing: Self.keys)
    var layout = SheetLayout()
    if let rows = keys["header_rows"] {
      guard let range = range(try rows.word()), range.count <= HeaderRows.most else {
        throw rows.error(.pipelineWrongShape, expected: ["3", "3-4"])
      }
      layout.headerRows = range
    }
    if let cells = keys["range"] {
      guard let block = CellRange.parse(try cells.word()) else {
        throw cells.error(.pipelineWrongShape, expected: ["A3:T500", "A:T", "3:500"])
      }
      layout.rows = block.rows
      layout.columns = block.columns
    }
    if let unit = keys["unit"] { layout.unit = try unit.word(as: MoneyUnit.self) }
    layout.isRead = try keys["read"]?.flag() ?? true
    if let header = layout.headerRows, let rows = layout.rows,
      !rows.contains(header.lowerBound) || !rows.contains(header.upperBound)
    {
      throw node.error(
        .pipelineWrongShape, key: "\(node.key).header_rows",
        expected: [
          "\(rows.lowerBound)-\(rows.upperBound)"
        ])
    }
    return layout
  }

  private enum HeaderRows {
    /// As many as a header that is found can have, and some.
    static let most = 8
  }

  /// `3` or `3-4`.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2 else { return nil }
    return first >= 1 && first <= last ? first...last : nil
  }
}

/// Ranges of cells as spreadsheets write them.
enum CellRange {
  /// The rows and columns of `A3:T500`, `A:T` or `3:500`, from 1; nil for all of them, or when it is no range.
  static func parse(_ text: String) -> (rows: ClosedRange<Int>?, columns: ClosedRange<Int>?)? {
    let ends = text.uppercased().split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = corner(ends[0]), let last = corner(ends[1]) else { return nil }
    guard (first.row == nil) == (last.row == nil), (first.column == nil) == (last.column == nil) else {
      return nil
    }
    var rows: ClosedRange<Int>?
    if let lower = first.row, let upper = last.row {
      guard lower <= upper else { return nil }
      rows = lower...upper
    }
    var columns: ClosedRange<Int>?
    if let lower = first.column, let upper = last.column {
      guard lower <= upper else { return nil }
      columns = lower...upper
    }
    return rows == nil && columns == nil ? nil : (rows, columns)
  }

  private static func corner(_ text: Substring) -> (row: Int?, column: Int?)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), letters.utf8.count <= 3 else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    let row = Int(digits)
    if !digits.isEmpty && (row ?? 0) < 1 { return nil }
    return (row, letters.isEmpty ? nil : column)
  }
}
