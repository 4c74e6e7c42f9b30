import Columns
import Dictionaries

/// Finds what is shaped like an identifier within any text: in remarks, addresses, names, labels.
///
/// Runs of digits are taken whole, so that a telephone number is never found inside a card number; blanks,
/// dashes and dots within a number are read over; nothing depends on what stands around a run, since Han
/// characters stand right beside numbers in most cells. Any run of twelve digits and more is a hit, known
/// or not: it is a number of somebody. Shorter ones without a form of their own are hits behind a word that
/// announces them, such as 户号 or 住院号.
///
/// Hits are in the order in which kinds of codes, of text and of digits are looked for; they may overlap.
///
/// Cost: about 1 GB/s for text with few digits; some 200 ns for each run of ten digits and more.
public struct CellScanner: Sendable {
  /// Something found.
  public struct Hit: Sendable, Hashable {
    /// Its bytes in the cell.
    public let range: Range<Int>
    /// What it is.
    public let kind: FieldKind
    /// How sure that is; `possible` for long numbers without a rule.
    public let confidence: Confidence
  }

  /// The fewest digits any identifier has that can be told without its column or a word before it: a
  /// landline with area code.
  public static let fewestDigits = 10

  private let areaCodes: AreaCodes
  private let announcer: Announcer
  // Each with its position among all kinds, by which the announcer tells it.
  private let digitKinds: [(position: UInt64, kind: any DigitKind)]
  private let codeKinds: [(position: UInt64, kind: any CodeKind)]
  private let textKinds: [(position: UInt64, kind: any TextKind)]
  /// The bit by which words for unified codes are told, which organisations have as well.
  private let unified: UInt64

  /// Makes a scanner.
  ///
  /// - Parameter kinds: what to look for; all kinds but in tests that leave one out.
  public init(areaCodes: AreaCodes, kinds: [any IdentifierKind] = IdentifierKinds.all) {
    self.areaCodes = areaCodes
    announcer = Announcer(kinds)
    let numbered = kinds.enumerated().map { (position: UInt64($0), kind: $1) }
    digitKinds = numbered.compactMap { entry in (entry.kind as? any DigitKind).map { (entry.position, $0) } }
    codeKinds = numbered.compactMap { entry in (entry.kind as? any CodeKind).map { (entry.position, $0) } }
    textKinds = numbered.compactMap { entry in (entry.kind as? any TextKind).map { (entry.position, $0) } }
    unified = numbered.first { $0.kind is IndividualBusinessKind }.map { 1 << $0.position } ?? 0
  }

  /// Calls a closure with each hit.
  public func scan(_ cell: Span<UInt8>, _ found: (Hit) -> Void) {
    guard cell.count >= CellTraits.fewestAnnounced else { return }
    scan(cell, CellTraits(cell), found)
  }

  /// Whether a cell holds anything shaped like an identifier.
  public func hasHit(_ cell: Span<UInt8>) -> Bool {
    var hasHit = false
    scan(cell) { _ in hasHit = true }
    return hasHit
  }

  /// Calls a closure with each hit of a cell whose traits are known.
  func scan(_ cell: Span<UInt8>, _ traits: CellTraits, _ found: (Hit) -> Void) {
    guard traits.mayHoldIdentifier else { return }
    var taken = Claims()
    if traits.mayHoldCode {
      scanCodes(cell, &taken, found)
      scanTexts(cell, &taken, found)
    }
    scanDigits(cell, readsHan: traits.readsHan, taken, found)
  }

  // MARK: Codes and texts

  private func scanCodes(_ cell: Span<UInt8>, _ taken: inout Claims, _ found: (Hit) -> Void) {
    var index = 0
    while index < cell.count {
      var code = Code()
      let end = code.take(cell, from: index)
      guard end > index else {
        index += DigitCharacter(cell, at: index).width
        continue
      }
      // J530502-2020-000012 is read as digits with a letter before them.
      let goesOn =
        code.digitCount < 8 && end + 1 < cell.count && cell[end] == 0x2d && cell[end + 1] &- 0x30 < 10
      if code.digitCount < code.count, code.digitCount >= 4, code.count >= 7, code.count <= Code.room, !goesOn
      {
        let announced = announcer.kinds(in: cell, before: index)
        var best: (kind: FieldKind, confidence: Confidence)?
        for (position, kind) in codeKinds {
          let clues = Clues(areaCodes: areaCodes, isAnnounced: announced >> position & 1 == 1)
          let confidence = kind.confidence(of: code, clues)
          if confidence > (best?.confidence ?? .impossible) { best = (kind.kind, confidence) }
        }
        if let best {
          found(Hit(range: index..<end, kind: best.kind, confidence: best.confidence))
          taken.add(index..<end)
        } else if code.isUnifiedCode, !holdsBirth(code) {
          // An organisation, which is public.
          taken.add(index..<end)
        }
      }
      index = end
    }
  }

  /// Whether a code could be an identity number with a letter in it.
  private func holdsBirth(_ code: Code) -> Bool {
    code.digits(0, 14)
      && CivilDate(year: code.number(6, 10), month: code.number(10, 12), day: code.number(12, 14)) != nil
  }

  private func scanTexts(_ cell: Span<UInt8>, _ taken: inout Claims, _ found: (Hit) -> Void) {
    var claims = taken
    for (position, kind) in textKinds {
      kind.scan(
        cell, isAnnounced: { announcer.kinds(in: cell, before: $0) >> position & 1 == 1 },
        { range, confidence in
          found(Hit(range: range, kind: kind.kind, confidence: confidence))
          claims.add(range)
        })
    }
    taken = claims
  }

  // MARK: Digits

  private func scanDigits(
    _ cell: Span<UInt8>, readsHan: Bool, _ taken: Claims, _ found: (Hit) -> Void
  ) {
    var groups = DigitGroups()
    var reader = DigitReader(readsHan: readsHan)
    while reader.index < cell.count {
      if let end = taken.end(at: reader.index) {
        report(&groups, cell, found)
        reader.skip(to: end)
        continue
      }
      if groups.isFull {
        report(&groups, cell, found)
        reader.skip(to: reader.index)
      }
      if case .end = reader.step(cell, &groups) { report(&groups, cell, found) }
    }
    report(&groups, cell, found)
  }

  private func report(_ groups: inout DigitGroups, _ cell: Span<UInt8>, _ found: (Hit) -> Void) {
    defer { groups.removeAll() }
    guard groups.digits >= CellTraits.fewestAnnounced else { return }
    var first = 0
    while first < groups.count {
      let last = report(from: first, groups, cell, found)
      first = last + 1
    }
  }

  /// Reports what begins with a group; the last group of it.
  private func report(
    from first: Int, _ groups: DigitGroups, _ cell: Span<UInt8>, _ found: (Hit) -> Void
  ) -> Int {
    // A letter before the digits is part of the number, or ends the word that announces it: QQ.
    let start = groups.lettered(first)
    var announced: UInt64 = 0
    if groups.digits(first, groups.count - 1) >= CellTraits.fewestAnnounced {
      announced = announcer.kinds(in: cell, before: start)
      let digits = groups.range(first, first).lowerBound
      if start < digits { announced |= announcer.kinds(in: cell, before: digits) }
    }
    let single = classify(groups.run(first, first), announced)
    var last = first
    var best = single
    let isSure = (single?.confidence ?? .impossible) >= .likely
    // Right behind an X there may stand what makes an identity number a disability certificate's.
    if !isSure || groups.touches(first) {
      var next = first + 1
      while next < groups.count, groups.digits(first, next) <= 26, !isSure || next == first + 1 {
        if let joined = classify(groups.run(first, next), announced), joined.confidence >= .likely {
          best = joined
          last = next
        }
        next += 1
      }
    }
    // The parts of a certificate's number hang together by dashes.
    while best?.kind == .number, last + 1 < groups.count, isDash(cell, between: last, groups) { last += 1 }
    guard let best else { return last }
    // The code of an organisation, which is public: a few have no letter.
    if best.kind == .account, best.confidence == .possible, announced & unified != 0, first == last,
      IndividualBusinessKind.isUnifiedCode(groups.run(first, first))
    {
      return last
    }
    var range = groups.range(first, last)
    // The letter of a student number or certificate belongs to it.
    if [.studentNumber, .number].contains(best.kind) { range = start..<range.upperBound }
    found(Hit(range: range, kind: best.kind, confidence: best.confidence))
    if first == last, best.confidence < .certain { reportInner(groups.run(first, first), range, found) }
    return last
  }

  private func isDash(_ cell: Span<UInt8>, between group: Int, _ groups: DigitGroups) -> Bool {
    let gap = groups.range(group, group).upperBound..<groups.range(group + 1, group + 1).lowerBound
    return gap.count == 1 && cell[gap.lowerBound] == 0x2d
  }

  /// What a run is, or nil when it is nothing: the surest kind, the first of the list when several are.
  private func classify(_ run: DigitRun, _ announced: UInt64) -> (kind: FieldKind, confidence: Confidence)? {
    guard run.count >= Self.fewestDigits || announced != 0 else { return nil }
    var best: (kind: FieldKind, confidence: Confidence)?
    for (position, kind) in digitKinds {
      let clues = Clues(areaCodes: areaCodes, isAnnounced: announced >> position & 1 == 1)
      let confidence = kind.confidence(of: run, clues)
      if confidence > (best?.confidence ?? .impossible) { best = (kind.kind, confidence) }
    }
    return best
  }

  /// Identity numbers within a longer number: of an order, a voucher, or several without anything between.
  private func reportInner(_ run: DigitRun, _ range: Range<Int>, _ found: (Hit) -> Void) {
    guard run.count > 18, range.count == run.count else { return }
    var start = 0
    while start + 18 <= min(run.count, DigitRun.room) {
      if CitizenIDKind.confidence(run, from: start, length: 18, areaCodes) == .certain {
        let first = range.lowerBound + start
        found(Hit(range: first..<(first + 18), kind: .citizenID, confidence: .certain))
        start += 18
      } else {
        start += 1
      }
    }
  }
}

/// The parts of a cell that codes and texts have taken; digits are not looked for within them.
private struct Claims {
  private var ranges: [Range<Int>] = []

  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Where the part ends that a place lies in, or nil.
  func end(at place: Int) -> Int? {
    if ranges.isEmpty { return nil }
    return ranges.first { $0.contains(place) }?.upperBound
  }
}
