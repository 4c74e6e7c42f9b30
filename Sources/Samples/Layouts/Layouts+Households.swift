extension Layouts {
  /// Cells that stand once for the rows of a household, or of a place.
  static let households: [Layout] = [
    Layout("household-cells-blank", findings: ["household-inherited"]) { roster in
      let rows = RosterRows(roster)
      return one(
        [rows.header] + once(rows, [.county, .township, .village, .household], roster.households).rows)
    },
    Layout("household-cells-merged", findings: ["household-inherited"], needs: [.merges]) { roster in
      let rows = RosterRows(roster)
      let (records, merges) = once(
        rows, [.county, .township, .village, .household], roster.households, first: 2)
      return one([rows.title(), rows.header] + records, merges: merges)
    },
    Layout("place-cells-once", findings: ["place-inherited", "household-inherited"]) { roster in
      let rows = RosterRows(roster)
      return one([rows.header] + once(rows, [.county, .township], roster.townships.map(\.records)).rows)
    },
    Layout(
      "place-cells-merged", findings: ["place-inherited", "household-inherited", "total-row"],
      needs: [.merges]
    ) { roster in
      let rows = RosterRows(roster)
      let (records, merges) = once(rows, [.county, .township], roster.townships.map(\.records), first: 2)
      return one(
        [rows.title(), rows.header] + records + [rows.total("合计", roster.records.indices)], merges: merges)
    },
  ]

  /// Records whose cells in some columns stand on the first row of each block only, and the merged cells.
  static func once(
    _ rows: RosterRows, _ parts: Set<Roster.Column.Part>, _ blocks: [Range<Int>], first: Int = 0
  ) -> (rows: [Grid.Row], merges: [Grid.Merge]) {
    var records = rows.records()
    var merges: [Grid.Merge] = []
    for block in blocks where block.count > 1 {
      for column in rows.positions(parts) {
        for row in block.dropFirst() { records[row].cells[column] = .empty }
        merges.append(
          Grid.Merge(
            rows: (first + block.lowerBound)...(first + block.upperBound - 1), columns: column...column))
      }
    }
    return (records, merges)
  }
}
