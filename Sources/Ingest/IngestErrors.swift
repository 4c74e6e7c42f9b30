import Columns

extension ErrorCode {
  /// There is no such input.
  public static let inputMissing = ErrorCode("input-missing", .file)
  /// An input is a folder.
  public static let inputIsDirectory = ErrorCode("input-is-directory", .file)
  /// An input cannot be opened or read.
  public static let inputUnreadable = ErrorCode("input-unreadable", .file)
  /// An input has no contents.
  public static let inputEmpty = ErrorCode("input-empty", .file)
  /// An input was written to, or replaced, while it was read.
  public static let inputChanged = ErrorCode("input-changed", .file)
  /// An input is of a format that is not read.
  public static let formatNotRead = ErrorCode("format-not-read", .file)
  /// An input is of a format that holds no tables.
  public static let formatNotATable = ErrorCode("format-not-a-table", .file)
  /// An input is neither text nor a format that is known.
  public static let formatUnknown = ErrorCode("format-unknown", .file)
  /// An input is an archive or a compressed file.
  public static let inputIsArchive = ErrorCode("input-is-archive", .file)
  /// An input is protected by a password.
  public static let inputEncrypted = ErrorCode("input-encrypted", .file)

  /// The bytes of a text are in none of the encodings, from this record on.
  public static let textEncodingBroken = ErrorCode("text-encoding-broken", .file)
  /// A cell holds a whole record: a stray quotation mark swallowed rows.
  public static let csvQuoteStray = ErrorCode("csv-quote-stray", .file)

  /// A text ends within a record, though all others are whole.
  public static let textCutOff = ErrorCode("text-cut-off", .file)
  /// A page ends within a row of a table, though its other rows have ends.
  public static let tableCutOff = ErrorCode("table-cut-off", .file)

  /// A workbook is damaged: its container, a part or a reference.
  public static let workbookBroken = ErrorCode("workbook-broken", .file)
  /// A workbook is larger, deeper or more compressed than any ledger.
  public static let workbookBeyondLimits = ErrorCode("workbook-beyond-limits", .file)
  /// A part of a workbook declares entities.
  public static let workbookEntities = ErrorCode("workbook-entities", .file)
  /// A workbook has no sheet of the name asked for.
  public static let sheetMissing = ErrorCode("sheet-missing", .file)
  /// A workbook has no sheet that may be read.
  public static let noSheetToRead = ErrorCode("no-sheet-to-read", .file)

  /// No row of a sheet, or of any sheet, could be recognized as the header.
  public static let headerMissing = ErrorCode("header-missing", .file)
  /// A header has more columns than any ledger.
  public static let tooManyColumns = ErrorCode("too-many-columns", .file)
  /// The rows are longer than those of any ledger.
  public static let rowsTooLong = ErrorCode("rows-too-long", .file)
}
