import Columns

/// Numbers that the end of a line cuts: a piece at the end of one line, the next at the beginning of the one below.
///
/// Only lines that follow one another count, over at most one empty line, and no cells of tables: what is joined
/// could be anything, so that whoever takes it asks for a right check character.
struct WrappedNumbers {
  /// The most digits that are kept of lines that hold nothing else.
  private static let mostDigits = 40

  private var path = ""
  private var row = 0
  private var open = NumberPieces()

  /// Takes a line.
  ///
  /// - Returns: the pieces so far when the line begins with digits and the one before ended with some.
  mutating func take(_ text: Span<UInt8>, _ unit: Unit) -> NumberPieces? {
    // Attributes and keys stand beside the lines, not among them.
    guard unit.label == nil else { return nil }
    guard unit.role == .text, unit.column == nil, let number = unit.row else {
      open = NumberPieces()
      return nil
    }
    if unit.part.path != path || number < row || number > row + 2 { open = NumberPieces() }
    path = unit.part.path
    row = number
    let ends = DigitEnds(text)
    defer {
      if !ends.isWhole || open.run.count > Self.mostDigits { open = NumberPieces(ends.tail) }
    }
    guard !ends.head.isEmpty else { return nil }
    // An X ends a number.
    if open.run.last == 0x58 { open = NumberPieces() }
    let isFirst = open.run.isEmpty
    // The beginning of a line that goes on otherwise ends the number; it is kept only for who takes it now.
    open.append(ends.head)
    return isFirst ? nil : open
  }
}

/// The digits with which a text begins and ends.
struct DigitEnds {
  private(set) var head: [UInt8] = []
  private(set) var tail: [UInt8] = []
  /// Whether the text holds nothing else.
  private(set) var isWhole = false

  /// Reads a text; digits count however they are written, an X may end them, a dash may stand at the cut.
  init(_ text: Span<UInt8>) {
    guard let last = text.indices.last, Self.mayEnd(text[last]) || Self.mayEnd(text[0]) else { return }
    var run: [UInt8] = []
    var isHead = true
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      index += glyph.width
      switch glyph.kind {
      case .digit where run.last != 0x58: run.append(glyph.byte)
      case .ex where glyph.width > 1 || text[index - 1] != 0x2a && run.last != 0x58: run.append(0x58)
      case .soft where index == text.count || run.isEmpty: continue
      default:
        if isHead { head = run }
        isHead = false
        run = glyph.kind == .digit ? [glyph.byte] : []
      }
    }
    tail = run
    if isHead {
      head = run
      isWhole = true
    }
  }

  private static func mayEnd(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || byte == 0x2d || byte | 0x20 == 0x78
  }
}
