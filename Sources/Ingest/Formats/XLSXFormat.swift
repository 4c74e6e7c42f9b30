import Columns

/// Office Open XML workbooks: .xlsx, .xlsm and their templates, transitional and strict.
struct XLSXFormat: FormatReader {
  let name = "xlsx"

  func reads(_ probe: FileProbe) throws(SluiceError) -> Bool {
    guard case .zip(let container) = probe.form else { return false }
    return container.contains("[Content_Types].xml") || container.contains("xl/workbook.xml")
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    guard case .zip(let container) = probe.form else {
      throw SluiceError(.formatUnknown, at: probe.file.place)
    }
    return try WorkbookReader(container, of: probe.file, context)
  }
}
