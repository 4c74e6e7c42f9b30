import Columns
import Dictionaries
import Testing

@testable import Recognize

/// Cells that name several persons are told from names with blanks, remarks and those who collect.
@Suite("several names in a cell")
struct SeveralNamesTests {
  @Test(arguments: [
    "张三、李四、王五", "张三,李四", "张三\u{ff0c}李四\u{ff0c}王五", "张三\n李四", "张三\r\n李四", "张三 李四 王五", "张三\u{3000}李四\u{3000}王五",
    "张 三、李 四", "张三\u{ff08}户主\u{ff09}、李四\u{ff08}妻\u{ff09}", "张三(户主)李四(妻)", "1.张三 2.李四", "张三等3人",
    "张三丰 李四光", "张三;李四;", "张三/李四/王五", "欧阳建国、李四", "张*三、李*四", "伍某某、陆某某",
  ])
  func areSeveral(text: String) throws {
    #expect(SeveralNames(try Shared.dictionaries()).areSeveral(text))
  }

  @Test(arguments: [
    "", "张三", "欧阳 某", "欧阳\u{3000}建国", "张某\u{ff08}故\u{ff09}", "张某/李某代领", "张三/李四", "张\u{3000}\u{3000}三",
    "阿依古丽·买买提", "阿依古丽 买买提", "岩 温", "玉 罕 香", "张某\u{ff08}李某代领\u{ff09}", "张三\u{ff0c}李四代领", "张三、已故",
    "张三\u{ff08}曾用名李四\u{ff09}", "张三\u{ff0c}户主", "司马 相如", "张三、张三", "张三等1人", "伍某", "张三2", "张三、单身", "张三、孙子",
    "张三、其弟李四代领",
  ])
  func isOne(text: String) throws {
    #expect(!SeveralNames(try Shared.dictionaries()).areSeveral(text))
  }

  /// Rows of households may name all their members: their number is stated.
  @Test(arguments: [("姓名", true), ("家庭成员", true), ("户主姓名", false)])
  func onlyRowsOfPersonsAreAsked(header: String, isFound: Bool) throws {
    let sheet = TestSheet(
      headers: ["乡镇", header, "保障人口", "低保金"], rows: [["潞江镇", "张三、李四", "", "300"], ["潞江镇", "王五", "", "300"]])
    var persons = sheet
    persons.headers[2] = "与户主关系"
    for (ledger, expected) in [(persons, isFound), (sheet, false)] {
      let findings = try Ledger.records(ledger).findings.filter { $0.code == .namesInOneCell }
      #expect(findings.map(\.place.row) == (expected ? [2] : []))
    }
  }
}
