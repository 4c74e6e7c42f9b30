/// Tells what a row below the header is, when it holds no personal data.
///
/// A row that is not clearly something else is a record: nothing is dropped on suspicion.
struct RowClassifier {
  /// What a row is.
  enum Verdict: Equatable {
    /// A record.
    case record
    /// A record that has the word for a total, but other texts too.
    case recordLikeTotal
    /// A record of a single filled cell.
    case recordNearlyEmpty
    /// A row of totals.
    case total
    /// A row of signatures or notes.
    case footer
    /// A header, a title or column numbers once more.
    case repeated
  }

  let knowledge: HeaderKnowledge
  /// The rows of the header and above it, as texts.
  let headRows: [[String]]
  /// How many columns the table has.
  let width: Int

  /// The word for a total stands in one of so many first filled cells.
  private static let labelCells = 3

  /// - Parameter isUnderHeader: whether no record came since the header.
  func verdict(_ texts: [String], isUnderHeader: Bool) -> Verdict {
    let filled = texts.filter { !$0.isEmpty }
    if headRows.contains(where: { isRepetition(texts, of: $0, filled: filled.count) }) { return .repeated }
    if isUnderHeader && isColumnNumbers(filled) { return .repeated }
    let first = filled.prefix(Self.labelCells)
    if first.contains(where: { knowledge.isTotalWord($0) }) {
      return isTotal(filled) ? .total : .recordLikeTotal
    }
    if let label = filled.first, isFooter(label, filled: filled) { return .footer }
    return filled.count == 1 && width >= 4 ? .recordNearlyEmpty : .record
  }

  /// Whether nearly all filled cells say what the header says in the same column.
  private func isRepetition(_ texts: [String], of head: [String], filled: Int) -> Bool {
    var same = 0
    for (column, text) in texts.enumerated() where !text.isEmpty {
      if column < head.count && head[column] == text { same += 1 }
    }
    let isWholeTitle = same == filled && head.count { !$0.isEmpty } == filled
    return isWholeTitle || (same >= 2 && same * 5 >= filled * 4)
  }

  /// Whether the cells number the columns: 1 2 3 …, or 甲 乙 1 2 3 ….
  private func isColumnNumbers(_ filled: [String]) -> Bool {
    guard filled.count >= 3, filled.count * 2 >= width else { return false }
    let stems = ["甲", "乙", "丙", "丁", "戊", "己"]
    var next = 1
    for (index, text) in filled.enumerated() {
      if next == 1 && index < stems.count && text == stems[index] { continue }
      guard Int(text) == next || text == "(\(next))" || text == "\u{ff08}\(next)\u{ff09}" else {
        return false
      }
      next += 1
    }
    return next > 1
  }

  /// Whether a row with the word for a total has beside it numbers and at most two texts, such as places.
  private func isTotal(_ filled: [String]) -> Bool {
    let others = filled.filter { Hundredths.parse($0) == nil && !knowledge.isTotalWord($0) }
    return others.count <= 2
  }

  private func isFooter(_ label: String, filled: [String]) -> Bool {
    let isSparse = filled.count <= 2 || filled.count * 2 <= max(width, 4)
    guard isSparse else { return false }
    if knowledge.isFooterWord(label) { return true }
    let head = label.prefix { $0 != ":" && $0 != "\u{ff1a}" }
    return head.count < label.count && knowledge.isFooterWord(String(head))
  }
}
