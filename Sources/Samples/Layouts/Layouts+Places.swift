extension Layouts {
  /// Townships that no column tells.
  static let places: [Layout] = [
    Layout("township-sheets", findings: ["township-from-title", "sheets-joined"], needs: [.sheetNames]) {
      roster in
      let rows = RosterRows(roster).without(.township)
      return Grid(
        sheets: roster.townships.map {
          Grid.Sheet($0.name, [rows.title(), rows.header] + rows.records($0.records))
        })
    },
    Layout("township-titles", findings: ["township-from-title", "header-repeated", "section-row"]) { roster in
      let rows = RosterRows(roster).without(.county, .township)
      return one(
        roster.townships.enumerated().flatMap { index, township in
          head(roster, rows, township, isFirst: index == 0) + rows.records(township.records)
        })
    },
    Layout("township-headings", findings: ["township-from-title", "section-row", "total-row"]) { roster in
      let rows = RosterRows(roster).without(.township)
      return one(
        [rows.title(), rows.header]
          + roster.townships.flatMap { township in
            [Grid.Row(.section, [township.name])] + rows.records(township.records)
              + [rows.total("小计", township.records)]
          } + [rows.total("合计", roster.records.indices)])
    },
  ]

  /// Rows of another programme: counted apart.
  static let programmes: [Layout] = [
    programme("programme-headings", findings: ["section-row", "programme-from-title"]) { rows, own, other in
      one(
        [rows.title(), rows.header, Grid.Row(.section, ["一、城乡最低生活保障"])] + rows.records(own)
          + [Grid.Row(.section, ["二、特困人员救助供养"])] + rows.foreign(other))
    },
    programme("programme-titles", findings: ["header-repeated", "section-row", "programme-from-title"]) {
      rows, own, other in
      let title = Grid.Row(.section, ["保山市2026年10月特困人员救助供养资金发放花名册"])
      return one(
        [rows.title(), rows.header] + rows.records(own) + [RosterRows.blank, title, rows.again(rows.header)]
          + rows.foreign(other))
    },
    programme("programme-sheets", findings: ["programme-from-title", "sheets-joined"], needs: [.sheetNames]) {
      rows, own, other in
      Grid(
        sheets: [
          Grid.Sheet("低保", [rows.header] + rows.records(own)),
          Grid.Sheet("特困", [rows.header] + rows.foreign(other)),
        ])
    },
    programme("programme-words") { rows, own, other in
      var foreign = rows.foreign(other)
      for column in rows.positions([.assistance]) {
        for row in foreign.indices { foreign[row].cells[column] = .text(row % 2 == 0 ? "特困供养" : "特困") }
      }
      return one([rows.title(), rows.header] + rows.records(own) + foreign)
    },
  ]

  private static func programme(
    _ name: String, findings: Set<String> = [], needs: Set<SheetFormat.Ability> = [],
    _ build: @escaping @Sendable (RosterRows, Range<Int>, Range<Int>) -> Grid
  ) -> Layout {
    Layout(name, findings: findings, needs: needs, isOfSeveralProgrammes: true) { roster in
      let border = roster.border(3, of: 4)
      return build(RosterRows(roster), 0..<border, border..<roster.records.count)
    }
  }
}
