/// Finds the header among the first rows of a sheet.
///
/// The header is the row with the most header words, and up to two rows beside it that look like the other
/// rows of a merged header: group heads above (补助资金 over 月保障金额 and 补发), column heads below. At
/// least two words must be known, and a third of the filled cells, so that a value that is also a header
/// word (户主 as a relation) makes no header.
struct HeaderFinder {
  /// The most rows a header has.
  static let mostRows = 3

  let knowledge: HeaderKnowledge

  /// The rows of the header among some rows, or nil when there is none.
  func find(_ rows: [SheetRow]) -> Range<Int>? {
    let faces = rows.map { Face($0, knowledge) }
    var best: Int?
    for (index, face) in faces.enumerated() where face.isHeader {
      if faces[index].known > best.map({ faces[$0].known }) ?? 0 { best = index }
    }
    guard let best else { return nil }
    var range = best..<(best + 1)
    while range.count < Self.mostRows, range.upperBound < faces.count,
      follows(faces[range.upperBound], faces[range.upperBound - 1])
    {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    while range.count < Self.mostRows, range.lowerBound > 0,
      leads(faces[range.lowerBound - 1], faces[range.lowerBound])
    {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    return range
  }

  /// How many header words the best row has; tells one reading of a text from another.
  func mostWords(_ rows: [SheetRow]) -> Int {
    rows.map { Face($0, knowledge).known }.max() ?? 0
  }

  /// Whether a row has the column heads under the group heads above it: it fills gaps of the row above.
  private func follows(_ lower: Face, _ upper: Face) -> Bool {
    guard lower.number == upper.number + 1, lower.known >= 1, lower.known * 2 >= lower.filled else {
      return false
    }
    guard lower.values == 0 else { return false }
    let gapsFilled = lower.columns.subtracting(upper.columns)
    return !gapsFilled.isEmpty && lower.columns.intersection(upper.columns).count * 2 <= upper.filled + 1
  }

  /// Whether a row has the group heads over the column heads below it.
  private func leads(_ upper: Face, _ lower: Face) -> Bool {
    guard upper.number + 1 == lower.number, upper.known >= 1, upper.known * 2 >= upper.filled else {
      return false
    }
    // A title stands alone, at the left.
    guard upper.filled >= 2 || upper.columns.min() ?? 0 > 0 else { return false }
    return upper.values == 0 && !lower.columns.isSubset(of: upper.columns)
  }

  /// What a row looks like.
  private struct Face {
    let number: Int
    var known = 0
    var filled = 0
    var values = 0
    var columns: Set<Int> = []

    init(_ row: SheetRow, _ knowledge: HeaderKnowledge) {
      number = row.number
      for (column, text) in row.texts().enumerated() where !text.isEmpty {
        filled += 1
        columns.insert(column)
        if knowledge.isHeaderWord(text) {
          known += 1
        } else if Self.isValue(text) {
          values += 1
        }
      }
    }

    var isHeader: Bool { known >= 2 && known * 3 >= filled && values * 4 <= filled }

    /// Whether a text is a number, or has as many digits as a date or an identity number.
    private static func isValue(_ text: String) -> Bool {
      let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
      return digits >= 8 || (digits > 0 && text.utf8.allSatisfy { $0 < 0x3a && $0 > 0x2a })
    }
  }
}
