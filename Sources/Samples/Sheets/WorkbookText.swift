/// Office Open XML (ECMA-376-1), the few parts that a reader needs.
struct WorkbookText {
  let sharesStrings: Bool

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  func bytes(_ grid: Grid) throws -> [UInt8] {
    var strings = SharedStrings()
    let sheets = grid.sheets.map { xml($0, &strings) }
    let numbers = grid.sheets.indices.map { $0 + 1 }
    var overrides = numbers.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(Self.types).worksheet+xml\"/>"
    }
    var links = numbers.map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    if sharesStrings {
      overrides.append(
        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"\(Self.types).sharedStrings+xml\"/>")
      links.append(
        "<Relationship Id=\"rId0\" Type=\"\(Self.office)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
    }
    let list = zip(numbers, grid.sheets).map { number, sheet in
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      return
        "<sheet name=\"\(Markup.escaped(sheet.name))\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
    }
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types).sheet.main+xml\"/>\(overrides.joined())</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(Self.relations)\"><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(Self.relations)\">\(links.joined())</Relationships>"
      ),
    ]
    for (number, sheet) in zip(numbers, sheets) { parts.append(("xl/worksheets/sheet\(number).xml", sheet)) }
    if sharesStrings { parts.append(("xl/sharedStrings.xml", strings.xml(Self.main))) }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return try ZipBytes.pack(parts.map { (name: $0.0, bytes: Array((head + $0.1).utf8)) })
  }

  private func xml(_ sheet: Grid.Sheet, _ strings: inout SharedStrings) -> String {
    var rows = ""
    for (index, row) in sheet.rows.enumerated() where !row.cells.isEmpty {
      rows += "<row r=\"\(index + 1)\"\(row.isHidden ? " hidden=\"1\"" : "")>"
      for (column, cell) in row.cells.enumerated() {
        rows += xml(cell, "\(Self.letters(column))\(index + 1)", &strings)
      }
      rows += "</row>"
    }
    var columns = sheet.hiddenColumns.map {
      "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"9\" hidden=\"1\"/>"
    }
    .joined()
    if !columns.isEmpty { columns = "<cols>\(columns)</cols>" }
    var merges = sheet.merges.filter { $0.rows.count > 1 || $0.columns.count > 1 }.map { merge in
      let first = "\(Self.letters(merge.columns.lowerBound))\(merge.rows.lowerBound + 1)"
      let last = "\(Self.letters(merge.columns.upperBound))\(merge.rows.upperBound + 1)"
      return "<mergeCell ref=\"\(first):\(last)\"/>"
    }.joined()
    if !merges.isEmpty { merges = "<mergeCells>\(merges)</mergeCells>" }
    return "<worksheet xmlns=\"\(Self.main)\">\(columns)<sheetData>\(rows)</sheetData>\(merges)</worksheet>"
  }

  private func xml(_ cell: Grid.Cell, _ reference: String, _ strings: inout SharedStrings) -> String {
    switch cell {
    case .empty: return ""
    case .number(let number): return "<c r=\"\(reference)\"><v>\(number)</v></c>"
    case .text(let text):
      if sharesStrings { return "<c r=\"\(reference)\" t=\"s\"><v>\(strings.index(of: text))</v></c>" }
      return
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Markup.escaped(text))</t></is></c>"
    }
  }

  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}

/// The texts of a workbook, each once.
private struct SharedStrings {
  private var positions: [String: Int] = [:]
  private var texts: [String] = []

  mutating func index(of text: String) -> Int {
    if let position = positions[text] { return position }
    positions[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  func xml(_ space: String) -> String {
    let items = texts.map { "<si><t xml:space=\"preserve\">\(Markup.escaped($0))</t></si>" }.joined()
    return "<sst xmlns=\"\(space)\" count=\"\(texts.count)\" uniqueCount=\"\(texts.count)\">\(items)</sst>"
  }
}

/// Text as markup has it.
enum Markup {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
