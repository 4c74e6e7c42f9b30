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

  @Test func columnsKeepTheirCells() {
    let column = Column(["", "甲", "", "乙丙", ""])
    #expect(column.count == 5)
    #expect((0..<5).map(column.text) == ["", "甲", "", "乙丙", ""])
    #expect(column.isEmpty(0))
    #expect(!column.isEmpty(3))
  }
}
