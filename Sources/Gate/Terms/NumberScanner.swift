import Columns

/// Finds the numbers of a text: runs of digits, however they are written and grouped.
///
/// A run is digits and X; up to three blanks and dashes between two digits are passed over, so that
/// `0875-0000001` and `1 3 0 …` are one run of several pieces. `·`, `.`, `,` and letters end a run.
///
/// Cost: about 1 ns a byte of text with short numbers.
struct NumberScanner {
  /// The digits of the current run, and X; blanks and dashes left out.
  private(set) var run: [UInt8] = []
  /// Where the pieces of the run begin in `run`.
  private(set) var pieces: [Int] = []
  /// Where the current run begins in the text.
  private(set) var start = 0

  private let least: Int
  private let stopsAtLines: Bool

  /// Makes a scanner for runs of at least so many characters.
  ///
  /// - Parameter stopsAtLines: whether a line end ends a run; within one cell it does not.
  init(least: Int, stopsAtLines: Bool = false) {
    self.least = least
    self.stopsAtLines = stopsAtLines
    run.reserveCapacity(64)
  }

  /// Moves to the next run at or after a place; false when there is none. The place is then behind it.
  mutating func next(in text: Span<UInt8>, from index: inout Int) -> Bool {
    let end = text.count
    while index < end {
      let byte = text[index]
      if byte >= 0x30 && byte <= 0x39 {
        let first = index
        repeat { index += 1 } while index < end && text[index] >= 0x30 && text[index] <= 0x39
        // Most numbers are short and end at a comma or a Han character that is no numeral.
        if index - first < least, index == end || endsRun(text[index]) { continue }
        index = first
      } else if byte < 0xe2 || (byte > 0xe5 && byte != 0xe9 && byte != 0xef) {
        index += 1
        continue
      } else if Glyph(text, at: index).kind != .digit {
        index += 1
        continue
      }
      read(text, from: &index)
      if run.count >= least { return true }
    }
    return false
  }

  /// Whether an ASCII byte ends a run for certain.
  private func endsRun(_ byte: UInt8) -> Bool {
    byte == 0x2c || byte == 0x0a || byte == 0x22 || byte == 0x2e || byte == 0x3c || byte == 0x2f
  }

  private mutating func read(_ text: Span<UInt8>, from index: inout Int) {
    run.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    start = index
    pieces.append(0)
    var position = index
    var softs = 0
    while position < text.count {
      let glyph = Glyph(text, at: position)
      switch glyph.kind {
      case .digit, .ex:
        if softs > 0 { pieces.append(run.count) }
        run.append(glyph.byte)
        softs = 0
        position += glyph.width
        index = position
        continue
      case .soft: softs += 1
      case .line where !stopsAtLines: softs += 1
      default: return
      }
      if softs > 3 { return }
      position += glyph.width
    }
  }
}
