import Columns

/// Looks for personal data in the texts of one finished file.
///
/// The digits of every text are looked at; names, addresses and short numbers only where the file is for
/// others than the office and the text is none that the run declared.
///
/// Cost: about 1 GB/s of lines on two cores, about 20 ns a Han character elsewhere.
final class LeakSearch: UnitSink {
  /// A finding that waits to be confirmed, or none to wait for.
  struct Hit {
    let finding: LeakFinding
    let suspect: UInt64?
  }

  private(set) var hits: [Hit] = []
  /// What could not be opened.
  private(set) var unopened: [SluiceError] = []
  private(set) var suspects: Suspects
  private let file: StagedFile
  private let terms: IdentifierTerms
  private let allowances: Allowances
  private let isCounty: @Sendable (UInt32) -> Bool
  private let windows: NumberWindows
  private let spread: SpreadNumbers
  private var clear = ClearTexts()
  private var wrapped = WrappedNumbers()
  private var scanner: NumberScanner
  private var wideScanner: NumberScanner
  private var row: RowCells?
  private var rest: [UInt8] = []
  private var lineNumber = 1
  private var folded: [UInt8] = []

  /// How many findings of one file are kept: one is enough to refuse.
  static let most = 200

  init(
    _ file: StagedFile, terms: IdentifierTerms, allowances: Allowances, suspects: Suspects,
    isCounty: @escaping @Sendable (UInt32) -> Bool
  ) {
    self.file = file
    self.terms = terms
    self.allowances = allowances
    self.suspects = suspects
    self.isCounty = isCounty
    windows = NumberWindows(terms.lengths, audience: file.audience)
    spread = SpreadNumbers(terms: terms, isCounty: isCounty)
    scanner = NumberScanner(least: NumberForms.shortest)
    wideScanner = NumberScanner(least: NumberForms.shortestPart, passesPunctuation: true)
  }

  var takesLines: Bool { file.audience == .internal }

  // MARK: Units

  func unopened(_ error: SluiceError) { unopened.append(error) }

  /// Nothing that a run writes holds such parts.
  func searchedRaw(_ part: Part) { unopened.append(part.error(.partUnknown)) }

  func take(_ text: Span<UInt8>, _ unit: Unit) {
    guard unit.role != .computed, hits.count < Self.most else { return }
    let text = text.extracting(Readings.trimmed(text))
    guard !text.isEmpty else { return }
    if unit.role == .position { return report(unit, shape: .location) }
    if file.audience != .internal { take(cell: text, unit) }
    let key = ClearTexts.Key(text, unit.role)
    let isClear = if let key { clear.holds(key) } else { false }
    if !isClear {
      let before = hits.count
      Readings.forEach(text) { reading in search(reading, unit) }
      if hits.count == before, let key { clear.insert(key) }
    }
    if file.audience != .internal, let chain = wrapped.take(text, unit) { take(chain, unit) }
  }

  func take(_ number: NumberPieces, _ unit: Unit) {
    guard let match = spread.match(number.run, pieces: number.pieces), match.kind == .citizenID else {
      return
    }
    report(unit, match, of: number.run)
  }

  private func search(_ text: Span<UInt8>, _ unit: Unit) {
    var index = 0
    while scanner.next(in: text, from: &index) { examine(scanner, unit.role, unit) }
    guard file.audience != .internal else { return }
    searchLettered(text, unit)
    if unit.role != .value {
      ExponentNumbers.forEach(in: text, isCounty: isCounty) { _, kind in report(unit, shape: kind) }
    }
    if unit.role == .text { searchPunctuated(text, unit) }
    guard unit.role == .text, !isDeclared(text) else { return }
    searchWhole(text, unit)
    searchNames(text, unit)
    searchAddresses(text, unit)
  }

  private func isDeclared(_ text: Span<UInt8>) -> Bool {
    let text = ByteText.text(text)
    return file.declared.contains(text) || (file.audience == .community && file.namesByRule.contains(text))
  }

  private func report(_ unit: Unit, _ kind: FieldKind, known term: Span<UInt8>) {
    let finding = LeakFinding(unit, kind: kind, confidence: .certain)
    hits.append(Hit(finding: finding, suspect: suspects.add(term)))
  }

  private func report(_ unit: Unit, shape kind: FieldKind) {
    hits.append(Hit(finding: LeakFinding(unit, kind: kind, confidence: .likely), suspect: nil))
  }

  // MARK: Numbers

  /// The unit is made only for a hit: to know its line, lines must be counted.
  private func examine(_ scanner: NumberScanner, _ role: UnitRole, _ unit: @autoclosure () -> Unit) {
    let run = scanner.run
    let known = windows.firstKnown(run, pieces: scanner.pieces, terms: terms, isValue: role != .text)
    if let known {
      guard !allowances.contains(known: run) else { return }
      return report(unit(), known.list.kind, known: run.span.extracting(known.range))
    }
    guard role == .text else { return }
    if let kind = shape(run.span) {
      if !allowances.contains(run) { report(unit(), shape: kind) }
      return
    }
    guard scanner.pieces.count > 1 else { return }
    for (start, end) in zip(scanner.pieces, scanner.pieces.dropFirst() + [run.count]) {
      guard let kind = shape(run.span.extracting(start..<end)) else { continue }
      if !allowances.contains(Array(run[start..<end])) { return report(unit(), shape: kind) }
    }
  }

  /// What a whole run of digits looks like, or nil.
  private func shape(_ run: Span<UInt8>) -> FieldKind? {
    // The office's own lists hold numbers of households and certificates that only look like others.
    guard file.audience == .internal else { return IdentityShape.kind(of: run, isCounty: isCounty) }
    return IdentityShape.isLongAndChecked(run.extracting(NumberForms.trimmed(run))) ? .citizenID : nil
  }

  /// Numbers with punctuation within; those without are examined already.
  private func searchPunctuated(_ text: Span<UInt8>, _ unit: Unit) {
    var index = 0
    while wideScanner.next(in: text, from: &index) {
      guard wideScanner.hasPunctuation, let match = spread.match(wideScanner.run, pieces: wideScanner.pieces)
      else { continue }
      guard !allows(wideScanner.run, match) else { continue }
      report(unit, match, of: wideScanner.run)
    }
  }

  private func allows(_ digits: [UInt8], _ match: SpreadNumbers.Match) -> Bool {
    match.known == nil ? allowances.contains(digits) : allowances.contains(known: digits)
  }

  private func report(_ unit: Unit, _ match: SpreadNumbers.Match, of digits: [UInt8]) {
    guard let known = match.known else { return report(unit, shape: match.kind) }
    report(unit, match.kind, known: digits.span.extracting(known))
  }

  private func searchLettered(_ text: Span<UInt8>, _ unit: Unit) {
    LetteredNumbers.forEach(text) { token in
      for length in terms.lengths.lettered.sorted(from: TermLengths.leastDigits + 1, through: token.count) {
        for start in 0...(token.count - length) {
          let window = token.extracting(start..<(start + length))
          let fingerprint = terms.hash(window)
          guard let list = TermList.numbers.first(where: { terms.contains(fingerprint, in: $0) }) else {
            continue
          }
          return report(unit, list.kind, known: window)
        }
      }
    }
  }

  // MARK: Names, addresses, short numbers

  private func withFolded(_ text: Span<UInt8>, _ body: (inout [UInt8]) -> Void) {
    var scratch = folded
    folded = []
    NameForms.folded(text, into: &scratch)
    body(&scratch)
    folded = scratch
  }

  private func searchWhole(_ text: Span<UInt8>, _ unit: Unit) {
    withFolded(text) { folded in
      guard folded.count >= TermLengths.shortestWhole else { return }
      if terms.contains(terms.hash(folded.span), in: .whole) {
        return report(unit, .number, known: folded.span)
      }
      folded.removeAll { $0 == 0x2d }
      guard !allowances.contains(known: folded), terms.contains(terms.hash(folded.span), in: .whole) else {
        return
      }
      report(unit, .number, known: folded.span)
    }
  }

  private func searchNames(_ text: Span<UInt8>, _ unit: Unit) {
    terms.forEachName(in: text) { report(unit, .personName, known: $0) }
  }

  private func searchAddresses(_ text: Span<UInt8>, _ unit: Unit) {
    withFolded(text) { folded in
      let text = folded.span
      var starts = [0]
      while let end = starts.last, end < text.count {
        starts.append(end + Scalars.decode(text, at: end).width)
      }
      let characters = TermLengths.addressStart
      guard starts.count > characters else { return }
      for index in 0..<(starts.count - characters) {
        let (start, first) = (starts[index], starts[index + characters])
        let prefix = terms.hash(text.extracting(start..<first))
        guard terms.contains(prefix, in: .addressStart) else { continue }
        for end in starts[(index + characters)...] where terms.lengths.addresses.contains(end - start) {
          let window = text.extracting(start..<end)
          if terms.contains(terms.hash(window), in: .address) { return report(unit, .address, known: window) }
        }
      }
    }
  }

  // MARK: Rows

  /// Ends the file: its last row has no row behind it.
  func finish() { endRow() }

  private func take(cell text: Span<UInt8>, _ unit: Unit) {
    guard let column = unit.column, let number = unit.row else { return }
    if row?.holds(unit) != true {
      endRow()
      row = RowCells(part: unit.part, number: number)
    }
    row?.take(text, column: column, isText: unit.role == .text)
  }

  private func endRow() {
    guard let row else { return }
    self.row = nil
    row.forEachNumber { window in
      let match =
        window.isText ? self.spread.match(window.joined) : self.spread.matchAmongStatistics(window.joined)
      guard let match, !self.allows(window.joined, match) else { return }
      self.report(Unit(row.part, row: row.number, column: window.column), match, of: window.joined)
    }
    row.forEachName { first, last in
      let name = first.han + last.han
      if self.isDeclared(first.han.span) && self.isDeclared(last.han.span) { return }
      NameForms.plain(name.span) { name in
        self.terms.forEachName(in: name) {
          guard $0.count == name.count else { return }
          self.report(Unit(row.part, row: row.number, column: first.column), .personName, known: $0)
        }
      }
    }
  }

  // MARK: Lines

  func take(lines: Span<UInt8>, of part: Part) {
    rest.reserveCapacity(rest.count + lines.count)
    lines.withUnsafeBufferPointer { rest.append(contentsOf: $0) }
    var end = rest.count
    while end > 0 && rest[end - 1] != 0x0a { end -= 1 }
    // A line without end is cut; the longest number fits into what is kept.
    if end == 0 { end = rest.count > 1 << 22 ? rest.count - 256 : 0 }
    searchLines(upTo: end, part)
  }

  func endLines(of part: Part) {
    searchLines(upTo: rest.count, part)
    rest = []
    lineNumber = 1
  }

  private func searchLines(upTo end: Int, _ part: Part) {
    guard end > 0 else { return }
    // Taken out while it is searched, so that findings can be added meanwhile.
    let lines = rest
    rest = Array(lines[end...])
    let windows = windows
    let scan = LineScan(lines, upTo: end) { windows.mayBeKnown($0) || $0 >= 15 }
    let text = lines.span.extracting(0..<end)
    for run in scan.runs {
      guard hits.count < Self.most else { break }
      examine(
        run.scanner, .text, Unit(part, row: lineNumber + LineEnds.count(text.extracting(0..<run.start))))
    }
    lineNumber += LineEnds.count(text)
  }
}
