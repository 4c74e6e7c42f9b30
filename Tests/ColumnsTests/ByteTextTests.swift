import TestSupport
import Testing

@testable import Columns

@Suite("bytes of cells")
struct ByteTextTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("  甲 乙\t\r\n", "甲 乙"), ("\u{3000}低保\u{a0}", "低保"),
    ("\u{feff}\u{200b}户号\u{202e}", "户号"), ("\u{ad}1\u{ad}", "1"), ("一", "一"),
  ])
  func trimsWhatCannotBeSeen(cell: String, trimmed: String) {
    #expect(ByteText.trimmedText(Array(cell.utf8).span) == trimmed)
  }

  /// Blanks of every width, halves of them, and what is none, in any order.
  private static func cell(_ generator: inout SeededGenerator) -> [UInt8] {
    let parts: [[UInt8]] = [
      [0x20], [0x09], [0xc2, 0xa0], [0xc2, 0xad], [0xe3, 0x80, 0x80], [0xe2, 0x80, 0x8b], [0xe2, 0x81, 0xa0],
      [0xef, 0xbb, 0xbf], [0xe2, 0x80, 0xae], [0x41], [0x30], Array("低".utf8), Array("，".utf8), [0xc2, 0xb7],
      [0xe2], [0x80], [0xa0], [0xef, 0xbb], [0xe3, 0x80], [0xc2], [0xff], [0xe2, 0x80, 0x90],
    ]
    let isBlank = generator.next() % 3 == 0
    return (0..<(generator.next() % 7)).flatMap { _ in
      parts[Int(generator.next() % UInt64(isBlank ? 9 : parts.count))]
    }
  }

  /// What is left when one blank after the other is taken off either end, of any width that fits.
  private static func trimmed(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    func width(_ rest: ArraySlice<UInt8>) -> Int {
      ByteText.blankWidth(Array(rest).span, at: 0, end: rest.count)
    }
    var rest = cell[...]
    while !rest.isEmpty, width(rest) > 0 { rest = rest.dropFirst(width(rest)) }
    while let blank = (1...3).first(where: { $0 <= rest.count && width(rest.suffix($0)) == $0 }) {
      rest = rest.dropLast(blank)
    }
    return rest
  }

  @Test func trimsAndTellsBlanksOfAnyBytes() {
    var generator = SeededGenerator(seed: 5)
    var blanks = 0
    for _ in 0..<20_000 {
      let cell = Self.cell(&generator)
      let expected = Self.trimmed(cell)
      #expect(ByteText.trimmed(cell.span) == expected.startIndex..<expected.endIndex || expected.isEmpty)
      #expect(ByteText.trimmed(cell.span).isEmpty == expected.isEmpty)
      #expect(ByteText.isBlank(cell.span) == expected.isEmpty)
      blanks += expected.isEmpty ? 1 : 0
    }
    #expect((2_000..<18_000).contains(blanks))
  }

  @Test func equalBytesAndNoOthersAreEqual() {
    for first in UInt8(0)...255 {
      for second in UInt8(0)...255 { #expect((ByteCount.isEqual(first, second) == 1) == (first == second)) }
    }
  }

  @Test(arguments: [0, 1, 127, 128, 129, 300, 1_000])
  func countsBytesOfTextsOfAnyLength(length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    for share in [UInt64(1), 2, 40] {
      let text = (0..<length).map { _ in generator.next() % share == 0 ? UInt8(0x0a) : 0x2c }
      let counted = ByteCount.of(text.span) { ByteCount.isEqual($0, 0x0a) }
      #expect(counted == text.count { $0 == 0x0a })
    }
  }

  /// Cells next to each other, copied with more bytes than they have, are the cells.
  @Test func shortCopiesKeepWhatTheyCopy() {
    var generator = SeededGenerator(seed: 9)
    for count in 0...ShortCopy.room {
      let from = (0..<ShortCopy.room).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      var to = [UInt8](repeating: 0, count: ShortCopy.room * 2)
      from.withUnsafeBytes { from in
        to.withUnsafeMutableBytes { to in
          guard let from = from.baseAddress, let to = to.baseAddress else { return }
          ShortCopy.copy(count, from: from, to: to + 3)
        }
      }
      #expect(Array(to[3..<(3 + count)]) == Array(from[..<count]))
      #expect(to[..<3] == [0, 0, 0] && to[(3 + ShortCopy.room)...].allSatisfy { $0 == 0 })
    }
  }

  @Test func columnsKeepTheirCells() {
    let column = Column(["", "甲", "", "乙丙", ""])
    #expect(column.count == 5)
    #expect((0..<5).map(column.text) == ["", "甲", "", "乙丙", ""])
    #expect(column.isEmpty(0))
    #expect(!column.isEmpty(3))
  }
}
