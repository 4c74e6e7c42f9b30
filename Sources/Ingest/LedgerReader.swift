import Columns

/// Reads one input file as batches of text, whatever its format; docs/formats.md lists those that are read.
///
/// The format is told from the bytes, not from the name. Title rows, headers, totals and signatures are told from the records
/// and reported; several sheets follow one another. Constant memory, except for a workbook's shared strings, and
/// for a workbook that is encrypted and opens without asking, which is held whole.
///
/// Use from one thread at a time.
public final class LedgerReader: BatchSource {
  /// What the file was taken for.
  public let format: FormatReport

  private let file: OpenedFile
  private let assembly: SheetAssembly
  private let reader: any RowReader
  private var isAtEnd = false

  /// Opens an input and tells its format.
  ///
  /// - Parameter firstOrdinal: how many rows the inputs before this one had.
  /// - Throws: errors of the kind `.file` that name the file: missing, a folder, empty, unreadable, a format
  ///   that is not read, a damaged workbook.
  public init(
    _ input: InputFile, settings: IngestSettings = IngestSettings(), knowledge: HeaderKnowledge,
    firstOrdinal: Int = 0
  ) throws(SluiceError) {
    let file = try OpenedFile(input)
    let probe = try FileProbe(file)
    let format = try FormatReaders.find(probe)
    reader = try format.open(probe, ReadingContext(settings: settings, knowledge: knowledge))
    self.format = FormatReport(format, probe)
    self.file = file
    assembly = SheetAssembly(settings: settings, knowledge: knowledge, firstOrdinal: firstOrdinal)
  }

  /// What was taken for what on each sheet; complete after the last batch.
  public var sheets: [SheetReport] { assembly.reports }

  /// What was noticed; complete after the last batch.
  public var findings: FindingTally { assembly.findings }

  /// The next rows, or nil after the last.
  ///
  /// Every batch has exactly as many rows as the settings say, but for the last of a sheet.
  ///
  /// - Throws: errors of the kind `.file`, with file, sheet and row as far as they are known;
  ///   `header-missing`; `input-changed` once the end is reached.
  public func next() throws(SluiceError) -> Batch? {
    while true {
      if let batch = assembly.nextBatch() { return batch }
      if isAtEnd { return nil }
      if try reader.advance(into: assembly) { continue }
      isAtEnd = true
      try confirmUnchanged()
      try assembly.finish(at: file.place)
    }
  }

  /// Makes sure that the file is still what was opened; `next` does so at its end.
  ///
  /// - Throws: `input-changed`.
  public func confirmUnchanged() throws(SluiceError) { try file.confirmUnchanged() }
}
