import Columns

/// Below the headers of tables side by side.
extension SheetAssembly {
  /// Reads a row of several tables: what each of them has of it is told on its own.
  func readBlocks(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool, _ sheet: OpenSheet
  ) throws(SluiceError) {
    var kinds: Set<RowKind> = []
    for table in sheet.tables {
      // The last table has what stands to its right, so that it is noticed.
      let isLast = table === sheet.tables[sheet.tables.count - 1]
      let slice = RowSlice(
        start: start, ends: ends,
        columns: table.columns
          .lowerBound..<(isLast ? max(table.columns.upperBound, ends.count) : table.columns.upperBound))
      let cells = ends.extracting(slice.columns)
      let texts = CellTexts.all(bytes, start: slice.start, ends: cells)
      let kind: RowKind
      if PersonNumber.isIn(bytes, start: slice.start, ends: cells) {
        kind = .record
      } else if texts.isEmpty {
        kind = .blank
      } else {
        kind = self.kind(texts, number: number, sheet, table)
      }
      if kind == .record {
        try add(bytes, start: slice.start, ends: cells, number: number, isHidden: isHidden, sheet, table)
      }
      kinds.insert(kind)
    }
    // A row that is several things at once is accounted for as what matters most.
    let order: [RowKind] = [.record, .total, .section, .repeated, .footer, .placeholder]
    sheet.report.account.add(order.first(where: kinds.contains) ?? .blank, row: number)
  }

  private func kind(_ texts: [String], number: Int, _ sheet: OpenSheet, _ table: OpenTable) -> RowKind {
    let place = sheet.source.place(row: number, column: table.columns.lowerBound + 1 + sheet.columnOffset)
    switch table.verdict(texts) {
    case .moneyOnly where table.isTotal(texts, ofAtLeast: 2):
      findings.add(Finding(.totalRowUnlabelled, at: place))
      table.keepTotal(texts, row: number)
      return .total
    case .record, .anotherHeader, .moneyOnly, .labelledMoney: return .record
    case .summaryNote:
      findings.add(Finding(.summaryNote, at: place))
      return .footer
    case .recordLikeTotal:
      findings.add(Finding(.totalRowDoubtful, at: place))
      return .record
    case .recordNearlyEmpty:
      findings.add(Finding(.rowNearlyEmpty, at: place))
      return .record
    case .total:
      findings.add(Finding(.totalRow, at: place))
      table.keepTotal(texts, row: number)
      return .total
    case .footer, .signature:
      findings.add(Finding(.footerRow, at: place))
      return .footer
    case .repeated:
      findings.add(Finding(.headerRepeated, at: place))
      return .repeated
    case .section:
      findings.add(Finding(.sectionRow, at: place))
      enter(texts, table)
      return .section
    case .placeholder:
      findings.add(Finding(.rowWithoutPerson, at: place))
      return .placeholder
    }
  }
}
