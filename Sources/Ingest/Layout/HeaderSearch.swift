import Columns

/// Before a header: rows are kept until it is found.
extension SheetAssembly {
  /// How many rows below what looks like another table's header are looked at to see how far it goes.
  private static let rowsOfAnotherHeader = 8

  func look(at row: SheetRow, _ sheet: OpenSheet) throws(SluiceError) {
    if row.width == 0 {
      sheet.report.account.add(.blank, row: row.number)
      return
    }
    if sheet.isWithoutHeader {
      if PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) { throw sheet.headerMissing }
      sheet.report.account.add(.unread, row: row.number)
      return
    }
    sheet.window.append(row)
    sheet.windowBytes += row.bytes.count
    let rows = sheet.candidate.map { $0 + Self.rowsOfAnotherHeader } ?? Self.rowsToHeader
    let isComplete = sheet.window.count >= rows || sheet.windowBytes > Self.bytesToHeader
    if let header = sheet.layout.headerRows {
      // Two more rows tell which columns are filled.
      if row.number >= header.upperBound + 2 || sheet.windowBytes > Self.bytesToHeader { try settle(sheet) }
    } else if isComplete {
      try settle(sheet)
    }
  }

  /// Finds the header among the rows that were kept and reads those below it.
  func settle(_ sheet: OpenSheet) throws(SluiceError) {
    let window = sheet.window
    sheet.window = []
    sheet.windowBytes = 0
    sheet.held = []
    guard let header = header(among: window, sheet) else {
      return try passOver(sheet, window)
    }
    try settle(rowsAbove: window[..<header.lowerBound], sheet)
    try open(sheet, window, header)
    for row in window[header.upperBound...] {
      try dispatch(
        row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden, sheet)
    }
  }

  private func header(among window: [SheetRow], _ sheet: OpenSheet) -> Range<Int>? {
    guard let rows = sheet.layout.headerRows else {
      return HeaderFinder(knowledge: knowledge).find(window, at: sheet.candidate)
    }
    let indices = window.indices.filter { rows.contains(window[$0].number) }
    guard let first = indices.first, let last = indices.last else { return nil }
    return first..<(last + 1)
  }

  /// No header was found on the sheet.
  private func passOver(_ sheet: OpenSheet, _ window: [SheetRow]) throws(SluiceError) {
    for row in window {
      if PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) { throw sheet.headerMissing }
      sheet.report.account.add(.unread, row: row.number)
    }
    if !sheet.isWithoutHeader {
      sheet.report.reading = window.isEmpty ? .blank : .withoutHeader
      if !window.isEmpty { findings.add(Finding(.sheetWithoutHeader, at: sheet.source.place())) }
    }
    sheet.isWithoutHeader = true
  }

  /// The rows above a header: titles of its table; above another table's header also what ends the table before.
  private func settle(rowsAbove rows: ArraySlice<SheetRow>, _ sheet: OpenSheet) throws(SluiceError) {
    for row in rows {
      if let table = sheet.tables.first {
        switch table.verdict(row.texts()) {
        case .moneyOnly where table.isUnlabelledTotal(cells(row, table), isLast: true):
          keepTotal(row, sheet, table, code: .totalRowUnlabelled)
          continue
        case .signature,
          .footer where UnitLine.statement(row.texts()) == .none:
          account(.footer, row.number, .footerRow, sheet)
          continue
        default: break
        }
      }
      // Records above the header are read once it is open.
      if !PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) {
        sheet.report.account.add(.title, row: row.number)
      }
    }
  }

  /// Opens the table or tables below a header.
  private func open(_ sheet: OpenSheet, _ window: [SheetRow], _ header: Range<Int>) throws(SluiceError) {
    let rows = Array(window[header])
    let place = sheet.source.place(row: rows[0].number)
    // Rows below the header of another table may be wider than this one.
    let below = window[header.upperBound...].prefix {
      !HeaderFace($0.texts(), number: $0.number, knowledge).isAnotherHeader
    }
    let width = (rows + below).map(\.width).max() ?? 0
    guard width <= Self.mostColumns else {
      throw SluiceError(
        .tooManyColumns, at: place, key: String(width), expected: [String(Self.mostColumns)])
    }
    var merges: MergedRanges?
    if rows.count > 1 || rows[0].texts().contains("") {
      merges = try sheet.merges(touching: rows[0].number...rows[rows.count - 1].number)
    }
    let texts = HeaderTexts.joined(rows, width: width, merges: merges, offset: sheet.columnOffset)
    let filled = filledColumns(below, width)
    let isFirst = sheet.tablesBegun == 0
    close(sheet)
    sheet.report.reading = .read
    for row in rows { sheet.report.account.add(.header, row: row.number) }
    if !isFirst { findings.add(Finding(.tableBegins, at: place)) }
    noticeHeader(sheet, rows, texts, filled: filled)

    let titles = window[..<header.lowerBound]
    let unit = unit(sheet, titles)
    let blocks = BlockFinder(knowledge: knowledge).blocks(texts, filled: filled)
    if blocks.count > 1 { findings.add(Finding(.tablesSideBySide, at: place)) }
    let headRows = window[..<header.upperBound].map { $0.texts() }
    let context = TableContext(
      sheetName: sheet.name, titles: titles.flatMap { $0.texts().filter { !$0.isEmpty } })
    for (column, text) in texts.enumerated() where unit != .yuan && knowledge.roleOfColumn(text) == .money {
      guard let own = MoneyUnit(header: text), own != unit else { continue }
      let place = sheet.source.place(row: rows.last?.number, column: column + 1 + sheet.columnOffset)
      findings.add(Finding(.moneyUnitContradicts, at: place))
    }
    for block in blocks {
      sheet.tablesBegun += 1
      let schema = schema(texts, of: block, unit: unit, sheet)
      sheet.tables.append(
        OpenTable(
          report: TableReport(
            source: sheet.source.table(sheet.tablesBegun), headerRows: rows.map(\.number), schema: schema),
          columns: block,
          classifier: RowClassifier(
            knowledge: knowledge,
            headRows: headRows.map { Array($0.dropFirst(block.lowerBound).prefix(block.count)) },
            roles: texts[block].map(knowledge.roleOfColumn)),
          context: context))
    }
    if sheet.isDelimited, sheet.layout.columns == nil, blocks.count == 1, let table = sheet.tables.first {
      let fields = rows.map(\.ends.count).max() ?? 0
      table.alignment = RowAlignment(
        roles: (0..<fields).map { $0 < texts.count ? knowledge.roleOfColumn(texts[$0]) : nil })
    }
    sheet.isSearching = false
    sheet.candidate = nil
    sheet.isAfterBreak = true
    for row in titles where PersonNumber.isIn(row.bytes.span, start: 0, ends: row.ends.span) {
      findings.add(Finding(.recordAboveHeader, at: sheet.source.place(row: row.number)))
      try read(
        row.bytes.span, start: 0, ends: row.ends.span, number: row.number, isHidden: row.isHidden, sheet)
    }
  }

  /// A unit that the pipeline states goes before the header's own, and that before the sheet's.
  private func schema(_ texts: [String], of block: Range<Int>, unit: MoneyUnit, _ sheet: OpenSheet) -> Schema
  {
    Schema(
      columns: block.map { column in
        let header = texts[column]
        return Schema.Column(
          number: column + 1 + sheet.columnOffset, header: header,
          unit: sheet.layout.unit ?? MoneyUnit(header: header) ?? unit)
      })
  }

  /// What the lines above a header say of the unit of money; it holds for the tables below on the sheet too.
  private func unit(_ sheet: OpenSheet, _ titles: ArraySlice<SheetRow>) -> MoneyUnit {
    if let unit = sheet.layout.unit { return unit }
    for row in titles.reversed() {
      let place = sheet.source.place(row: row.number)
      switch UnitLine.statement(row.texts()) {
      case .none: continue
      case .unclear:
        findings.add(Finding(.moneyUnitUnclear, at: place))
        sheet.unit = .yuan
        return .yuan
      case .unit(let unit):
        sheet.unit = unit
        return unit
      }
    }
    return sheet.unit
  }

  /// Which columns have text in some rows.
  private func filledColumns(_ rows: ArraySlice<SheetRow>, _ width: Int) -> [Bool] {
    var filled = [Bool](repeating: false, count: width)
    for row in rows {
      for (column, text) in row.texts().enumerated() where !text.isEmpty { filled[column] = true }
    }
    return filled
  }

  private func noticeHeader(_ sheet: OpenSheet, _ rows: [SheetRow], _ texts: [String], filled: [Bool]) {
    let row = rows.last?.number
    let blocks = BlockFinder(knowledge: knowledge).blocks(texts, filled: filled)
    for block in blocks {
      var seen: Set<String> = []
      for index in block {
        let number = index + 1 + sheet.columnOffset
        let place = sheet.source.place(row: row, column: number)
        if texts[index].isEmpty {
          if !filled[index] { continue }
          findings.add(Finding(.columnWithoutHeader, at: place))
        } else if !seen.insert(texts[index]).inserted {
          findings.add(Finding(.duplicateHeader, at: place))
        }
        if sheet.report.hiddenColumns.contains(where: { $0.contains(number) }) {
          findings.add(Finding(.hiddenColumnRead, at: place))
        }
      }
    }
  }
}
