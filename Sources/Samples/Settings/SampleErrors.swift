import Columns

extension ErrorCode {
  /// The number of rows is outside what is made.
  public static let sampleRows = ErrorCode("sample-rows", .usage)
  /// A sheet of a workbook has no room for so many rows.
  public static let sampleWorkbookRows = ErrorCode("sample-workbook-rows", .usage)
  /// The programme's ledgers do not come in this shape.
  public static let sampleShape = ErrorCode("sample-shape", .usage)
  /// The period is none, or of another kind than the programme's.
  public static let samplePeriod = ErrorCode("sample-period", .usage)
  /// The period is outside the years that the population is made for.
  public static let samplePeriodRange = ErrorCode("sample-period-range", .usage)
  /// The file's name ends in neither of the endings that are written.
  public static let sampleFileType = ErrorCode("sample-file-type", .usage)
  /// An encoding was asked for in a workbook, which has none to choose.
  public static let sampleWorkbookEncoding = ErrorCode("sample-workbook-encoding", .usage)
  /// There is no such layout, or the programme's ledgers have none of it.
  public static let sampleLayout = ErrorCode("sample-layout", .usage)
  /// More records than are laid out.
  public static let sampleLayoutRows = ErrorCode("sample-layout-rows", .usage)
  /// The format cannot hold the layout.
  public static let sampleLayoutFormat = ErrorCode("sample-layout-format", .usage)
  /// There is no such format.
  public static let sampleFormat = ErrorCode("sample-format", .usage)
  /// A format was asked for without a layout.
  public static let sampleFormatAlone = ErrorCode("sample-format-alone", .usage)
  /// The dictionary of places has no township of the city.
  public static let samplePlaces = ErrorCode("sample-places", .usage)
  /// The dictionary of places cannot be read.
  public static let samplePlacesUnreadable = ErrorCode("sample-places-unreadable", .file)
  /// A file of the name holds something else.
  public static let sampleExists = ErrorCode("sample-exists", .file)
  /// The ledger cannot be written.
  public static let sampleNotWritten = ErrorCode("sample-not-written", .file)
}
