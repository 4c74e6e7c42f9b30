import Testing

@testable import Redact

@Suite struct VillageGroupTests {
  @Test(arguments: [
    ("三组", "三组"), ("三组15号", "三组"), ("3", "3"), ("十二", "十二"), ("大寨", "大寨"), ("", ""),
    // A name in the column of groups is no group.
    ("王甲乙", ""), ("欧阳甲", ""), ("13000000000", ""), ("12号", ""),
    // Digits of a number are no group, with or without a word behind them.
    ("010010", ""), ("001002组", ""), ("19000组", ""), ("00122社", ""), ("1900组", "1900组"),
  ])
  func ofACell(cell: String, group: String) {
    #expect(VillageGroup.ofCell(cell) == group)
  }

  @Test(arguments: [
    ("云南省保山市隆阳区丙麻乡丙麻社区1组158号", "1组"), ("丙麻社区十二组", "十二组"), ("甲村第3村民小组7号", "3组"),
    ("甲村5小组", "5组"), ("甲村12号", ""), ("小组", ""), ("", ""), ("甲乙组3号", ""),
  ])
  func ofAnAddress(address: String, group: String) {
    #expect(VillageGroup.ofAddress(address) == group)
  }
}
