/// A workbook as the packaging writes it: cover, notes, and a sheet a table.
enum TestWorkbook {
  enum Cell: Sendable {
    case text(String)
    case number(String)
  }

  /// The bytes of a workbook with some tables behind two sheets of text.
  static func bytes(_ tables: [[[Cell]]]) -> [UInt8] {
    let front: [[[Cell]]] = [[[.text("封面")]], [[.text("说明")]]]
    var files: [(name: String, bytes: [UInt8])] = [("xl/workbook.xml", Array("<workbook/>".utf8))]
    for (index, rows) in (front + tables).enumerated() {
      files.append(("xl/worksheets/sheet\(index + 1).xml", Array(sheet(rows).utf8)))
    }
    return TestZip.make(files)
  }

  private static func sheet(_ rows: [[Cell]]) -> String {
    var text = "<worksheet><sheetData>"
    for (row, cells) in rows.enumerated() {
      text += "<row r=\"\(row + 1)\">"
      for (column, cell) in cells.enumerated() {
        let name = "\(letters(column))\(row + 1)"
        switch cell {
        case .text(let value): text += "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
        case .number(let value): text += "<c r=\"\(name)\"><v>\(value)</v></c>"
        }
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private static func letters(_ column: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (column < 26 ? "" : String(alphabet[column / 26 - 1])) + String(alphabet[column % 26])
  }
}
