import Columns

/// OpenDocument spreadsheets in a single XML file.
struct FlatOpenDocumentFormat: FormatReader {
  let name = "fods"

  func reads(_ probe: FileProbe) -> Bool {
    if case .text(_, .openDocument) = probe.form { return true }
    return false
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    let text = try TextReader(probe.file, encoding: DeclaredCharset.encoding(of: probe, format: "XML"))
    return TablesReader(text, isUTF8: true) { OpenDocumentPart(probe.file, context, into: $0) }
  }
}
