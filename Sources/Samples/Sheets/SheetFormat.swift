/// A format that sheets are written in, straight from its specification: no library that also reads it.
public struct SheetFormat: Sendable, CustomStringConvertible {
  /// What not every format can hold.
  public enum Ability: Sendable {
    /// Several sheets.
    case sheets
    /// Several sheets with names.
    case sheetNames
    /// Merged cells.
    case merges
    /// Hidden rows, columns and sheets.
    case hiding
    /// Numbers that are none of the texts shown.
    case numbers
  }

  /// Its name.
  public let name: String
  /// How files of it end; names lie, and the reader must not look at them.
  public let ending: String
  /// What it can hold.
  public let holds: Set<Ability>
  /// The codes that reading it finds, whatever is in it.
  public let findings: Set<String>
  private let write: @Sendable (Grid) throws -> [UInt8]

  init(
    _ name: String, ending: String, holds: Set<Ability> = [], findings: Set<String> = [],
    _ write: @escaping @Sendable (Grid) throws -> [UInt8]
  ) {
    self.name = name
    self.ending = ending
    self.holds = holds
    self.findings = findings
    self.write = write
  }

  /// The bytes of a file.
  public func bytes(_ grid: Grid) throws -> [UInt8] { try write(grid) }

  /// The name, for tests.
  public var description: String { name }
}

/// The formats that are written.
public enum SheetFormats {
  /// All of them.
  public static let all: [SheetFormat] = [
    SheetFormat("csv", ending: "csv") {
      Array(DelimitedText.text($0, separator: ",").utf8)
    },
    SheetFormat("csv-mark", ending: "csv") {
      [0xef, 0xbb, 0xbf] + Array(DelimitedText.text($0, separator: ",").utf8)
    },
    SheetFormat("csv-gb18030", ending: "csv", findings: ["csv-encoding-legacy"]) {
      try DelimitedText.encoded(DelimitedText.text($0, separator: ","), "GB18030")
    },
    SheetFormat("csv-utf16", ending: "csv") {
      [0xff, 0xfe] + (try DelimitedText.encoded(DelimitedText.text($0, separator: ","), "UTF-16LE"))
    },
    SheetFormat("tsv", ending: "txt") {
      Array(DelimitedText.text($0, separator: "\t").utf8)
    },
    SheetFormat("csv-semicolon", ending: "csv") {
      Array(DelimitedText.text($0, separator: ";").utf8)
    },
    SheetFormat("xlsx", ending: "xlsx", holds: everything) {
      try WorkbookText(sharesStrings: true).bytes($0)
    },
    SheetFormat("xlsx-inline", ending: "xls", holds: everything) {
      try WorkbookText(sharesStrings: false).bytes($0)
    },
    SheetFormat("xls", ending: "xls", holds: everything) { Excel97Text.bytes($0) },
    SheetFormat("ods", ending: "ods", holds: everything) { try OpenDocumentText.bytes($0) },
    SheetFormat("xml-spreadsheet", ending: "xls", holds: everything) { SpreadsheetMLText.bytes($0) },
    SheetFormat("html", ending: "xls", holds: [.sheets, .merges]) { try WebPageText.bytes($0) },
  ]

  private static let everything: Set<SheetFormat.Ability> = [
    .sheets, .sheetNames, .merges, .hiding, .numbers,
  ]

  /// The format with a name.
  public static func named(_ name: String) -> SheetFormat? { all.first { $0.name == name } }
}
