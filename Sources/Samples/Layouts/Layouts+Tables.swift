extension Layouts {
  /// Several tables: on several sheets, one below the other, side by side, and summaries beside them.
  static let tables: [Layout] = [
    Layout("sheets", findings: ["sheets-joined"], needs: [.sheets]) { roster in
      let rows = RosterRows(roster)
      let borders = [0, roster.border(1, of: 3), roster.border(2, of: 3), roster.records.count]
      return Grid(
        sheets: zip(["板桥镇", "潞江镇", "Sheet3"], zip(borders, borders.dropFirst())).map { name, range in
          Grid.Sheet(name, [rows.title(), rows.header] + rows.records(range.0..<range.1))
        })
    },
    Layout("tables-below", findings: ["header-repeated", "section-row", "total-row", "footer-row"]) {
      roster in
      let rows = RosterRows(roster)
      return one(
        roster.townships.enumerated().flatMap { index, township in
          head(roster, rows, township, isFirst: index == 0)
            + rows.records(township.records) + [rows.total("合计", township.records), RosterRows.footer]
        })
    },
    Layout("tables-below-without-gap", findings: ["table-begins"]) { roster in
      let rows = RosterRows(roster)
      var others = rows
      others.columns =
        rows.positions([.serial]).map { rows.columns[$0] }
        + rows.columns.reversed().filter { column in
          column.map { roster.columns[$0].part != .serial } ?? true
        }
      let half = roster.border(1, of: 2)
      return one(
        [rows.header] + rows.records(0..<half) + [others.header] + others.records(half..<roster.records.count)
      )
    },
    Layout("side-by-side", findings: ["tables-side-by-side"]) { roster in
      besides(roster, gap: 1)
    },
    Layout("side-by-side-close", findings: ["tables-side-by-side"]) { roster in
      besides(roster, gap: 0)
    },
    Layout("summary-sheet", findings: ["summary-table-not-read", "total-row"], needs: [.sheets]) { roster in
      let rows = RosterRows(roster)
      return Grid(
        sheets: [
          Grid.Sheet("汇总", summary(roster)), Grid.Sheet("花名册", [rows.title(), rows.header] + rows.records()),
        ])
    },
    Layout("summary-above", findings: ["summary-table-not-read", "table-begins", "total-row"]) { roster in
      let rows = RosterRows(roster)
      return one(summary(roster) + [RosterRows.blank, rows.title(), rows.header] + rows.records())
    },
  ]

  /// Title and header of a township's table; below another one the header is the same, and the title a heading.
  static func head(
    _ roster: Roster, _ rows: RosterRows, _ township: (name: String, records: Range<Int>), isFirst: Bool
  ) -> [Grid.Row] {
    let title = rows.title(roster.county(of: township.records.lowerBound) + township.name)
    if isFirst { return [title, rows.header] }
    return [RosterRows.blank, Grid.Row(.section, title.cells), rows.again(rows.header)]
  }

  /// A table of townships, households, persons and amounts.
  static func summary(_ roster: Roster) -> [Grid.Row] {
    let amount = roster.columns.firstIndex { $0.part == .amount } ?? 0
    func line(_ role: Grid.Role, _ name: String, _ range: Range<Int>) -> Grid.Row {
      Grid.Row(
        role,
        [
          .text(name), .number("\(roster.households(in: range).count)"), .number("\(range.count)"),
          .number(Roster.yuan(roster.cents(amount, range))),
        ])
    }
    return [Grid.Row(.title, ["保山市低保资金汇总表"]), Grid.Row(.header, ["乡镇", "户数", "人数", "金额"])]
      + roster.townships.map { line(.record, $0.name, $0.records) }
      + [line(.total, "合计", roster.records.indices)]
  }

  /// The second half of the records to the right of the first.
  private static func besides(_ roster: Roster, gap: Int) -> Grid {
    let rows = RosterRows(roster)
    let half = roster.border(1, of: 2)
    let blank = [Grid.Cell](repeating: .empty, count: rows.columns.count)
    let left = rows.records(0..<half)
    let right = rows.records(half..<roster.records.count)
    let between = [Grid.Cell](repeating: .empty, count: gap)
    let lines = (0..<max(left.count, right.count)).map { line in
      let one = line < left.count ? left[line] : Grid.Row(.record, blank)
      let other = line < right.count ? right[line] : Grid.Row(.record, blank)
      return Grid.Row(.record, one.cells + between + other.cells, records: one.records + other.records)
    }
    return one([rows.title(), Grid.Row(.header, rows.header.cells + between + rows.header.cells)] + lines)
  }
}
