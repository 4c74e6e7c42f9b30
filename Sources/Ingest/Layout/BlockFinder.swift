/// Finds tables that stand side by side under one row of headers.
///
/// A table that was wrapped to save paper says its headers again: 序号 姓名 金额 | 序号 姓名 金额. Two different
/// tables have a blank column between them, and each has a column of persons and one of money. A blank column
/// inside one table, or a word that occurs twice, splits nothing.
struct BlockFinder {
  let knowledge: HeaderKnowledge

  /// The ranges of columns that are tables; one when nothing stands side by side.
  ///
  /// - Parameters:
  ///   - headers: the text of each column.
  ///   - filled: whether each column has text below its header.
  func blocks(_ headers: [String], filled: [Bool]) -> [Range<Int>] {
    repeated(headers) ?? separated(headers, filled: filled) ?? [0..<headers.count]
  }

  /// Blocks that say the same headers in the same order, with or without a blank column between.
  private func repeated(_ headers: [String]) -> [Range<Int>]? {
    guard let first = headers.first(where: { !$0.isEmpty }), let start = headers.firstIndex(of: first) else {
      return nil
    }
    let starts = headers.indices.filter { $0 >= start && headers[$0] == first }
    guard starts.count > 1 else { return nil }
    let blocks = starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : headers.count)
    }
    let words = blocks.map { block in headers[block].filter { !$0.isEmpty } }
    guard words[0].count >= 2, tellsOfPersons(words[0]) else { return nil }
    for other in words.dropFirst() where other != words[0] {
      // The last block may have a column of remarks for all.
      guard other == words.last, other.starts(with: words[0]), other.count <= words[0].count + 1 else {
        return nil
      }
    }
    return blocks
  }

  /// Blocks with a blank column between them that each tell of persons and money.
  private func separated(_ headers: [String], filled: [Bool]) -> [Range<Int>]? {
    var blocks: [Range<Int>] = []
    var start: Int?
    for column in headers.indices {
      let isGap = headers[column].isEmpty && !filled[column]
      if isGap, let begin = start {
        blocks.append(begin..<column)
        start = nil
      } else if !isGap, start == nil {
        start = column
      }
    }
    if let start { blocks.append(start..<headers.count) }
    guard blocks.count > 1 else { return nil }
    let areTables = blocks.allSatisfy { block in
      let words = headers[block].filter { !$0.isEmpty }
      return tellsOfPersons(words) && words.contains { knowledge.role($0) == .money }
    }
    return areTables ? blocks : withoutSummaries(blocks, headers)
  }

  /// The columns of the ledger as one block, and those of summaries that stand to its right.
  ///
  /// A ledger that has places, persons and money says them once; what begins with places again, behind a blank
  /// column, and has money and nobody (乡镇 人数 金额) sums it up.
  private func withoutSummaries(
    _ blocks: [Range<Int>], _ headers: [String]
  ) -> [Range<Int>]? {
    var ledger = blocks[...]
    while ledger.count > 1, let last = ledger.last, isSummary(headers[last]) { ledger.removeLast() }
    guard ledger.count < blocks.count, let first = ledger.first, let last = ledger.last else { return nil }
    let whole = first.lowerBound..<last.upperBound
    let roles = Set(headers[whole].compactMap(knowledge.role))
    guard roles.isSuperset(of: [.place, .person, .money]) else { return nil }
    return [whole] + blocks[ledger.endIndex...]
  }

  private func isSummary(_ headers: ArraySlice<String>) -> Bool {
    let words = headers.filter { !$0.isEmpty }
    guard words.count >= 2, let first = words.first, knowledge.role(first) == .place else { return false }
    let roles = Set(words.compactMap(knowledge.role))
    return roles.contains(.money) && roles.isDisjoint(with: [.person, .household, .contact, .serial])
  }

  private func tellsOfPersons(_ words: [String]) -> Bool {
    words.contains { knowledge.role($0) == .person }
  }
}
