/// Headers of several rows: heads of groups over heads of columns, with the cells that are merged.
struct HeaderRows {
  let rows: [Grid.Row]
  let merges: [Grid.Merge]

  /// Makes a header of one to four rows.
  ///
  /// - Parameter first: the row of the sheet that it begins on, from 0.
  init(_ records: RosterRows, count: Int, first: Int) {
    let columns = records.columns.map { $0.map { records.roster.columns[$0] } }
    let amount = columns.firstIndex { $0?.part == .amount } ?? columns.count
    // From the top: what each column says in each row, where a running number says the same in all.
    var levels: [[String]] = columns.map { column in
      guard let column else { return Array(repeating: "", count: count) }
      return column.group.isEmpty ? [column.header, column.header] : [column.group, column.header]
    }
    for index in columns.indices where count > 2 && columns[index] != nil {
      let isSerial = columns[index]?.part == .serial
      let above = ["家庭和资金情况", index < amount ? "家庭基本情况" : "资金发放情况"].suffix(count - 2)
      levels[index] = above.map { isSerial ? levels[index][0] : $0 } + levels[index]
    }
    if count == 1 { levels = columns.map { [$0?.header ?? ""] } }
    self = Self.drawn(levels, count: count, first: first)
  }

  private init(rows: [Grid.Row], merges: [Grid.Merge]) {
    self.rows = rows
    self.merges = merges
  }

  /// Merges cells that say the same, downwards first, and leaves all but the first of them blank.
  private static func drawn(_ levels: [[String]], count: Int, first: Int) -> HeaderRows {
    var isDrawn = levels.map { $0.map { _ in false } }
    var texts = levels.map { $0.map { _ in "" } }
    var merges: [Grid.Merge] = []
    for row in 0..<count {
      for column in levels.indices where !isDrawn[column][row] && !levels[column][row].isEmpty {
        let text = levels[column][row]
        texts[column][row] = text
        var bottom = row
        while bottom + 1 < count, levels[column][bottom + 1] == text { bottom += 1 }
        var right = column
        while bottom == row && row + 1 < count, right + 1 < levels.count, levels[right + 1][row] == text {
          right += 1
        }
        for covered in column...right { for level in row...bottom { isDrawn[covered][level] = true } }
        if bottom > row || right > column {
          merges.append(Grid.Merge(rows: (first + row)...(first + bottom), columns: column...right))
        }
      }
    }
    let rows = (0..<count).map { row in Grid.Row(.header, texts.map { $0[row] }) }
    return HeaderRows(rows: rows, merges: merges)
  }
}
