import Columns

/// Text with separators: CSV, TSV and their kin, in any encoding that Chinese offices use.
struct DelimitedFormat: FormatReader {
  let name = "csv"

  func reads(_ probe: FileProbe) -> Bool {
    if case .text(_, .none) = probe.form { return true }
    return false
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    guard case .text(let guess, _) = probe.form else {
      throw SluiceError(.formatUnknown, at: probe.file.place)
    }
    return try DelimitedReader(probe.file, guess: guess, context)
  }
}
