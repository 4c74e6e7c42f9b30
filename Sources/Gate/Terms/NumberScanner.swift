import Columns

/// Finds the numbers of a text: runs of digits, however they are written and grouped.
///
/// A run is digits, and an X behind 17 of them; up to three blanks and dashes between two digits are passed
/// over, so that `0875-0000001` and `1 3 0 …` are one run of several pieces. Anything else ends a run, unless any
/// punctuation may stand within: then `530502/1900.0101,0010` is one run too. A run that begins with a digit that
/// is neither ASCII nor full-width is found in single cells only, not among lines.
///
/// Cost: about 0.5 ns a byte of lines.
struct NumberScanner {
  /// The digits of the current run, and X; blanks and dashes left out.
  private(set) var run: [UInt8] = []
  /// Where the pieces of the run begin in `run`.
  private(set) var pieces: [Int] = []
  /// Where the current run begins in the text.
  private(set) var start = 0

  private let least: Int
  private let stopsAtLines: Bool
  private let passesPunctuation: Bool
  /// Whether punctuation stands within the current run.
  private(set) var hasPunctuation = false

  /// Makes a scanner for runs of at least so many characters.
  ///
  /// - Parameters:
  ///   - stopsAtLines: whether a line end ends a run; within one cell it does not.
  ///   - passesPunctuation: whether punctuation counts as blanks and dashes do.
  init(least: Int, stopsAtLines: Bool = false, passesPunctuation: Bool = false) {
    self.least = least
    self.stopsAtLines = stopsAtLines
    self.passesPunctuation = passesPunctuation
    run.reserveCapacity(64)
  }

  /// Moves to the next run at or after a place; false when there is none. The place is then behind it.
  mutating func next(in text: Span<UInt8>, from index: inout Int) -> Bool {
    let end = text.count
    while index < end {
      if stopsAtLines {
        index = Self.passOver(text, from: index)
        if index == end { break }
      }
      let byte = text[index]
      if byte >= 0x30 && byte <= 0x39 {
        let first = index
        repeat { index += 1 } while index < end && text[index] >= 0x30 && text[index] <= 0x39
        // Most numbers are short and end at a comma or a Han character that is no numeral.
        if index - first < least, index == end || endsRun(text[index]) { continue }
        index = first
      } else if byte < 0xc2 || !beginsDigit(text, index) {
        index += 1
        continue
      }
      read(text, from: &index)
      if run.count >= least { return true }
    }
    return false
  }

  /// The next place of a digit or of a character that may be full-width, eight bytes at a time; among lines
  /// nothing else begins a run.
  private static func passOver(_ text: Span<UInt8>, from start: Int) -> Int {
    let bytes = text.bytes
    var index = start
    while index + 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let marks = ByteWord.within(word, 0x30, 0x39) | ByteWord.equal(word, 0xef)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count, text[index] != 0xef, text[index] < 0x30 || text[index] > 0x39 { index += 1 }
    return index
  }

  /// Whether no blank or dash, by which a run could go on, stands here.
  private func endsRun(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2d, 0x09, 0x0b, 0x0c, 0x80...: false
    case 0x0a, 0x0d: stopsAtLines
    default: !passesPunctuation
    }
  }

  /// Whether a digit stands here that is none of ASCII; among lines only a full-width one counts.
  private func beginsDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    if stopsAtLines, text[index] != 0xef || text[index + 1] != 0xbc { return false }
    return NumeralScalars.mayBegin(text[index], text[index + 1]) && Glyph(text, at: index).kind == .digit
  }

  private mutating func read(_ text: Span<UInt8>, from index: inout Int) {
    run.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    start = index
    pieces.append(0)
    var position = index
    var softs = 0
    var hasSigns = false
    hasPunctuation = false
    while position < text.count {
      let glyph = Glyph(text, at: position)
      switch glyph.kind {
      case .ex where run.count == NumberForms.citizenID - 1:
        run.append(glyph.byte)
        index = position + glyph.width
        return
      case .digit:
        if softs > 0 { pieces.append(run.count) }
        if hasSigns { hasPunctuation = true }
        run.append(glyph.byte)
        softs = 0
        position += glyph.width
        index = position
        continue
      case .soft: softs += 1
      case .line where !stopsAtLines: softs += 1
      case .other where passesPunctuation && Scalars.isPunctuation(Scalars.decode(text, at: position).scalar):
        softs += 1
        hasSigns = true
      default: return
      }
      if softs > 3 { return }
      position += glyph.width
    }
  }
}
