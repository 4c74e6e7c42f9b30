/// A sheet of an input file, as findings name it.
///
/// The texts are already safe to show: who makes a `SourceSheet` passes file and sheet names through the
/// header dictionary, which lets known words through and turns everything else into a shape.
public struct SourceSheet: Sendable, Hashable {
  /// The number of the input among the run's inputs, from 1.
  public let fileNumber: Int

  /// The file's name as it may be shown.
  public let file: String

  /// The sheet's name as it may be shown, or nil for a format without sheets.
  public let sheet: String?

  /// The number of the sheet in its file, from 1: two names that may not be shown can have one shape.
  public let sheetNumber: Int

  /// The number of the table on its sheet, from 1.
  public let table: Int

  /// Makes a source from names that are safe to show.
  public init(fileNumber: Int, file: String, sheet: String?, sheetNumber: Int = 1, table: Int = 1) {
    self.fileNumber = fileNumber
    self.file = file
    self.sheet = sheet
    self.sheetNumber = sheetNumber
    self.table = table
  }

  /// Another table of the same sheet.
  public func table(_ number: Int) -> SourceSheet {
    SourceSheet(fileNumber: fileNumber, file: file, sheet: sheet, sheetNumber: sheetNumber, table: number)
  }

  /// A place in this sheet; rows and columns count from 1. Column 0, one that is not in the sheet, has none.
  ///
  /// - Parameter last: the last of several neighbouring columns.
  public func place(row: Int? = nil, column: Int? = nil, through last: Int? = nil) -> Place {
    Place(file: file, sheet: sheet, row: row, column: column == 0 ? nil : column, lastColumn: last)
  }
}

/// Where something is: file, sheet, row and column, or an area, as far as they are known.
///
/// It has no field for a value, so that no message can quote a person's data.
public struct Place: Sendable, Hashable, Codable {
  /// The file's name as it may be shown.
  public var file: String?
  /// The sheet's name as it may be shown.
  public var sheet: String?
  /// The number of the sheet in its file, from 1, where its name may not be enough to find it.
  public var sheetNumber: Int?
  /// The row, from 1.
  public var row: Int?
  /// The column, from 1.
  public var column: Int?
  /// The last of several neighbouring columns, of which `column` is the first; nil for one.
  public var lastColumn: Int?
  /// The county and township that it is about, as the dictionary has them; never what a ledger alone says.
  public var area: String?

  /// Makes a place; what is not known stays nil.
  public init(
    file: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil, lastColumn: Int? = nil,
    area: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.lastColumn = lastColumn
    self.area = area
  }
}
