import Columns
import Messages

/// One table on its sheet: title in A1, what must be known above, then the table, and nothing below.
struct TableSheet {
  let table: Table
  let content: ReleaseContent

  private var info: ReleaseInfo { content.info }

  func write(_ sheet: XLSXSheet, _ styles: WorkbookStyles) throws(SluiceError) {
    let wide = WideTable(table)
    let lines = linesAbove
    for (index, line) in lines.enumerated() {
      let format = index == 0 ? styles.title : index == 1 ? styles.subtitle : styles.line
      try sheet.text(line, row: index, column: 0, format)
      sheet.height(index == 0 ? 26 : 18, row: index)
    }
    let headerRow = lines.count
    let sideHeaders = self.sideHeaders(wide)
    let headers = sideHeaders + wide.columns.map(\.header)
    let last = headerRow + max(wide.rows.count, 1)
    try sheet.table(
      "t_" + table.spec.name.replacing("-", with: "_"), headers: headers, rows: headerRow...last,
      headerFormat: styles.header)
    var widths = headers.enumerated().map { index, header in
      // Headers of numbers wrap; those at the side do not.
      index < sideHeaders.count ? TextWidth.of(header) : min(max(TextWidth.of(header) / 2 + 6, 12), 24)
    }
    for (index, row) in wide.rows.enumerated() {
      try write(row, of: wide, at: headerRow + 1 + index, to: sheet, styles, &widths)
    }
    for (column, width) in widths.enumerated() { sheet.width(Double(width + 2), column: column) }
    let deepest = zip(headers, widths).map { TextWidth.lines($0, width: $1) }.max() ?? 1
    sheet.height(Double(deepest + 1) * 15, row: headerRow)
    try sheet.page(
      isLandscape: true, repeating: headerRow...headerRow, width: widths.reduce(0) { $0 + $1 + 2 },
      keeping: sideHeaders.count, footer: WorkbookWords.footer)
  }

  private var linesAbove: [String] {
    let titles = Language.allCases.map { language in
      BundleWords.filled(
        WorkbookWords.tableTitle, language,
        [("title", language(table.spec.title)), ("period", language(PeriodName.label(info.period)))])
    }
    let cutOff = BundleWords.filled(
      BundleWords.cutOff, .zh, [("date", BundleWords.day(info.period.lastDay, .zh))])
    let marks = BundleWords.filled(
      WorkbookWords.marks, .zh, [("marks", LegendLines.symbols(.zh).joined(separator: "；"))])
    return titles + [cutOff] + TableStatement(table: table, content: content).lines(.zh) + [marks]
  }

  private func sideHeaders(_ wide: WideTable) -> [String] {
    [WorkbookWords.area.zh, WorkbookWords.level.zh, WorkbookWords.parent.zh]
      + table.dimensions[..<wide.sideDimensions].map(\.label.zh)
  }

  private func write(
    _ row: WideTable.SideRow, of wide: WideTable, at number: Int, to sheet: XLSXSheet,
    _ styles: WorkbookStyles, _ widths: inout [Int]
  ) throws(SluiceError) {
    let area = table.areas[row.area]
    let parent = area.parent.map { table.areas[$0].name } ?? WorkbookWords.topLevel.zh
    let members = zip(table.dimensions, row.members).map { $0.members[$1].label.zh }
    sheet.height(18, row: number)
    let side = [area.name, CodeLabels.label(area.level).zh, parent] + members
    for (column, text) in side.enumerated() {
      try sheet.text(text, row: number, column: column, styles.line)
      widths[column] = max(widths[column], min(TextWidth.of(text), 40))
    }
    for (offset, column) in wide.columns.enumerated() {
      guard let cell = wide.cell(row, column) else { continue }
      let position = side.count + offset
      let hasDecimals = table.measures[column.measure].unit.hasDecimals
      if let mark = CellSymbol(cell).mark {
        try sheet.text(mark, row: number, column: position, styles.mark)
      } else if let value = cell.value {
        try sheet.number(
          hasDecimals ? Double(value) / 100 : Double(value), row: number, column: position,
          hasDecimals ? styles.money : styles.count)
        widths[position] = max(widths[position], Measure.decimal(value).utf8.count + (hasDecimals ? 2 : 0))
      }
    }
  }
}
