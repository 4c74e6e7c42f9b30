import Columns

/// Looks up the parts of a run of digits that could be a known number.
struct NumberWindows {
  private let lists: [TermList]
  private let lengths: [Int]
  private let wholes: Lengths
  private let hasWholes: Bool

  init(_ lengths: TermLengths, audience: Audience) {
    // The office may read numbers of households and certificates in its own reports.
    lists = audience == .internal ? [.citizenID, .phone, .account] : TermList.numbers
    var all = Lengths()
    for list in lists { all.formUnion(lengths.digits[list.rawValue]) }
    self.lengths = all.sorted(from: NumberForms.shortestPart)
    wholes = all
    hasWholes = !all.sorted(from: NumberForms.shortest, through: NumberForms.shortestPart - 1).isEmpty
  }

  /// Whether a run of so many digits could hold a known number.
  func mayBeKnown(_ count: Int) -> Bool {
    (lengths.first.map { $0 <= count } ?? false) || wholes.contains(count) || count > NumberForms.citizenID
  }

  /// The first part of a run that is a known number.
  ///
  /// Numbers of eleven digits and more are found within longer runs; shorter ones must be a whole run or a
  /// whole piece of one, and do not count among statistics.
  func firstKnown(
    _ run: [UInt8], pieces: [Int], terms: IdentifierTerms, isValue: Bool
  ) -> (list: TermList, range: Range<Int>)? {
    for length in lengths where length <= run.count {
      for start in 0...(run.count - length) {
        if let list = list(run, start..<(start + length), terms) { return (list, start..<(start + length)) }
      }
    }
    guard !isValue, hasWholes else { return nil }
    let ends = pieces.dropFirst() + [run.count]
    for range in [0..<run.count] + zip(pieces, ends).map({ $0..<$1 }) {
      let digits = run[range].last == 0x58 ? range.dropLast() : range
      guard digits.count < NumberForms.shortestPart, wholes.contains(digits.count) else { continue }
      if let list = list(run, digits, terms) { return (list, digits) }
    }
    return nil
  }

  private func list(_ run: [UInt8], _ range: Range<Int>, _ terms: IdentifierTerms) -> TermList? {
    let fingerprint = terms.hash(run.span.extracting(range))
    return lists.first { terms.contains(fingerprint, in: $0) }
  }
}
