extension Layouts {
  /// Totals, and units of money.
  static let totals: [Layout] = [
    Layout("subtotals", findings: ["total-row"]) { roster in
      let rows = RosterRows(roster)
      let half = roster.border(1, of: 2)
      return one(
        [rows.header] + rows.records(0..<half) + [rows.total("小计", 0..<half)]
          + rows.records(half..<roster.records.count)
          + [
            rows.total("小 计", half..<roster.records.count), rows.total("总计", roster.records.indices),
          ])
    },
    Layout("total-first", findings: ["total-row"]) { roster in
      let rows = RosterRows(roster)
      return one([rows.title(), rows.header, rows.total("合计", roster.records.indices)] + rows.records())
    },
    Layout("total-in-words", findings: ["total-row"]) { roster in
      let rows = RosterRows(roster)
      let words = "合计：\(roster.households.count)户 \(roster.records.count)人"
      return one([rows.title(), rows.header] + rows.records() + [rows.total(words, roster.records.indices)])
    },
    Layout("total-without-word", findings: ["total-row-unlabelled"]) { roster in
      let rows = RosterRows(roster)
      return one([rows.title(), rows.header] + rows.records() + [rows.total(nil, roster.records.indices)])
    },
    Layout("household-subtotals", findings: ["total-row"]) { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.header]
          + roster.households.flatMap { rows.records($0) + [rows.total("小计", $0)] }
          + [rows.total("合计", roster.records.indices)])
    },
    Layout("ten-thousands", findings: ["total-row", "amount-in-ten-thousands"]) { roster in
      var rows = RosterRows(roster)
      rows.isInTenThousands = true
      return one(
        [rows.title(), rows.unit("万元"), rows.header] + rows.records()
          + [rows.total("合计", roster.records.indices)])
    },
    Layout("unit-of-each-table", findings: ["table-begins", "header-repeated", "amount-in-ten-thousands"]) {
      roster in
      var rows = RosterRows(roster)
      rows.isInTenThousands = true
      var inYuan = rows
      inYuan.isInTenThousands = false
      let half = roster.border(1, of: 2)
      return one(
        [rows.title(), rows.unit("元"), rows.header] + inYuan.records(0..<half)
          + [RosterRows.blank, rows.again(rows.title()), rows.unit("万元"), rows.header]
          + rows.records(half..<roster.records.count))
    },
  ]
}
