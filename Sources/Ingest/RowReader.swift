import Columns

/// Reads the sheets of one format, row by row.
///
/// A class with calls per piece of a file, never per cell.
protocol RowReader: AnyObject {
  /// Reads on by a bounded amount and hands the rows over.
  ///
  /// - Returns: false when nothing is left.
  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool
}

/// What every reader is given beside the file.
struct ReadingContext {
  let settings: IngestSettings
  let knowledge: HeaderKnowledge
}
