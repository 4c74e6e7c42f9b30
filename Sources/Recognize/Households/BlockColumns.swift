import Columns

/// Tells which columns of places, and of what pupils have in common, have their text on the first row of a block only.
///
/// Such a column has at least half as many blanks as texts, and hardly a text that says what the one above it
/// said, unless a narrower place begins on the same row: a county that is written once for each township.
struct BlockColumns {
  /// The positions of these columns among those given.
  let positions: [Int]

  /// - Parameters:
  ///   - columns: columns of places from the widest to the narrowest.
  ///   - fromFirstRow: the positions of those whose first row must have a text.
  ///   - apart: the positions of those in which a text is repeated whatever begins in a narrower column.
  init(_ columns: [Column], fromFirstRow: Set<Int> = [], apart: Set<Int> = []) {
    positions = columns.indices.filter { index in
      if fromFirstRow.contains(index), columns[index].count == 0 || columns[index].isBlank(0) { return false }
      return Self.isBlockwise(
        columns[index], narrower: apart.contains(index) ? nil : columns.dropFirst(index + 1).first)
    }
  }

  private static func isBlockwise(_ column: Column, narrower: Column?) -> Bool {
    var texts = 0
    var blanks = 0
    var repeats = 0
    var last: Int?
    var lastNarrower: Int?
    for row in 0..<column.count {
      var begins = false
      if let narrower, !narrower.isBlank(row) {
        begins = lastNarrower.map { !narrower.saysSame(row, $0) } ?? true
        lastNarrower = row
      }
      if column.isBlank(row) {
        blanks += 1
        continue
      }
      texts += 1
      if let last, column.saysSame(row, last), !begins { repeats += 1 }
      last = row
    }
    return texts > 0 && blanks * 2 >= texts && repeats * 4 <= texts
  }
}
