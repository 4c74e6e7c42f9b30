/// Joins the rows of a header into one text a column.
enum HeaderTexts {
  /// The text of each column: the words of its rows from top to bottom with a blank between them, each word
  /// once; a merged cell's words count for all its columns.
  ///
  /// - Parameters:
  ///   - merges: the merged cells, or nil where the format does not tell; then a group head reaches over the
  ///     blank cells to its right under which there are column heads.
  ///   - offset: how many columns of the sheet stand to the left of the rows' first.
  static func joined(_ rows: [SheetRow], width: Int, merges: MergedRanges?, offset: Int = 0) -> [String] {
    let texts = rows.map { row in
      let texts = row.texts()
      return texts + Array(repeating: "", count: max(0, width - texts.count))
    }
    let spread =
      merges.map { spreadByMerges(texts, rows: rows, width: width, merges: $0, offset: offset) }
      ?? spreadByGaps(texts, width: width)
    return (0..<width).map { column in
      var words: [String] = []
      for row in spread where !row[column].isEmpty && words.last != row[column] { words.append(row[column]) }
      return words.joined(separator: " ")
    }
  }

  private static func spreadByMerges(
    _ texts: [[String]], rows: [SheetRow], width: Int, merges: MergedRanges, offset: Int
  ) -> [[String]] {
    var spread = texts
    for index in rows.indices {
      for column in 0..<width where texts[index][column].isEmpty {
        guard let block = merges.block(row: rows[index].number, column: column + 1 + offset) else { continue }
        guard let first = rows.firstIndex(where: { $0.number == block.rows.lowerBound }) else { continue }
        let head = block.columns.lowerBound - 1 - offset
        if head >= 0 && head < width { spread[index][column] = texts[first][head] }
      }
    }
    return spread
  }

  private static func spreadByGaps(_ texts: [[String]], width: Int) -> [[String]] {
    var spread = texts
    for index in texts.indices.dropLast() {
      var head = ""
      for column in 0..<width {
        let hasHeadBelow = texts[(index + 1)...].contains { !$0[column].isEmpty }
        if !hasHeadBelow {
          head = ""
        } else if !texts[index][column].isEmpty {
          head = texts[index][column]
        } else {
          spread[index][column] = head
        }
      }
    }
    return spread
  }
}
