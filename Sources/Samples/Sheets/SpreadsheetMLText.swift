/// XML Spreadsheet 2003, as older systems export it under the name .xls.
enum SpreadsheetMLText {
  private static let space = "urn:schemas-microsoft-com:office:spreadsheet"
  private static let excel = "urn:schemas-microsoft-com:office:excel"

  static func bytes(_ grid: Grid) -> [UInt8] {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"\(space)\" xmlns:ss=\"\(space)\" xmlns:x=\"\(excel)\">\(grid.sheets.map(sheet).joined())</Workbook>"
    return Array(text.utf8)
  }

  private static func sheet(_ sheet: Grid.Sheet) -> String {
    let columns = sheet.hiddenColumns.map { "<Column ss:Index=\"\($0 + 1)\" ss:Hidden=\"1\"/>" }.joined()
    let rows = sheet.rows.enumerated().map { number, row in
      let cells = row.cells.enumerated().map { column, cell in
        Self.cell(cell, at: column, sheet.merge(at: number, column))
      }
      let hidden = row.isHidden ? " ss:Hidden=\"1\"" : ""
      return "<Row ss:Index=\"\(number + 1)\"\(hidden)>\(cells.joined())</Row>"
    }
    let visible = sheet.isHidden ? "<x:Visible>SheetHidden</x:Visible>" : ""
    return
      "<Worksheet ss:Name=\"\(Markup.escaped(sheet.name))\"><Table>\(columns)\(rows.joined())</Table><x:WorksheetOptions>\(visible)</x:WorksheetOptions></Worksheet>"
  }

  private static func cell(_ cell: Grid.Cell, at column: Int, _ merge: Grid.Merge?) -> String {
    var facts = " ss:Index=\"\(column + 1)\""
    if let merge, merge.columns.count > 1 { facts += " ss:MergeAcross=\"\(merge.columns.count - 1)\"" }
    if let merge, merge.rows.count > 1 { facts += " ss:MergeDown=\"\(merge.rows.count - 1)\"" }
    switch cell {
    case .empty: return ""
    case .number(let number): return "<Cell\(facts)><Data ss:Type=\"Number\">\(number)</Data></Cell>"
    case .text(let text):
      let line = Markup.escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
      return "<Cell\(facts)><Data ss:Type=\"String\">\(line)</Data></Cell>"
    }
  }
}
