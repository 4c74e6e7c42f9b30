import Columns

/// A format of input files: how it is told from the bytes, and what reads it.
protocol FormatReader: Sendable {
  /// Its name in docs/formats.md and in reports: lower case, the usual ending where there is one.
  var name: String { get }

  /// Whether a file is of this format.
  func reads(_ probe: FileProbe) throws(SluiceError) -> Bool

  /// Opens a file of this format; nothing but its index is read yet.
  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader
}
