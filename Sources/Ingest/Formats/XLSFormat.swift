import Columns

/// Workbooks of Excel 5 to 2003 (BIFF5, BIFF7, BIFF8), in a compound file or as bare records.
struct XLSFormat: FormatReader {
  let name = "xls"

  func reads(_ probe: FileProbe) -> Bool {
    if case .compound(let names) = probe.form { return BookStream.isAmong(names) }
    return BookStream.signatures.contains { probe.head.starts(with: $0) }
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    try Excel97Reader(probe.file, context)
  }
}
