import Testing

@testable import Packaging

@Suite("path part")
struct PathPartTests {
  @Test(arguments: [
    ("北汉庄村", "北汉庄村"), ("", "未知"), (".", "未知"), ("..", "未知"), ("...", "未知"), ("  ", "未知"),
    ("\u{3000}", "未知"), ("../../etc/passwd", "_.._etc_passwd"), ("a/b\\c", "a_b_c"), (".hidden", "hidden"),
    ("村.", "村"), (" 村 ", "村"), ("a\u{0}b\nc", "a_b_c"), ("村\u{202e}xslx", "村xslx"), ("\u{200b}", "未知"),
    ("<b>:|?*\"", "_b______"), ("CON", "_CON"), ("con.txt", "_con.txt"), ("COM1", "_COM1"), ("COM0", "COM0"),
    ("nul", "_nul"), ("COMX", "COMX"), ("consul", "consul"),
  ])
  func sanitised(name: String, part: String) {
    #expect(PathPart.sanitised(name, orElse: "未知") == part)
  }

  @Test(arguments: [39, 40, 41, 400])
  func longNamesAreCutBetweenCharacters(count: Int) {
    let part = PathPart.sanitised(String(repeating: "村", count: count), orElse: "未知")
    #expect(part == String(repeating: "村", count: min(count, 40)))
  }
}
