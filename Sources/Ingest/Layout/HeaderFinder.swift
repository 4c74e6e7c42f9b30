import Dictionaries

/// Finds the header among some rows of a sheet.
///
/// The header is the first row that is clearly one, else the row with the most header words, and up to three
/// rows beside it that look like the other rows of a merged header: group heads above (补助资金 over
/// 月保障金额 and 补发), column heads below. At least two words must be known, and a third of the filled cells,
/// so that a value that is also a header word (户主 as a relation) makes no header.
struct HeaderFinder {
  /// The most rows a header has.
  static let mostRows = 4

  let knowledge: HeaderKnowledge

  /// The rows of the header among some rows, or nil when there is none.
  ///
  /// - Parameter anchor: a row that is known to look like a header; another one is not looked for.
  func find(_ rows: [SheetRow], at anchor: Int? = nil) -> Range<Int>? {
    let faces = rows.map { HeaderFace($0.texts(), number: $0.number, knowledge) }
    guard let best = anchor ?? clearest(faces) ?? fullest(faces) else { return nil }
    var range = best..<(best + 1)
    while range.count < Self.mostRows, range.upperBound < faces.count,
      follows(faces[range.upperBound], faces[range])
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

  /// The first row that is clearly a header, or a fuller one right below it.
  private func clearest(_ faces: [HeaderFace]) -> Int? {
    guard let first = faces.firstIndex(where: { $0.isAnotherHeader && $0.known >= 3 }) else { return nil }
    var best = first
    for index in faces.indices.dropFirst(first + 1).prefix(Self.mostRows - 1) {
      guard faces[index].values == 0 else { break }
      if faces[index].isHeader && faces[index].known > faces[best].known { best = index }
    }
    return best
  }

  private func fullest(_ faces: [HeaderFace]) -> Int? {
    var best: Int?
    for (index, face) in faces.enumerated() where face.isHeader {
      if face.known > best.map({ faces[$0].known }) ?? 0 { best = index }
    }
    return best
  }

  /// How many header words the best row has; tells one reading of a text from another.
  func mostWords(_ rows: [SheetRow]) -> Int {
    rows.map { HeaderFace($0.texts(), number: $0.number, knowledge).known }.max() ?? 0
  }

  /// Whether a row has the column heads under the group heads above it: it fills gaps of the row above.
  private func follows(_ lower: HeaderFace, _ above: ArraySlice<HeaderFace>) -> Bool {
    guard let upper = above.last, lower.number == upper.number + 1 else { return false }
    if lower.isUnderHeads(of: upper, knowledge) { return true }
    guard lower.values == 0 else { return false }
    guard lower.known >= 1, lower.known * 2 >= lower.filled else { return false }
    let gapsFilled = lower.columns.subtracting(upper.columns)
    return !gapsFilled.isEmpty && lower.columns.intersection(upper.columns).count * 2 <= upper.filled + 1
  }

  /// Whether the cells of a row can only be heads of groups: at least two short texts without digits and colons
  /// that stand over the first columns of groups, each beside a gap above filled cells.
  private func isOfHeads(_ upper: HeaderFace, _ lower: HeaderFace) -> Bool {
    guard upper.filled >= 2, let first = upper.columns.min() else { return false }
    guard let last = lower.columns.max(), (lower.columns.min() ?? 0) >= first else { return false }
    let heads = upper.columns.sorted()
    let groups = zip(heads, heads.dropFirst() + [last + 1])
    let isOverGroups = groups.contains { begin, end in
      begin < end && (begin..<end).contains { lower.columns.contains($0) && !upper.columns.contains($0) }
    }
    return isOverGroups && last >= (heads.last ?? 0) && upper.mayBeHeads(knowledge)
  }

  /// Whether a row has the group heads over the column heads below it.
  private func leads(_ upper: HeaderFace, _ lower: HeaderFace) -> Bool {
    guard upper.number + 1 == lower.number else { return false }
    // Heads of groups may be any words; then the row must look like nothing but heads.
    guard upper.known * 2 >= max(upper.filled, 1) || isOfHeads(upper, lower) else { return false }
    // A title stands alone, at the left.
    guard upper.filled >= 2 || upper.columns.min() ?? 0 > 0 else { return false }
    return upper.values == 0 && !lower.columns.isSubset(of: upper.columns)
  }
}

/// What a row looks like to somebody who looks for a header.
struct HeaderFace {
  let number: Int
  /// How many cells are header words, and how many have text.
  private(set) var known = 0
  private(set) var filled = 0
  /// How many cells are numbers or dates.
  private(set) var values = 0
  /// Which columns have text.
  private(set) var columns: Set<Int> = []
  private let texts: [String]

  init(_ texts: [String], number: Int, _ knowledge: HeaderKnowledge) {
    self.number = number
    self.texts = texts
    for (column, text) in texts.enumerated() where !text.isEmpty {
      filled += 1
      columns.insert(column)
      if knowledge.isHeaderWord(text) {
        known += 1
      } else if Self.isValue(text) {
        values += 1
      }
    }
  }

  /// Whether it may be the header of a sheet that has none yet.
  var isHeader: Bool { known >= 2 && known * 3 >= filled && values * 4 <= filled }

  /// Whether it may be the header of another table below records, which must be surer.
  var isAnotherHeader: Bool {
    values == 0 && ((known >= 3 && known * 2 >= filled) || (known >= 2 && known == filled))
  }

  /// Whether the texts are short, without digits and colons, and tell nothing of the rows below.
  func mayBeHeads(_ knowledge: HeaderKnowledge) -> Bool {
    texts.allSatisfy { text in
      text.count <= 12 && !text.contains { $0.isNumber || $0 == ":" || $0 == "：" }
    } && !texts.contains { !$0.isEmpty && knowledge.tellsOfRows($0) }
  }

  /// Whether a row without known words has the parts and the total of what the row above says: 中央, 省级 and 合计 under 金额.
  ///
  /// A row of totals has its label at the left, and its numbers under heads of their own. Here each text stands under a
  /// head that reaches over blank cells, and one of them is a word for a total.
  func isUnderHeads(of upper: HeaderFace, _ knowledge: HeaderKnowledge) -> Bool {
    var hasTotal = false
    var column = 0
    while column < texts.count {
      let group = upper.group(from: column, over: self)
      defer { column = group.upperBound }
      let head = upper.text(column)
      let filled = texts[group].filter { !$0.isEmpty }
      if filled.isEmpty || filled.allSatisfy({ $0 == head }) { continue }
      let isKnown = filled.allSatisfy(knowledge.isHeaderWord)
      if head.isEmpty {
        guard isKnown else { return false }
        continue
      }
      guard group.count > 1, isKnown || Self.mayHaveParts(knowledge.role(head)) else { return false }
      let totals = filled.count { TotalHead.isTotal($0) || knowledge.isTotalWord($0) }
      guard filled.allSatisfy({ Self.isPart($0, beforeTotal: texts.last.map(TotalHead.isTotal) ?? false) })
      else { return false }
      hasTotal = hasTotal || totals > 0
    }
    return hasTotal
  }

  /// The columns under one head: the column and those to the right over which nothing stands, as far as the row below
  /// is filled.
  private func group(from column: Int, over lower: HeaderFace) -> Range<Int> {
    var end = column + 1
    while end < lower.texts.count, text(end).isEmpty, !lower.text(end).isEmpty, !lower.text(column).isEmpty {
      end += 1
    }
    return column..<end
  }

  private func text(_ column: Int) -> String { column < texts.count ? texts[column] : "" }

  /// Whether a head may stand over parts and their total: money and counts do, nobody and no place.
  private static func mayHaveParts(_ role: ColumnRole?) -> Bool {
    role == nil || role == .money || role == .other
  }

  /// Whether a text may be the head of a part: short, no count of persons or households, and no number, but that of a
  /// month to the left of the total.
  private static func isPart(_ text: String, beforeTotal: Bool) -> Bool {
    guard text.count <= 12, !text.contains(where: { $0 == ":" || $0 == "\u{ff1a}" }) else { return false }
    guard CountsInText.number(before: "户", in: text) == nil, CountsInText.number(before: "人", in: text) == nil
    else { return false }
    return !isValue(text) || (beforeTotal && isMonth(text))
  }

  /// Whether a number is that of a month: 9, 202609.
  private static func isMonth(_ text: String) -> Bool {
    guard let number = Int(text) else { return false }
    return (1...12).contains(number)
      || ((2000...2099).contains(number / 100) && (1...12).contains(number % 100))
  }

  /// Whether a text is a number, or has as many digits as a date or an identity number.
  private static func isValue(_ text: String) -> Bool {
    let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    return digits >= 8 || (digits > 0 && text.utf8.allSatisfy { $0 < 0x3a && $0 > 0x2a })
  }
}
