/// A web page with a table a sheet, in GBK as offices' systems export it under the name .xls.
enum WebPageText {
  static func bytes(_ grid: Grid) throws -> [UInt8] {
    let tables = grid.sheets.filter { !$0.isHidden }.map { sheet in
      let rows = sheet.rows.enumerated().map { number, row in
        let cells = row.cells.enumerated().compactMap { column, cell -> String? in
          if sheet.isCovered(number, column) { return nil }
          let span = sheet.merge(at: number, column).map {
            " rowspan=\"\($0.rows.count)\" colspan=\"\($0.columns.count)\""
          }
          return "<td\(span ?? "")>\(Markup.escaped(cell.text).replacing("\n", with: "<br>"))</td>"
        }
        return "<tr>\(cells.joined())</tr>\r\n"
      }
      return "<table border=\"1\">\r\n\(rows.joined())</table>\r\n"
    }
    let head =
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body>\r\n"
    return try DelimitedText.encoded(head + tables.joined() + "</body></html>\r\n", "GB18030")
  }
}
