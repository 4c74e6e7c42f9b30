/// OpenDocument 1.3 spreadsheets, the few parts that a reader needs.
enum OpenDocumentText {
  private static let type = "application/vnd.oasis.opendocument.spreadsheet"
  private static let spaces = [
    ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
  ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")

  static func bytes(_ grid: Grid) throws -> [UInt8] {
    let manifest =
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
    let hidden =
      "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    let content =
      "<office:document-content \(spaces) office:version=\"1.3\"><office:automatic-styles>\(hidden)</office:automatic-styles><office:body><office:spreadsheet>\(grid.sheets.map(table).joined())</office:spreadsheet></office:body></office:document-content>"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    return try ZipBytes.pack(
      [
        (name: "mimetype", bytes: Array(type.utf8)),
        (name: "content.xml", bytes: Array((head + content).utf8)),
        (name: "META-INF/manifest.xml", bytes: Array((head + manifest).utf8)),
      ], stored: ["mimetype"])
  }

  private static func table(_ sheet: Grid.Sheet) -> String {
    let width = sheet.rows.map(\.cells.count).max() ?? 1
    let columns = (0..<width).map { column in
      "<table:table-column\(sheet.hiddenColumns.contains(column) ? " table:visibility=\"collapse\"" : "")/>"
    }
    let rows = sheet.rows.enumerated().map { number, row in
      let cells = row.cells.enumerated().map { column, cell in
        Self.cell(cell, merge: sheet.merge(at: number, column), isCovered: sheet.isCovered(number, column))
      }
      let visibility = row.isHidden ? " table:visibility=\"collapse\"" : ""
      return
        "<table:table-row\(visibility)>\(cells.isEmpty ? "<table:table-cell/>" : cells.joined())</table:table-row>"
    }
    let style = sheet.isHidden ? " table:style-name=\"hidden\"" : ""
    return
      "<table:table table:name=\"\(Markup.escaped(sheet.name))\"\(style)>\(columns.joined())\(rows.joined())</table:table>"
  }

  private static func cell(_ cell: Grid.Cell, merge: Grid.Merge?, isCovered: Bool) -> String {
    if isCovered { return "<table:covered-table-cell/>" }
    let span = merge.map {
      " table:number-rows-spanned=\"\($0.rows.count)\" table:number-columns-spanned=\"\($0.columns.count)\""
    }
    switch cell {
    case .empty: return "<table:table-cell\(span ?? "")/>"
    case .number(let number):
      return
        "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\"\(span ?? "")><text:p>\(number)</text:p></table:table-cell>"
    case .text(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "<text:p>\(Markup.escaped(String($0)).replacing("\t", with: "<text:tab/>"))</text:p>"
      }
      return
        "<table:table-cell office:value-type=\"string\"\(span ?? "")>\(lines.joined())</table:table-cell>"
    }
  }
}

extension Grid.Sheet {
  /// The merge that begins at a cell.
  func merge(at row: Int, _ column: Int) -> Grid.Merge? {
    merges.first { $0.rows.lowerBound == row && $0.columns.lowerBound == column }
  }

  /// Whether another cell of a merge covers a cell.
  func isCovered(_ row: Int, _ column: Int) -> Bool {
    merges.contains { $0.rows.contains(row) && $0.columns.contains(column) } && merge(at: row, column) == nil
  }
}
