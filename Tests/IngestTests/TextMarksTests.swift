import Columns
import Testing

@testable import Ingest

@Suite("marks that make a cell text")
struct TextMarksTests {
  @Test(arguments: [
    ("'530502190001010010", "530502190001010010"), ("=\"530502190001010010\"", "530502190001010010"),
    (" =\"0012\" ", "0012"), ("\u{feff}'甲某", "甲某"), ("''", "'"), ("=\"\"", ""), ("=\"甲\"某\"", "甲\"某"),
    ("'", "'"), ("=1+1", "=1+1"), ("=\"甲", "=\"甲"), ("甲'某", "甲'某"), ("=", "="), ("", ""), (" 甲 ", " 甲 "),
  ])
  func content(text: String, expected: String) {
    let cell = Array(text.utf8)
    let range = TextMarks.content(cell.span)
    #expect(String(decoding: cell[range], as: UTF8.self) == expected)
  }

  @Test func cellsOfACSVLoseTheirMarks() throws {
    let text = #"""
      序号,姓名,身份证号,金额
      1,'甲某,="530502190001010010",450
      2,乙某,"=""530502190001010029""",'450.50
      3,丙某,'530502190001010037,"=""450"""

      """#
    let reading = try read(text)
    #expect(
      reading.rows == [
        ["1", "甲某", "530502190001010010", "450"], ["2", "乙某", "530502190001010029", "450.50"],
        ["3", "丙某", "530502190001010037", "450"],
      ])
  }
}
