import Columns

/// Below a header: each row becomes part of a batch, or of the account.
extension SheetAssembly {
  /// What comes after rows that were held.
  enum Successor {
    case record, total, other, end
  }

  /// The most rows that are held; a heading is not longer.
  private static let mostHeld = 8

  /// Reads a row below a header.
  func read(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool, _ sheet: OpenSheet
  ) throws(SluiceError) {
    if isHidden, CellTexts.width(bytes, start: start, ends: ends) > 0 {
      sheet.report.hiddenRows.add(.record, row: number)
    }
    guard sheet.tables.count == 1 else {
      return try readBlocks(bytes, start: start, ends: ends, number: number, isHidden: isHidden, sheet)
    }
    let table = sheet.tables[0]
    // The form's own example has an identity number like any other.
    if table.classifier.isExample(bytes, start: start, ends: ends) {
      return account(.placeholder, number, .exampleRow, sheet)
    }
    // A row with a number as long as an identity number is about somebody: a record, without further look.
    let isNumbered = PersonNumber.isIn(bytes, start: start, ends: ends)
    if !isNumbered {
      let row = SheetRow(number: number, isHidden: isHidden, bytes: bytes, start: start, ends: ends)
      guard try isRecord(row, sheet, table) else { return }
    }
    try release(sheet, before: .record)
    try add(bytes, start: start, ends: ends, number: number, isHidden: isHidden, sheet, table)
    if !isNumbered { table.unnumberedRows += 1 }
    sheet.report.account.add(.record, row: number)
    sheet.isAfterBreak = false
  }

  /// Keeps account of a row without personal data.
  private func isRecord(
    _ row: SheetRow, _ sheet: OpenSheet, _ table: OpenTable
  ) throws(SluiceError) -> Bool {
    let texts = row.texts()
    guard !texts.isEmpty else {
      sheet.report.account.add(.blank, row: row.number)
      for index in sheet.held.indices { sheet.held[index].isBeforeBlank = true }
      sheet.isAfterBreak = true
      return false
    }
    let verdict = table.verdict(texts)
    switch verdict {
    case .record where table.isUnlistedTotal(texts):
      try release(sheet, before: .total)
      keepTotal(row, sheet, table, code: .totalRowBySum)
    case .record: return true
    case .recordLikeTotal:
      findings.add(Finding(.totalRowDoubtful, at: sheet.source.place(row: row.number)))
      return true
    case .anotherHeader:
      guard mayBegin(texts, sheet) else { return true }
      try beginTable(at: row, sheet)
    case .section, .footer, .signature, .moneyOnly, .labelledMoney, .summaryNote, .recordNearlyEmpty:
      sheet.held.append(HeldRow(row: row, verdict: verdict))
      if sheet.held.count > Self.mostHeld {
        let rest = Array(sheet.held.dropFirst())
        sheet.held = [sheet.held[0]]
        try release(sheet, before: .other)
        sheet.held = rest
      }
    case .repeated where statesAnotherUnit(texts, sheet) && mayBegin(texts, sheet):
      try beginTable(at: row, sheet)
    case .repeated:
      try release(sheet, before: .other)
      account(.repeated, row.number, .headerRepeated, sheet)
      leaveSection(texts, table)
    case .placeholder:
      account(.placeholder, row.number, .rowWithoutPerson, sheet)
    case .total:
      try release(sheet, before: .total)
      keepTotal(row, sheet, table, code: .totalRow)
    }
    return false
  }

  /// Looks for the header of another table from a row on, and from those that were held above it.
  ///
  /// What is held with numbers, or names somebody, belongs to the table above, and is no title.
  private func beginTable(at row: SheetRow, _ sheet: OpenSheet) throws(SluiceError) {
    if let last = sheet.held.lastIndex(where: { Self.hasNumbers($0.verdict) || isSomebody($0, sheet) }) {
      let titles = Array(sheet.held[(last + 1)...])
      sheet.held = Array(sheet.held[...last])
      try release(sheet, before: .end)
      sheet.held = titles
    }
    sheet.window = sheet.held.map(\.row) + [row]
    sheet.candidate = sheet.held.count
    sheet.isSearching = true
  }

  private static func hasNumbers(_ verdict: RowClassifier.Verdict) -> Bool {
    verdict == .moneyOnly || verdict == .labelledMoney || verdict == .summaryNote
  }

  /// Whether the only text of a row can be a name where persons stand, or is a household's number.
  private func isSomebody(_ item: HeldRow, _ sheet: OpenSheet) -> Bool {
    guard item.verdict == .recordNearlyEmpty, let table = sheet.tables.first else { return false }
    let texts = cells(item.row, table)
    guard let column = texts.firstIndex(where: { !$0.isEmpty }), column < table.classifier.roles.count else {
      return false
    }
    let text = texts[column]
    switch table.classifier.roles[column] {
    case .household: return text.contains { $0.isASCII && $0.isNumber }
    // What is made of the words of titles is one, and so is what ends like one: 附表, 新增人员.
    case .person:
      return (2...4).contains(text.count) && text.allSatisfy { $0.isLetter && !$0.isASCII }
        && !text.hasPrefix("附") && !(text.last.map("表单册账类员户总计".contains) ?? true)
        && knowledge.shown(text) != text
    default: return false
    }
  }

  /// Whether a header that comes once more stands below a line with another unit of money.
  private func statesAnotherUnit(_ texts: [String], _ sheet: OpenSheet) -> Bool {
    guard HeaderFace(texts, number: 0, knowledge).isAnotherHeader else { return false }
    return sheet.held.contains { held in
      let statement = UnitLine.statement(held.row.texts())
      return statement != .none && statement != .unit(sheet.unit)
    }
  }

  /// Whether a row that looks like a header can be another table's: with few words only after a break.
  private func mayBegin(_ texts: [String], _ sheet: OpenSheet) -> Bool {
    guard sheet.layout.headerRows == nil else { return false }
    let known = texts.count { !$0.isEmpty && knowledge.isHeaderWord($0) }
    return known >= 3 || sheet.isAfterBreak || !sheet.held.isEmpty
  }

  /// Tells what the rows were that were held, now that it is known what comes next.
  func release(_ sheet: OpenSheet, before next: Successor) throws(SluiceError) {
    if sheet.held.isEmpty { return }
    let held = sheet.held
    sheet.held = []
    guard let table = sheet.tables.first else { return }
    for item in held {
      switch item.verdict {
      case .section:
        account(.section, item.row.number, .sectionRow, sheet)
        enter(item.row.texts(), table)
      case .footer: account(.footer, item.row.number, .footerRow, sheet)
      case .signature where next != .record: account(.footer, item.row.number, .footerRow, sheet)
      case .moneyOnly
      where table.isUnlabelledTotal(cells(item.row, table), isLast: next != .record || item.isBeforeBlank):
        keepTotal(item.row, sheet, table, code: .totalRowUnlabelled)
      case .summaryNote: account(.footer, item.row.number, .summaryNote, sheet)
      case .moneyOnly where isNote(item, before: next, table),
        .labelledMoney where isNote(item, before: next, table):
        account(.footer, item.row.number, .summaryNote, sheet)
      default:
        if item.verdict == .moneyOnly && (next != .record || item.isBeforeBlank) {
          findings.add(Finding(.totalRowDoubtful, at: sheet.source.place(row: item.row.number)))
        }
        if item.verdict == .recordNearlyEmpty || item.verdict == .signature {
          findings.add(Finding(.rowNearlyEmpty, at: sheet.source.place(row: item.row.number)))
        }
        try add(
          item.row.bytes.span, start: 0, ends: item.row.ends.span, number: item.row.number,
          isHidden: item.row.isHidden, sheet, table)
        sheet.report.account.add(.record, row: item.row.number)
      }
    }
  }

  /// Whether a row without anybody is a note of the summary: no record comes after it, and a total stands above it, as
  /// above 农村 and 城市, or right below what has a label at the left, as below A类 and B类.
  private func isNote(_ item: HeldRow, before next: Successor, _ table: OpenTable) -> Bool {
    let texts = cells(item.row, table)
    guard next == .end || next == .total, table.classifier.isLabelled(texts) else { return false }
    if table.isAfterTotal { return true }
    return next == .total && table.classifier.isLabelledAtLeft(texts)
  }

  /// A heading that tells of the rows below it begins a batch of its own.
  func enter(_ texts: [String], _ table: OpenTable) {
    let filled = texts.filter { !$0.isEmpty }
    // Whatever heading comes next ends what one set apart.
    let isEnd =
      table.context.section.map(knowledge.setsApart)
      ?? table.context.titles.contains(where: knowledge.setsApart)
    let telling = filled.first { knowledge.tellsOfRows($0) || knowledge.setsApart($0) }
    guard let heading = telling ?? (isEnd ? filled.first ?? "" : nil) else { return }
    flush(table)
    table.context.section = heading
  }

  /// The table's own title once more ends rows that a heading sets apart.
  private func leaveSection(_ texts: [String], _ table: OpenTable) {
    guard let section = table.context.section, knowledge.setsApart(section),
      texts.count(where: { !$0.isEmpty }) == 1
    else { return }
    flush(table)
    table.context.section = nil
  }

  /// Accounts for a row that is no record.
  func account(_ kind: RowKind, _ row: Int, _ code: FindingCode, _ sheet: OpenSheet) {
    sheet.report.account.add(kind, row: row)
    findings.add(Finding(code, at: sheet.source.place(row: row)))
    sheet.isAfterBreak = true
  }

  func keepTotal(_ row: SheetRow, _ sheet: OpenSheet, _ table: OpenTable, code: FindingCode) {
    account(.total, row.number, code, sheet)
    table.keepTotal(cells(row, table), row: row.number)
  }

  /// The cells of a row in the columns of a table.
  func cells(_ row: SheetRow, _ table: OpenTable) -> [String] {
    Array(row.texts().dropFirst(table.columns.lowerBound))
  }

  /// Adds a record to a table's batch.
  func add(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool, _ sheet: OpenSheet,
    _ table: OpenTable
  ) throws(SluiceError) {
    guard table.builder.add(bytes, start: start, ends: ends, number: number) else {
      throw SluiceError(.rowsTooLong, at: sheet.source.place(row: number))
    }
    table.report.rows += 1
    table.alignment?.take(bytes, start: start, ends: ends, row: number)
    if let formulas = sheet.formulas[number] { table.report.note(formulas, row: number) }
    if isHidden { findings.add(Finding(.hiddenRowRead, at: sheet.source.place(row: number))) }
    let width = table.columns.count
    if ends.count > width && CellTexts.width(bytes, start: start, ends: ends) > width {
      let place = sheet.source.place(
        row: number, column: table.columns.upperBound + 1 + sheet.columnOffset)
      findings.add(Finding(.cellsBeyondTable, at: place))
    }
    if table.builder.count == settings.rowsPerBatch { flush(table) }
  }
}
