import Columns
import Messages

/// Writes `tables/<slug>.xlsx`: cover, notes, and a sheet for each table, for people to read and print.
///
/// Follows the British Analysis Function's guidance on spreadsheets: one table a sheet from column A with one
/// header row, title and notes above it, no merged cells, marks in brackets explained on the sheet.
struct WorkbookWriter: BundleWriter {
  static func path(_ info: ReleaseInfo) -> String { "tables/\(info.slug).xlsx" }

  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile] {
    let info = content.info
    let path = WorkbookWriter.path(info)
    let file = try XLSXFile(
      path, in: folder,
      properties: XLSXFile.Properties(title: info.title.zh, office: info.office, date: info.date))
    let styles = try WorkbookStyles(file)
    var names = SheetNames()
    let cover = names.name("封面")
    let notes = names.name("说明")
    let sheets = content.tables.map { ($0, names.name($0.spec.title.zh)) }
    try CoverSheet(content: content, sheets: [notes] + sheets.map(\.1)).write(
      try file.sheet(cover), styles)
    try NotesSheet(content: content).write(try file.sheet(notes), styles)
    for (table, name) in sheets {
      try TableSheet(table: table, content: content).write(try file.sheet(name), styles)
    }
    try file.finish(in: folder, audience: .everyone)
    return [StagedFile(path: path, audience: .everyone, declared: file.declared)]
  }
}

/// The cell formats of a statistics workbook.
struct WorkbookStyles {
  let title: XLSXFormat
  let subtitle: XLSXFormat
  let line: XLSXFormat
  let wrapped: XLSXFormat
  let header: XLSXFormat
  let count: XLSXFormat
  let money: XLSXFormat
  let mark: XLSXFormat

  init(_ file: XLSXFile) throws(SluiceError) {
    title = try file.format(XLSXStyle(size: 16, isBold: true))
    subtitle = try file.format(XLSXStyle(size: 12, isBold: true))
    line = try file.format(XLSXStyle())
    wrapped = try file.format(XLSXStyle(isWrapped: true, isAtTop: true))
    header = try file.format(XLSXStyle(isBold: true, isWrapped: true, hasBorder: true, alignment: .centre))
    count = try file.format(XLSXStyle(alignment: .right, numberFormat: "#,##0"))
    money = try file.format(XLSXStyle(alignment: .right, numberFormat: "#,##0.00"))
    mark = try file.format(XLSXStyle(alignment: .right))
  }
}
