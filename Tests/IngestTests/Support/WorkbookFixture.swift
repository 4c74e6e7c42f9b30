import CZip
import Testing

/// A small workbook for tests: parts as text, packed with libzip.
struct WorkbookFixture {
  /// A sheet: its name, the XML inside `worksheet`, and its state.
  struct Sheet {
    var name: String
    var xml: String
    var state = "visible"
    /// The last part of its relation's type.
    var type = "worksheet"
  }

  var sheets: [Sheet] = []
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  /// Parts that stand in place of, or beside, the made ones.
  var parts: [String: [UInt8]] = [:]
  var compresses = true

  /// A workbook of one sheet whose rows are given as XML of `sheetData`.
  init(rows: String, after: String = "", before: String = "") {
    sheets = [Sheet(name: "Sheet1", xml: before + "<sheetData>" + rows + "</sheetData>" + after)]
  }

  /// A workbook of one sheet with inline texts; an empty text leaves the cell out.
  init(_ rows: [[String]], after: String = "") {
    self.init(rows: Self.rows(rows), after: after)
  }

  /// Rows of inline texts from row 1 on; a row without cells is left out.
  static func rows(_ rows: [[String]]) -> String {
    var xml = ""
    for (index, row) in rows.enumerated() where !row.isEmpty {
      xml += "<row r=\"\(index + 1)\">"
      for (column, text) in row.enumerated() where !text.isEmpty {
        let name = Unicode.Scalar(UInt8(65 + column))
        xml += "<c r=\"\(name)\(index + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      xml += "</row>"
    }
    return xml
  }

  /// The bytes of the workbook.
  func bytes() throws -> [UInt8] {
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var all: [(String, [UInt8])] = []
    func add(_ name: String, _ text: String) { all.append((name, parts[name] ?? Array(text.utf8))) }
    add("[Content_Types].xml", "<Types/>")
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    var list = ""
    var relations = ""
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
      relations +=
        "<Relationship Id=\"s\(index)\" Type=\"\(office)/\(sheet.type)\" Target=\"worksheets/sheet\(index).xml\"/>"
      add("xl/worksheets/sheet\(index).xml", "<worksheet \(space)>\(sheet.xml)</worksheet>")
    }
    if let sharedStrings {
      relations +=
        "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
      add("xl/sharedStrings.xml", "<sst \(space)>\(sharedStrings)</sst>")
    }
    if let styles {
      relations += "<Relationship Id=\"y\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
      add("xl/styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>")
    }
    add(
      "xl/workbook.xml",
      "<workbook \(space) xmlns:r=\"\(office)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>")
    add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
    for name in parts.keys.sorted() where !all.contains(where: { $0.0 == name }) {
      all.append((name, parts[name] ?? []))
    }
    return try Self.pack(all, compresses: compresses)
  }

  /// Packs parts into a zip container in memory.
  static func pack(_ parts: [(String, [UInt8])], compresses: Bool = true) throws -> [UInt8] {
    let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
    // Kept, because closing the archive gives the source up.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
    // The bytes must live until the archive is closed.
    var kept: [UnsafeMutablePointer<UInt8>] = []
    defer { kept.forEach { $0.deallocate() } }
    for (name, bytes) in parts {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
      bytes.withUnsafeBufferPointer {
        if let base = $0.baseAddress { copy.update(from: base, count: $0.count) }
      }
      kept.append(copy)
      let part = try #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 0))
      let index = zip_file_add(archive, name, part, UInt32(ZIP_FL_ENC_UTF_8))
      try #require(index >= 0)
      if !compresses { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
      // The epoch of the format: the fixture's bytes do not depend on the clock.
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    }
    try #require(zip_close(archive) == 0)
    try #require(zip_source_open(source) == 0)
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_source_read(source, &piece, UInt64(piece.count))
      try #require(count >= 0)
      if count == 0 { return bytes }
      bytes += piece[0..<Int(count)]
    }
  }
}
