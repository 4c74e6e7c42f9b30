import Columns

extension FindingCode {
  /// A text was not UTF-8 and read as GB18030.
  public static let csvEncodingLegacy = FindingCode("csv-encoding-legacy")
  /// The last record has fewer fields than others and no line end.
  public static let lastRecordShort = FindingCode("last-record-short")
  /// A page ended before its table did.
  public static let tableWithoutEnd = FindingCode("table-without-end")
  /// A hidden row was read as any other.
  public static let hiddenRowRead = FindingCode("hidden-row-read")
  /// A hidden column was read as any other.
  public static let hiddenColumnRead = FindingCode("hidden-column-read")
  /// A hidden sheet was not read.
  public static let hiddenSheetNotRead = FindingCode("hidden-sheet-not-read")
  /// A hidden sheet was read because it was asked for.
  public static let hiddenSheetRead = FindingCode("hidden-sheet-read")
  /// A sheet of macros was not read.
  public static let macroSheetNotRead = FindingCode("macro-sheet-not-read")
  /// A sheet without header and without personal data was passed over.
  public static let sheetWithoutHeader = FindingCode("sheet-without-header")
  /// A number has more digits than a spreadsheet keeps: the last ones are lost.
  public static let numberLostDigits = FindingCode("number-lost-digits")
  /// A formula was saved without its result.
  public static let formulaWithoutValue = FindingCode("formula-without-value")
  /// A cell holds an error such as #N/A.
  public static let cellError = FindingCode("cell-error")
  /// A row of totals was kept out of the records.
  public static let totalRow = FindingCode("total-row")
  /// A row that may be one of totals was read as a record.
  public static let totalRowDoubtful = FindingCode("total-row-doubtful")
  /// The last row has an amount only and was taken for a row of totals.
  public static let totalRowUnlabelled = FindingCode("total-row-unlabelled")
  /// A row without an identity number was taken for a row of totals, since its amounts are the sum of the rows above.
  public static let totalRowBySum = FindingCode("total-row-by-sum")
  /// A row of numbers beside a total, without anybody, was kept out of the records.
  public static let summaryNote = FindingCode("summary-note")
  /// The form's own example was kept out of the records.
  public static let exampleRow = FindingCode("example-row")
  /// The header of a column states another unit of money than the line above the table.
  public static let moneyUnitContradicts = FindingCode("money-unit-contradicts")
  /// A heading within the table was kept out of the records.
  public static let sectionRow = FindingCode("section-row")
  /// A row with a serial number and nothing that tells of a person was kept out of the records.
  public static let rowWithoutPerson = FindingCode("row-without-person")
  /// Another table begins on the sheet.
  public static let tableBegins = FindingCode("table-begins")
  /// Tables stand side by side and were read one by one.
  public static let tablesSideBySide = FindingCode("tables-side-by-side")
  /// The sheet states several units of money; amounts were read as yuan.
  public static let moneyUnitUnclear = FindingCode("money-unit-unclear")
  /// Something stands outside the range that the pipeline gives.
  public static let rowsOutsideRange = FindingCode("rows-outside-range")
  /// A row of signatures or notes was kept out of the records.
  public static let footerRow = FindingCode("footer-row")
  /// A header or title repeated inside the table was kept out of the records.
  public static let headerRepeated = FindingCode("header-repeated")
  /// A row above the header that holds personal data was read as a record.
  public static let recordAboveHeader = FindingCode("record-above-header")
  /// A row of which only one cell is filled was read as a record.
  public static let rowNearlyEmpty = FindingCode("row-nearly-empty")
  /// Cells stand to the right of the last column of the table and were not read.
  public static let cellsBeyondTable = FindingCode("cells-beyond-table")
  /// A record has more fields than the header, and some of them stand under another column's.
  public static let rowLonger = FindingCode("row-longer")
  /// Two columns have the same header.
  public static let duplicateHeader = FindingCode("duplicate-header")
  /// A column with cells has no header.
  public static let columnWithoutHeader = FindingCode("column-without-header")
}
