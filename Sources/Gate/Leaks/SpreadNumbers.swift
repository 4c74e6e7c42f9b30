import Columns

/// Numbers whose digits are parted by any punctuation, or spread over the cells of a row.
///
/// What is joined this way could be anything: dates beside amounts, coordinates. So a known number must begin and
/// end where a piece does, short numbers do not count, and what nobody knows counts only with a right check
/// character and a county that ever was, or in the three groups of a mobile number.
struct SpreadNumbers {
  /// The longest number that is looked for: an account of a savings book.
  private static let mostDigits = 30

  private let terms: IdentifierTerms
  private let lengths: Lengths
  private let lists: [TermList]
  private let isCounty: (UInt32) -> Bool

  init(terms: IdentifierTerms, isCounty: @escaping (UInt32) -> Bool) {
    self.terms = terms
    self.isCounty = isCounty
    lists = TermList.numbers
    var all = Lengths()
    for list in lists { all.formUnion(terms.lengths.digits[list.rawValue]) }
    lengths = all
  }

  /// What some digits are that begin and end where pieces do: a kind, and the part of them that is known.
  struct Match {
    let kind: FieldKind
    let known: Range<Int>?
  }

  /// What a run of several pieces holds, or nil.
  func match(_ run: [UInt8], pieces: [Int]) -> Match? {
    let ends = Array(pieces.dropFirst()) + [run.count]
    for first in pieces.indices.dropLast() {
      for end in ends.dropFirst(first + 1) {
        let range = pieces[first]..<end
        guard range.count <= Self.mostDigits else { break }
        if let found = match(Array(run[range])) {
          return Match(
            kind: found.kind,
            known: found.known.map { $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound })
        }
      }
      // 131.0000.0000: who parts digits like this means a telephone.
      if first + 2 < pieces.count, pieces[first + 1] - pieces[first] == 3,
        pieces[first + 2] - pieces[first + 1] == 4, ends[first + 2] - pieces[first + 2] == 4,
        IdentityShape.isMobile(run.span.extracting(pieces[first]..<ends[first + 2]))
      {
        return Match(kind: .phone, known: nil)
      }
    }
    return nil
  }

  /// What digits are as a whole, or nil.
  func match(_ digits: [UInt8]) -> Match? {
    guard digits.count >= NumberForms.shortestPart else { return nil }
    let whole = digits.last == 0x58 ? 0..<(digits.count - 1) : 0..<digits.count
    if let list = list(digits, whole) { return Match(kind: list.kind, known: whole) }
    guard let isChecked = identity(digits) else { return nil }
    let core = NumberForms.birthAndSequence
    if list(digits, core) == .citizenID { return Match(kind: .citizenID, known: core) }
    return isChecked ? Match(kind: .citizenID, known: nil) : nil
  }

  /// Whether digits are a known identity number with its check character, in the middle of which stand the
  /// statistics of a row: nothing less is told of numbers.
  func matchAmongStatistics(_ digits: [UInt8]) -> Match? {
    let core = NumberForms.birthAndSequence
    guard identity(digits) == true, list(digits, core) == .citizenID else { return nil }
    return Match(kind: .citizenID, known: core)
  }

  /// Whether the check character of an identity number is right, also when more digits follow as in a certificate
  /// of a disability; nil for what is no identity number.
  private func identity(_ digits: [UInt8]) -> Bool? {
    guard digits.count >= NumberForms.citizenID - 1 else { return nil }
    // The check character may be missing.
    let number =
      digits.count < NumberForms.citizenID ? digits + [0x30] : Array(digits.prefix(NumberForms.citizenID))
    guard IdentityShape.isLong(number.span) else { return nil }
    let area = number[0..<6].reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
    guard isCounty(area) || number[0] == 0x39 else { return nil }
    return digits.count >= NumberForms.citizenID && IdentityShape.isLongAndChecked(number.span)
  }

  private func list(_ digits: [UInt8], _ range: Range<Int>) -> TermList? {
    guard lengths.contains(range.count) else { return nil }
    let fingerprint = terms.hash(digits.span.extracting(range))
    return lists.first { terms.contains(fingerprint, in: $0) }
  }
}
