extension Layouts {
  /// Headers of several rows, numbered, and once more on every page.
  static let headers: [Layout] =
    [2, 3, 4].flatMap { count in
      let name = "header-of-\([2: "two", 3: "three", 4: "four"][count] ?? "")-rows"
      return [
        // Without merged cells a format says the same with blanks.
        Layout(name) { roster in
          let rows = RosterRows(roster)
          let header = HeaderRows(rows, count: count, first: 1)
          return one([rows.title()] + header.rows + rows.records(), merges: header.merges)
        }
      ]
    } + [
      Layout("column-numbers", findings: ["header-repeated"]) { roster in
        let rows = RosterRows(roster)
        return one([rows.title(), rows.header, rows.columnNumbers] + rows.records())
      },
      Layout("column-letters", findings: ["header-repeated"]) { roster in
        let rows = RosterRows(roster)
        let numbers = rows.columns.indices.map { $0 < 2 ? ["甲", "乙"][$0] : "\($0 - 1)" }
        return one([rows.title(), rows.header, Grid.Row(.repeated, numbers)] + rows.records())
      },
      Layout("header-per-page", findings: ["header-repeated"]) { roster in
        let rows = RosterRows(roster)
        let pages = stride(from: 0, to: roster.records.count, by: 7).flatMap { start in
          let head = [rows.title(), rows.header]
          return (start == 0 ? head : head.map(rows.again))
            + rows.records(start..<min(start + 7, roster.records.count))
        }
        return one(pages)
      },
      Layout("header-of-two-rows-per-page", findings: ["header-repeated", "total-row"]) { roster in
        let rows = RosterRows(roster)
        var merges: [Grid.Merge] = []
        var sheet: [Grid.Row] = []
        for start in stride(from: 0, to: roster.records.count, by: 7) {
          let range = start..<min(start + 7, roster.records.count)
          let header = HeaderRows(rows, count: 2, first: sheet.count + 1)
          merges += header.merges
          sheet += ([rows.title()] + header.rows).map { start == 0 ? $0 : rows.again($0) }
          sheet += rows.records(range) + [rows.total("本页小计", range)]
        }
        return one(sheet, merges: merges)
      },
      Layout("header-of-two-lines") { roster in
        let rows = RosterRows(roster)
        // Cells that are broken into lines, and words that are spread with blanks.
        let texts = rows.header.cells.map { cell -> String in
          let text = cell.text
          if text.count == 2 { return text.prefix(1) + "　　" + text.suffix(1) }
          return text.count < 4 ? text : text.prefix(2) + "\n" + text.dropFirst(2)
        }
        return one([rows.title(), Grid.Row(.header, texts)] + rows.records())
      },
    ]
}
