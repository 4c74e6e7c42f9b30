import Columns
import Messages
import Protect
import Recognize
import Testing

@Suite("words for places")
struct WordingTests {
  private func place(_ row: Int?, _ column: Int?, sheet: String? = nil) -> Place {
    Place(file: "a.xlsx", sheet: sheet, row: row, column: column)
  }

  @Test(arguments: [
    (1, "A"), (19, "S"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16384, "XFD"),
  ])
  func columnsHaveTheirLetters(column: Int, letters: String) {
    #expect(Wording(.zh).places([place(2, column)]) == "a.xlsx，第 \(column) 列（\(letters)），第 2 行")
    #expect(Wording(.en).places([place(2, column)]) == "a.xlsx, column \(column) (\(letters)), row 2")
  }

  @Test func rowsOfOneColumnStandTogether() {
    let places = [place(3, 2), place(4, 1), place(8, 2), place(nil, nil), place(9, 2, sheet: "一月")]
    #expect(
      Wording(.zh).places(places)
        == "a.xlsx，第 2 列（B），第 3、8 行；a.xlsx，第 1 列（A），第 4 行；a.xlsx；a.xlsx，工作表 一月，第 2 列（B），第 9 行")
    #expect(Wording(.en).places([place(3, 2), place(8, 2)]) == "a.xlsx, column 2 (B), rows 3, 8")
    #expect(Wording(.zh).places([Place()]) == "")
  }

  /// A sheet whose name may not be shown is found by its number, and the message says how to leave it out.
  @Test func aSheetWithoutTheColumnsHasItsNumber() {
    var error = SluiceError(.requiredColumnMissing, at: place(nil, nil, sheet: "汉4"), expected: ["乡镇"])
    error.place.sheetNumber = 3
    #expect(Wording(.zh).sentence(error).hasPrefix("a.xlsx，第 3 张工作表，工作表 汉4"))
    #expect(Wording(.en).sentence(error).hasPrefix("a.xlsx, sheet number 3, sheet 汉4"))
    for language in [Language.zh, .en] { #expect(Wording(language).remedy(error).contains("read: false")) }
  }

  @Test func anAreaIsAPlaceToo() {
    let places = [Place(area: "隆阳区板桥镇"), Place(area: "施甸县由旺镇"), Place()]
    #expect(Wording(.zh).places(places) == "隆阳区板桥镇；施甸县由旺镇")
    #expect(Wording(.en).place(places[0]) == "隆阳区板桥镇")
  }

  /// A table that cannot be protected is named, so that an officer knows which to take out.
  @Test func aTableThatCannotBeProtectedIsNamed() {
    let error = SluiceError(.notProtectable, key: "disability")
    for language in [Language.zh, .en] {
      #expect(Wording(language).sentence(error).contains("disability"))
      #expect(!Wording(language).remedy(error).isEmpty)
    }
    #expect(error.code.kind == .refused)
  }
}
