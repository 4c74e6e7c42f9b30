extension Layouts {
  /// What stands above and below a table, and within it beside records.
  static let simple: [Layout] = [
    Layout("plain") { roster in
      let rows = RosterRows(roster)
      return one([rows.header] + rows.records())
    },
    Layout("titled", findings: ["total-row", "footer-row"]) { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.title(), rows.unit(), rows.header] + rows.records()
          + [rows.total("合计", roster.records.indices), RosterRows.footer])
    },
    Layout("merged-title", needs: [.merges]) { roster in
      let rows = RosterRows(roster)
      let columns = 0...(rows.columns.count - 1)
      return one(
        [rows.title(), rows.unit(), rows.header] + rows.records(),
        merges: [Grid.Merge(rows: 0...0, columns: columns), Grid.Merge(rows: 1...1, columns: columns)])
    },
    Layout("reported-by") { roster in
      let rows = RosterRows(roster)
      let line = Grid.Row(.title, ["填报单位：某县民政局", "", "", "填报日期：2026年10月31日", "", "", "单位：元"])
      return one([rows.title(), line, rows.header] + rows.records())
    },
    Layout("notes-above") { roster in
      let rows = RosterRows(roster)
      let notes = ["填表说明：1.本表一式三份，按月填报；", "2.证件号码用文本格式填写。"].map { Grid.Row(.title, [$0]) }
      return one([rows.title()] + notes + [rows.header] + rows.records())
    },
    Layout("notes-below", findings: ["footer-row", "section-row"]) { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.header] + rows.records()
          + [
            Grid.Row(.footer, ["说明：1.本表一式三份，县、乡、村各存一份。"]), Grid.Row(.section, ["2.低保金按月通过一卡通发放。"]),
            Grid.Row(.footer, ["注：金额保留两位小数。"]),
          ])
    },
    Layout("footers", findings: ["footer-row"]) { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.header] + rows.records()
          + [
            RosterRows.blank, Grid.Row(.footer, ["填表人:", "某某", "", "审核人:"]),
            Grid.Row(.footer, ["说明:本表一式三份"]), Grid.Row(.footer, ["", "联系电话:0875-0000000"]),
            Grid.Row(.footer, ["制表日期", "2026-10-31"]), Grid.Row(.footer, ["2026年10月31日"]),
          ])
    },
    Layout("blank-rows") { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.title(), RosterRows.blank, rows.header]
          + roster.records.indices.flatMap { [rows.record($0)] + ($0 % 4 == 3 ? [RosterRows.blank] : []) })
    },
    Layout("blank-columns") { roster in
      var rows = RosterRows(roster)
      rows.columns.insert(nil, at: rows.columns.count / 2)
      return one([rows.title(), rows.header] + rows.records())
    },
    Layout("away-from-the-corner", findings: ["total-row"]) { roster in
      var rows = RosterRows(roster)
      rows.columns.insert(contentsOf: [nil, nil], at: 0)
      let title = Grid.Row(.title, [.empty, .empty] + rows.title().cells)
      return one(
        [RosterRows.blank, RosterRows.blank, title, rows.header] + rows.records()
          + [rows.total("合计", roster.records.indices, at: 2)])
    },
    Layout("placeholders", findings: ["row-without-person"]) { roster in
      let rows = RosterRows(roster)
      let numbered = (1...4).map { number -> Grid.Row in
        var cells = [Grid.Cell](repeating: .empty, count: rows.columns.count)
        if let serial = rows.positions([.serial]).first {
          cells[serial] = .number("\(roster.records.count + number)")
        }
        for amount in rows.positions([.amount]) where number > 2 { cells[amount] = .number("0") }
        return Grid.Row(.placeholder, cells)
      }
      return one([rows.title(), rows.header] + rows.records() + numbered)
    },
  ]

  /// What is hidden.
  static let hidden: [Layout] = [
    Layout("hidden-rows", findings: ["hidden-row-read"], needs: [.hiding]) { roster in
      let rows = RosterRows(roster)
      var grid = one([rows.header] + rows.records())
      for row in stride(from: 3, to: grid.sheets[0].rows.count, by: 4) {
        grid.sheets[0].rows[row].isHidden = true
      }
      return grid
    },
    Layout("hidden-columns", findings: ["hidden-column-read"], needs: [.hiding]) { roster in
      let rows = RosterRows(roster)
      var grid = one([rows.header] + rows.records())
      grid.sheets[0].hiddenColumns = Array(rows.positions([.other]).suffix(3).prefix(2))
      return grid
    },
    Layout("hidden-sheet", findings: ["hidden-sheet-not-read"], needs: [.hiding]) { roster in
      let rows = RosterRows(roster)
      var grid = one([rows.header] + rows.records())
      var hidden = Grid.Sheet("Sheet2", [rows.header] + rows.records())
      hidden.isHidden = true
      grid.sheets.append(hidden)
      return grid
    },
  ]
}
