import Columns

/// A notice as a workbook that prints on A4, for offices that add to it by hand.
enum NoticeWorkbook {
  private static let widths = [20.0, 22.0, 15.0, 18.0, 15.0]
  private static let partWidth = 24.0

  static func write(
    _ text: NoticeText, to path: String, in folder: StagingFolder
  ) throws(SluiceError) -> StagedFile {
    let file = try XLSXFile(
      path, in: folder,
      properties: XLSXFile.Properties(title: text.title, office: text.facts.office, date: text.facts.date))
    let sheet = try file.sheet("公示")
    let styles = try NoticeStyles(file)
    let headers = NoticeWords.columns + text.notice.partHeaders
    let widths = widths + text.notice.partHeaders.map { _ in partWidth }
    let across = 0...(headers.count - 1)
    var row = 0
    func line(_ text: String, _ format: XLSXFormat, height: Double = 22) throws(SluiceError) {
      let lines = TextWidth.lines(text, width: Int(widths.reduce(0, +)) * 9 / 10)
      try sheet.merged(text, row: row, columns: across, format)
      sheet.height(height * Double(lines), row: row)
      row += 1
    }
    for (column, width) in widths.enumerated() { sheet.width(width, column: column) }
    try line(NoticeWords.heading, styles.heading, height: 40)
    try line(text.title, styles.title, height: 30)
    for above in text.linesAbove { try line(above, styles.line) }
    try line(text.body, styles.line)
    let headerRow = row
    for (column, header) in headers.enumerated() {
      try sheet.text(header, row: row, column: column, styles.header)
    }
    sheet.height(26, row: row)
    row += 1
    for household in text.notice.households {
      try write(household, row: row, to: sheet, styles)
      sheet.height(22, row: row)
      row += 1
    }
    if let unlisted = text.unlisted { try line(unlisted, styles.line) }
    for below in text.linesBelow { try line(below, styles.line) }
    // Room for the seal, which is put over the day.
    sheet.height(30, row: row)
    try sheet.merged(NoticeWords.seal, row: row + 1, columns: 3...4, styles.seal)
    try sheet.merged(text.sealDay, row: row + 2, columns: 3...4, styles.seal)
    try sheet.page(isLandscape: false, repeating: headerRow...headerRow, footer: NoticeWords.footer)
    try file.finish(in: folder, audience: .community)
    return StagedFile(
      path: path, audience: .community, declared: file.declared.union(NoticePaths.names(in: path)),
      namesByRule: file.names)
  }

  private static func write(
    _ household: VillageNotice.Household, row: Int, to sheet: XLSXSheet, _ styles: NoticeStyles
  ) throws(SluiceError) {
    try sheet.text(household.name, row: row, column: 0, styles.cell, .nameByRule)
    try textOrBlank(household.group, row: row, column: 1, to: sheet, styles.cell, .declared)
    try sheet.number(Double(household.persons), row: row, column: 2, styles.count)
    if let amount = household.amount {
      try sheet.number(Double(amount) / 100, row: row, column: 3, styles.money)
    } else {
      try sheet.blank(row: row, column: 3, styles.money)
    }
    try textOrBlank(NoticeText.month(household.since), row: row, column: 4, to: sheet, styles.cell, .plain)
    for (index, part) in household.parts.enumerated() {
      try textOrBlank(
        part, row: row, column: NoticeWords.columns.count + index, to: sheet, styles.cell, .plain)
    }
  }

  private static func textOrBlank(
    _ text: String, row: Int, column: Int, to sheet: XLSXSheet, _ format: XLSXFormat, _ origin: TextOrigin
  ) throws(SluiceError) {
    if text.isEmpty {
      try sheet.blank(row: row, column: column, format)
    } else {
      try sheet.text(text, row: row, column: column, format, origin)
    }
  }
}

/// The cell formats of a notice.
private struct NoticeStyles {
  let heading: XLSXFormat
  let title: XLSXFormat
  let line: XLSXFormat
  let header: XLSXFormat
  let cell: XLSXFormat
  let count: XLSXFormat
  let money: XLSXFormat
  let seal: XLSXFormat

  init(_ file: XLSXFile) throws(SluiceError) {
    let song = "仿宋"
    heading = try file.format(XLSXStyle(font: "黑体", size: 28, isBold: true, alignment: .centre))
    title = try file.format(XLSXStyle(font: song, size: 18, isBold: true, alignment: .centre))
    line = try file.format(XLSXStyle(font: song, size: 14, isWrapped: true, alignment: .left))
    header = try file.format(
      XLSXStyle(font: song, size: 14, isBold: true, hasBorder: true, alignment: .centre))
    cell = try file.format(
      XLSXStyle(font: song, size: 14, isWrapped: true, hasBorder: true, alignment: .centre))
    count = try file.format(
      XLSXStyle(font: song, size: 14, hasBorder: true, alignment: .right, numberFormat: "0"))
    money = try file.format(
      XLSXStyle(font: song, size: 14, hasBorder: true, alignment: .right, numberFormat: "#,##0.00"))
    seal = try file.format(XLSXStyle(font: song, size: 14, alignment: .centre))
  }
}
