import Columns

/// Web pages with tables, as many systems export them under the name `.xls`.
struct HTMLFormat: FormatReader {
  let name = "html"

  func reads(_ probe: FileProbe) -> Bool {
    if case .text(_, .html) = probe.form { return true }
    return false
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    let encoding = try DeclaredCharset.encoding(of: probe, format: "HTML")
    return HTMLReader(try TextReader(probe.file, encoding: encoding), of: probe.file, context)
  }
}
