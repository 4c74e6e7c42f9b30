/// A small OpenDocument spreadsheet for tests.
struct OpenDocumentFixture {
  static let spaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
  static let type = "application/vnd.oasis.opendocument.spreadsheet"

  var styles = ""
  /// The XML of the tables.
  var tables: String
  var manifest = "<manifest/>"

  /// A spreadsheet of one sheet, from the XML of its rows.
  init(rows: String) { tables = "<table:table table:name=\"Sheet1\">\(rows)</table:table>" }

  init(tables: String) { self.tables = tables }

  /// The content as one document.
  var content: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(Self.spaces)>\(inside)</office:document-content>"
  }

  /// The spreadsheet in a single file.
  var flat: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document \(Self.spaces) office:mimetype=\"\(Self.type)\">\(inside)</office:document>"
  }

  private var inside: String {
    "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
  }

  func bytes() throws -> [UInt8] {
    try WorkbookFixture.pack([
      ("mimetype", Array(Self.type.utf8)), ("content.xml", Array(content.utf8)),
      ("META-INF/manifest.xml", Array(manifest.utf8)),
    ])
  }

  /// A row of texts; an empty text is an empty cell.
  static func row(_ texts: String..., attributes: String = "") -> String {
    let cells = texts.map {
      $0.isEmpty
        ? "<table:table-cell/>"
        : "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
    }
    return "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
  }
}
