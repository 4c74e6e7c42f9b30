import Columns

/// Takes the sheets of a file as its reader finds them, row by row.
///
/// `SheetAssembly` makes records of them; tests look at the cells themselves. The calls for a sheet are: either
/// `passOver`, or `begin`, then for each row `notice` for its cells and `take`, with `hide` at any time, and
/// at last `endSheet`.
protocol SheetSink: AnyObject {
  /// A sheet is not read, and why.
  func passOver(_ identity: SheetIdentity, _ reading: SheetReport.Reading)

  /// The next rows are of this sheet.
  ///
  /// - Parameter merges: tells the merged cells of the first rows, nil where the format has none; may be
  ///   called once the rows of the header were handed over.
  func begin(_ identity: SheetIdentity, merges: @escaping OpenSheet.Merges)

  /// Columns of the sheet are hidden.
  func hide(columns: ClosedRange<Int>)

  /// Something was noticed in a cell of the row that comes next; rows and columns count from 1.
  func notice(_ code: FindingCode, row: Int, column: Int)

  /// A formula of the row that comes next has a result, in a workbook whose formulas are yet to be computed.
  func noticeResult(isZero: Bool, row: Int, column: Int)

  /// Something was noticed about the file or a sheet.
  func note(_ finding: Finding)

  /// Takes a row: `ends` are positions in `bytes`, the row's first cell begins at `start`.
  func take(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool) throws(SluiceError)

  /// No more rows of the sheet come.
  func endSheet() throws(SluiceError)
}

extension SheetSink {
  func noticeResult(isZero: Bool, row: Int, column: Int) {}
}
