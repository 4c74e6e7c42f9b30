import Testing

@testable import sluice

@Suite("text on a terminal")
struct TerminalTextTests {
  @Test(arguments: [("abc", 3), ("身份证", 6), ("D6-D8", 5), ("（元）", 6), ("e\u{301}", 1), ("𠮷", 2), ("", 0)])
  func hanIsTwoCellsWide(text: String, cells: Int) {
    #expect(TerminalText.cells(text) == cells)
  }

  @Test func paddedTextsAreOfOneWidth() {
    for text in ["", "户", "户主姓名", "身份证号码（公民）", "abcdefghijkl", "a户b主c"] {
      #expect(TerminalText.cells(TerminalText.padded(text, to: 9)) == 9, "\(text)")
    }
  }

  @Test func wrappedLinesFitAndLoseNothing() {
    let text = "身份证号码的校验码不符（第 8 列（H），第 12、40、57 行等），请对照身份证或户口簿更正。"
    let lines = TerminalText.wrapped(text, indent: 4, width: 30)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { TerminalText.cells($0) <= 30 })
    #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    #expect(
      lines.dropFirst().allSatisfy { $0.hasPrefix("    ") && !"，。、".contains($0.dropFirst(4).first ?? " ") })
  }
}
