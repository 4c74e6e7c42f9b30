import Columns
import Dictionaries

/// Finds what is shaped like an identifier within any text: in remarks, addresses, names, labels.
///
/// Runs of digits are taken whole, so that a telephone number is never found inside a card number; blanks,
/// dashes and dots within a number are read over; nothing depends on what stands around a run, since Han
/// characters stand right beside numbers in most cells. Any run of twelve digits and more is a hit, known
/// or not: it is a number of somebody.
///
/// Cost: about 1 GB/s for text with few digits; some 100 ns for each run of ten digits and more.
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

  /// The fewest digits any identifier has that can be told without its column: a landline with area code.
  public static let fewestDigits = 10

  private let areaCodes: AreaCodes

  /// Makes a scanner.
  public init(areaCodes: AreaCodes) { self.areaCodes = areaCodes }

  /// Calls a closure with each hit, from the cell's start to its end.
  public func scan(_ cell: Span<UInt8>, _ found: (Hit) -> Void) {
    guard cell.count >= Self.fewestDigits, Self.mayHoldIdentifier(cell) else { return }
    var groups = DigitGroups()
    var index = 0
    var isOpen = false
    var letter: UInt8 = 0
    while index < cell.count {
      let character = DigitCharacter(cell, at: index)
      switch character.kind {
      case .digit:
        if !isOpen {
          if groups.isFull { report(&groups, found) }
          groups.open(at: index, letter: letter)
        }
        isOpen = true
        groups.append(character.byte, end: index + character.width)
      case .x where isOpen && groups.mayEndWithX:
        groups.append(0x58, end: index + character.width)
        isOpen = false
      case .separator:
        isOpen = false
        groups.addSeparator()
        if groups.separatorLength > DigitGroups.longestSeparator { report(&groups, found) }
      case .x, .letter, .mark, .other:
        isOpen = false
        report(&groups, found)
      }
      letter = character.kind == .letter && character.width == 1 ? character.byte & 0xdf : 0
      index += character.width
    }
    report(&groups, found)
  }

  /// Whether a cell holds anything shaped like an identifier.
  public func hasHit(_ cell: Span<UInt8>) -> Bool {
    var hasHit = false
    scan(cell) { _ in hasHit = true }
    return hasHit
  }

  /// What a run is, or nil when it is nothing: the surest kind, the first of the list when several are.
  func classify(_ run: DigitRun) -> (kind: FieldKind, confidence: Confidence)? {
    var best: (kind: FieldKind, confidence: Confidence)?
    for kind in IdentifierKinds.numbers {
      let confidence = kind.confidence(of: run, areaCodes: areaCodes)
      if confidence > (best?.confidence ?? .impossible) { best = (kind.kind, confidence) }
    }
    return best
  }

  private func report(_ groups: inout DigitGroups, _ found: (Hit) -> Void) {
    defer { groups.removeAll() }
    guard groups.digits >= Self.fewestDigits else { return }
    var first = 0
    while first < groups.count {
      let single = classify(groups.run(first, first))
      var last = first
      var best = single
      let isSure = (single?.confidence ?? .impossible) >= .likely
      // Right behind an X there may stand what makes an identity number a disability certificate's.
      if !isSure || groups.touches(first) {
        var next = first + 1
        while next < groups.count, groups.digits(first, next) <= 26, !isSure || next == first + 1 {
          if let joined = classify(groups.run(first, next)), joined.confidence >= .likely {
            best = joined
            last = next
          }
          next += 1
        }
      }
      if let best {
        var range = groups.range(first, last)
        // The letter of a student number belongs to it.
        if best.kind == .studentNumber { range = (range.lowerBound - 1)..<range.upperBound }
        found(Hit(range: range, kind: best.kind, confidence: best.confidence))
      }
      first = last + 1
    }
  }

  /// Whether a text has digits enough; also for a whole column at once.
  ///
  /// Counts of 128 bytes fit a byte, so that the compiler counts many bytes at a time.
  static func mayHoldIdentifier(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    var start = 0
    while start < text.count {
      let block = text.extracting(start..<min(start + 128, text.count))
      var found: UInt8 = 0
      for index in block.indices {
        let byte = block[index]
        // 0xEF begins a full-width digit.
        found &+= (byte &- 0x30 < 10 ? 1 : 0) | (byte == 0xef ? 1 : 0)
      }
      digits += Int(found)
      if digits >= fewestDigits { return true }
      start += 128
    }
    return false
  }
}
