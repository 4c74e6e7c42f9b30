import Columns

/// Reads the sheets of one format, row by row.
///
/// A class with calls per piece of a file, never per cell.
protocol RowReader: AnyObject {
  /// Reads on by a bounded amount and hands the rows to the assembly.
  ///
  /// - Returns: false when nothing is left.
  func advance(into assembly: SheetAssembly) throws(SluiceError) -> Bool
}
