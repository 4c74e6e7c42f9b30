import Columns

/// XML Spreadsheet 2003, which Excel writes and many systems export under the name `.xls`.
struct SpreadsheetMLFormat: FormatReader {
  let name = "xml"

  func reads(_ probe: FileProbe) -> Bool {
    if case .text(_, .spreadsheetML) = probe.form { return true }
    return false
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    let encoding = try DeclaredCharset.encoding(of: probe, format: "XML")
    // Whether a sheet is hidden stands behind its rows, so that it must be known from a first reading.
    let visibility = SpreadsheetMLVisibility()
    do throws(SluiceError) {
      try XMLReader.read(
        try TextReader(probe.file, encoding: encoding, isMarkup: true), into: visibility, isUTF8: true)
    } catch {
      var error = error
      error.place.file = probe.file.file.shownName
      throw error
    }
    try probe.file.rewind()
    let text = try TextReader(probe.file, encoding: encoding, isMarkup: true)
    return TablesReader(text, isUTF8: true) {
      SpreadsheetMLPart(probe.file, context, hidden: visibility.hidden, into: $0)
    }
  }
}
