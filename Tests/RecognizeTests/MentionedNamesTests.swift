import Columns
import Testing

@testable import Recognize

/// Names that texts mention behind words of kinship are told, and ordinary words are not.
@Suite("mentioned names")
struct MentionedNamesTests {
  private static func names(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    MentionedNames(try Shared.dictionaries()).find(in: bytes.span) { range in
      names.append(String(decoding: bytes[range], as: UTF8.self))
    }
    return names
  }

  @Test(arguments: [
    ("由儿子马小虎代领", ["马小虎"]), ("家庭成员: 妻子李桂芳，长子周大宝", ["李桂芳", "周大宝"]), ("配偶：欧阳修远", ["欧阳修远"]),
    ("其父赵甲已故", ["赵甲"]), ("儿媳（钱乙丙）", ["钱乙丙"]), ("监护人 孙丙丁13800000000", ["孙丙丁"]),
    ("女儿是周丁", ["周丁"]), ("长子吴戊己、吴庚辛，孙女吴壬", ["吴戊己", "吴庚辛", "吴壬"]), ("妻王癸母李子", ["王癸", "李子"]),
    ("户主郑丑寅的妻子", ["郑丑寅"]), ("弟弟冯卯等3人", ["冯卯"]),
  ])
  func isTold(text: String, names: [String]) throws {
    #expect(try Self.names(text) == names)
  }

  @Test(arguments: [
    "", "儿子", "妻子残疾", "儿子高中在读", "女儿：高中", "长子 白血病", "儿子在江苏打工", "其子常年在外", "配偶高龄，需照料", "父亲高血压",
    "单亲家庭", "电子张三", "男女张三", "马小虎代领", "孙子女3人", "父母均已去世", "儿子于2020年去世", "母亲 13800000000", "夫妻关系",
    "女儿成年", "子女成家", "长子毕业，次子安全", "其女计划结婚", "监护人不详", "本人申请", "户主低保",
  ])
  func anOrdinaryTextTellsNobody(text: String) throws {
    #expect(try Self.names(text) == [])
  }

  /// Texts, unknown columns and cells of several names are looked at; words of lists and places are not.
  @Test func whereTheyAreLookedFor() throws {
    let text = "由儿子马小虎代领"
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "家庭住址", "致困原因", "备注", "甲乙丙"],
        rows: [["潞江镇", "妻子李桂芳，长子周大宝", text, text, text, text], ["潞江镇", "周二", text, text, text, ""]]))
    #expect(records.mentions.map(\.column) == [1, 1, 4, 5])
    #expect(records.mentions.allSatisfy { $0.row == 0 && $0.kind == .personName })
    #expect(records.hits.isEmpty)
  }
}
