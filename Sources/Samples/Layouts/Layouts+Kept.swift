extension Layouts {
  /// All at once, as offices keep it: a summary, titles, a header of two rows with merged cells, column numbers,
  /// headings and subtotals of townships, household cells merged, a total, signatures, notes.
  static let kept: [Layout] = [
    Layout(
      "as-kept",
      findings: [
        "summary-table-not-read", "header-repeated", "section-row", "township-from-title",
        "household-inherited",
        "total-row", "footer-row",
      ], needs: [.sheets, .merges]
    ) { roster in
      let rows = RosterRows(roster).without(.township)
      let header = HeaderRows(rows, count: 2, first: 2)
      var sheet = Grid.Sheet("花名册", [rows.title(), rows.unit()] + header.rows + [rows.columnNumbers])
      sheet.merges = header.merges + [Grid.Merge(rows: 0...0, columns: 0...(rows.columns.count - 1))]
      for township in roster.townships {
        sheet.rows.append(Grid.Row(.section, [township.name]))
        let first = sheet.rows.count - township.records.lowerBound
        let households = roster.households(in: township.records)
        let (records, merges) = once(rows, [.county, .village, .household], households, first: first)
        sheet.rows += Array(records[township.records]) + [rows.total("小计", township.records)]
        sheet.merges += merges
      }
      sheet.rows += [
        rows.total("合计", roster.records.indices), RosterRows.blank, RosterRows.footer,
        Grid.Row(.footer, ["说明：本表一式三份。"]), Grid.Row(.footer, ["2026年10月31日"]),
      ]
      return Grid(sheets: [Grid.Sheet("汇总", summary(roster)), sheet])
    }
  ]
}
