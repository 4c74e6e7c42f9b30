import Testing

@testable import Redact

@Suite struct VillageGroupTests {
  @Test(arguments: [
    ("三组", "三组"), ("三组15号", "三组"), ("3", "3"), ("十二", "十二"), ("大寨", "大寨"), ("", ""),
    // A name in the column of groups is no group.
    ("王甲乙", ""), ("欧阳甲", ""), ("13000000000", ""), ("12号", ""),
    // Digits of a number are no group, with or without a word behind them.
    ("010010", ""), ("001002组", ""), ("19000组", ""), ("00122社", ""), ("1900组", ""),
    ("第三组", "第三组"), ("大水沟组", "大水沟组"), ("大寨3组", "大寨"), ("王五组", ""), ("１２组", "１２组"), ("二十三社", "二十三社"),
    ("王老五屋后坡", ""),
    // Nor is what its people have in common, or a tail of a number in any spelling.
    ("精神病人互助组", ""), ("残疾人互助社", ""), ("艾滋病关爱组", ""), ("刑满释放人员队", ""), ("因残组", ""), ("孤儿户社", ""),
    ("卡号尾5678组", ""),
    ("住院号1234社", ""), ("尾数0018组", ""), ("尾18组", ""), ("壹叁玖组", ""), ("①③⑨组", ""), ("𝟏𝟑𝟗组", ""), ("1390组", ""),
    ("0122", ""), ("组", ""),
    // Nor a person; a place that begins like a family name is one.
    ("李志强队", ""), ("赵小丫组", ""), ("赵小丫3组", ""), ("欧阳修远组", ""), ("张家营组", "张家营组"), ("白石岩社", "白石岩社"),
    ("张家大寨", "张家大寨"), ("杨柳组", "杨柳组"), ("和平社", "和平社"),
    ("A组", ""), ("一三九八组", ""), ("张三之妻组", ""),
  ])
  func ofACell(cell: String, group: String) throws {
    #expect(VillageGroup.ofCell(cell, try TestLedger.words()) == group)
  }

  @Test(arguments: [
    ("云南省保山市隆阳区丙麻乡丙麻社区1组158号", "1组"), ("丙麻社区十二组", "十二组"), ("甲村第3村民小组7号", "3组"),
    ("甲村5小组", "5组"), ("甲村12号", ""), ("小组", ""), ("", ""), ("甲乙组3号", ""),
  ])
  func ofAnAddress(address: String, group: String) {
    #expect(VillageGroup.ofAddress(address) == group)
  }
}
