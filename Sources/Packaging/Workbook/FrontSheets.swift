import Columns
import Messages

/// The first sheet: which release this is and what the sheets are.
struct CoverSheet {
  let content: ReleaseContent
  /// The names of the other sheets, the notes first.
  let sheets: [String]

  func write(_ sheet: XLSXSheet, _ styles: WorkbookStyles) throws(SluiceError) {
    let info = content.info
    var row = 0
    func line(_ text: String, _ format: XLSXFormat) throws(SluiceError) {
      if !text.isEmpty { try sheet.text(text, row: row, column: 0, format) }
      sheet.height(row == 0 ? 28 : 18, row: row)
      row += 1
    }
    try line(info.title.zh, styles.title)
    try line(info.title.en, styles.subtitle)
    for language in Language.allCases {
      try line("", styles.line)
      for text in ReleaseLines(info: info).lines(language) { try line(text, styles.line) }
    }
    try line("", styles.line)
    try line(WorkbookWords.contents.zh + " " + WorkbookWords.contents.en, styles.subtitle)
    let titles = [WorkbookWords.notes] + content.tables.map(\.spec.title)
    for (name, title) in zip(sheets, titles) {
      try sheet.text(name, row: row, column: 0, styles.line)
      try sheet.text(title.en, row: row, column: 1, styles.line)
      row += 1
    }
    sheet.width(40, column: 0)
    sheet.width(48, column: 1)
    try sheet.page(isLandscape: false, repeating: nil, footer: WorkbookWords.footer)
  }
}

/// The second sheet: legend, reasons, terms, and each table's statement, in both languages side by side.
struct NotesSheet {
  /// How much text a line of a column takes.
  private static let width = 64

  let content: ReleaseContent

  func write(_ sheet: XLSXSheet, _ styles: WorkbookStyles) throws(SluiceError) {
    var row = 0
    func pair(_ zh: String, _ en: String, _ format: XLSXFormat) throws(SluiceError) {
      try sheet.text(zh, row: row, column: 0, format)
      try sheet.text(en, row: row, column: 1, format)
      // Not every program makes rows as high as their text needs.
      let lines = max(TextWidth.lines(zh, width: Self.width), TextWidth.lines(en, width: Self.width))
      sheet.height(Double(lines) * 16 + 4, row: row)
      row += 1
    }
    func section(_ heading: Label, _ lines: (Language) -> [String]) throws(SluiceError) {
      try pair(heading.zh, heading.en, styles.subtitle)
      for (zh, en) in zip(lines(.zh), lines(.en)) { try pair(zh, en, styles.wrapped) }
    }
    try pair(WorkbookWords.notes.zh, WorkbookWords.notes.en, styles.title)
    try section(BundleWords.legendHeading, LegendLines.symbols)
    try section(BundleWords.whyHeading) { [$0(BundleWords.why)] }
    for table in content.tables {
      try section(table.spec.title) { TableStatement(table: table, content: content).lines($0) }
    }
    let terms = TermsLines(info: content.info)
    try section(BundleWords.licenceHeading) { [terms.licence($0)] }
    try section(BundleWords.citationHeading) { [terms.citation($0)] }
    try section(BundleWords.contactHeading, terms.contacts)
    for column in 0...1 { sheet.width(Double(Self.width + 6), column: column) }
    try sheet.page(isLandscape: true, repeating: nil, footer: WorkbookWords.footer)
  }
}
