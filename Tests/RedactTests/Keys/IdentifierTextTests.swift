import Columns
import Testing

@testable import Redact

/// One person has one token, whatever spreadsheets did to the number.
@Suite("identifier text")
struct IdentifierTextTests {
  private static func read(_ cell: String, _ kind: FieldKind = .citizenID) -> (
    text: String, isCitizenID: Bool
  ) {
    var identifier = IdentifierText()
    identifier.read(Array(cell.utf8).span, kind: kind)
    return (String(decoding: identifier.bytes, as: UTF8.self), identifier.isCitizenID)
  }

  @Test(arguments: [
    "53050219000101007X", "53050219000101007x", "5３0502 19000101 007Ｘ", "'53050219000101007X",
    "\u{2018}53050219000101007X", "=\"53050219000101007X\"", "530502-19000101-007X",
    "53050219000101007\u{425}",
    "53050219000101007Ⅹ", "\u{200b}53050219000101007X\u{202c}", "530502000101007", "53050219000101007X41",
    "53050219000101007X41B1", "G53050219000101007X", "g53050219000101007x", "530502000101007.0",
  ])
  func isOneNumber(cell: String) {
    let (text, isCitizenID) = Self.read(cell)
    #expect(text == "53050219000101007X" && isCitizenID)
    // In whatever column it stands.
    #expect(Self.read(cell, .number).isCitizenID)
  }

  @Test(arguments: [
    "5.33023E+17", "530502190001010011", "53050219000101", "5305**********002X", "无",
  ])
  func whatIsNotReadableStaysItself(cell: String) {
    #expect(!Self.read(cell).isCitizenID)
    #expect(!Self.read(cell).text.isEmpty)
  }

  @Test func phonesLoseTheCountryAndNamesTheirDots() {
    for spelling in ["+86 130-0000-0001", "0130 0000 0001", "+86 0130 0000 0001", "1795113000000001"] {
      #expect(Self.read(spelling, .phone).text == "13000000001")
    }
    #expect(Self.read("13000000001.0", .phone).text == "13000000001")
    for dot in ["·", "•", "‧", "・", "･", "⸱", "⋅"] {
      #expect(Self.read("阿依\(dot)古丽", .personName).text == "阿依·古丽")
    }
    #expect(Self.read(" 张 三（已故）", .personName).text == "张三")
  }

  @Test func twoPeopleAreTwo() {
    let cells = ["530502190001010010", "530521190001010028", "13000000001", "13000000002"]
    #expect(Set(cells.map { Self.read($0).text }).count == cells.count)
  }
}
