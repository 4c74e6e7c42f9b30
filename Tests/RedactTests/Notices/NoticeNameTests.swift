import Columns
import Testing

@testable import Redact

/// A notice posts a cell of names only when all of it is surely one person's name.
@Suite("names on notices")
struct NoticeNameTests {
  private static func posted(_ cell: String) throws -> String? {
    let bytes = Array(cell.utf8)
    return NoticeName(try TestLedger.words()).alone(bytes.span)
  }

  @Test(arguments: [
    ("张三", "张三"), (" 张三丰\u{3000}", "张三丰"), ("欧阳某", "欧阳某"), ("欧阳建国", "欧阳建国"), ("张　三", "张　三"), ("张 小三", "张 小三"),
    ("张　小三", "张　小三"),
    ("张 三 丰", "张 三 丰"),
    ("岩温", "岩温"), ("玉罕香", "玉罕香"), ("阿卜杜·热合曼", "阿卜杜·热合曼"), ("普阿·甲乙", "普阿·甲乙"), ("帕提古丽•吾斯曼江", "帕提古丽•吾斯曼江"),
    ("张三（大）", "张三"), ("张三(已故)", "张三"), ("张\u{e12c}", "张\u{e12c}"), ("张\u{20bb7}", "张\u{20bb7}"),
    ("李招弟", "李招弟"),
    ("王小妹", "王小妹"), ("杨兴家", "杨兴家"), ("王李氏", "王李氏"),
  ])
  func names(cell: String, posted: String) throws {
    #expect(try Self.posted(cell) == posted)
  }

  @Test(arguments: [
    // Remarks and diagnoses joined to a name in any way.
    "刘壬亥.肢体残疾", "马丑癌症", "孙丁·其母瘫痪", "吴己吸毒", "钱丙服刑", "周戊 精神", "周戊　精神", "张三-残疾", "张三_HIV", "张三:艾滋", "王癌",
    "李疯子", "张聋", "赵坐牢", "张三患尿毒症", "郑瘫", "马白血病", "白血病", "张三·白血病", "张艾\u{200b}滋", "张三H I V",
    // Other persons.
    "字子巳.妻杨申戊.子字小寅", "赵甲李乙", "赵甲·李乙", "普阿·李乙", "郑庚之妻", "张三、李四", "张三 李四", "张三 四", "张  小三", "张 小三 李四", "张 父亲",
    "张三,李四", "张三 妻子 李四", "张三/李四", "张三父",
    "李四媳",
    "王五等", "张三等3人", "张三户", "赵甲之家", "孙女", "孙子", "张长子", "王辛（妻李壬", "李四）张三", "（张三）李四", "张三(李四)王五",
    // No names at all, or none that is sure.
    "户主", "艾滋病", "单身", "高龄", "农户", "无", "合计", "敬老院", "张", "某三", "甲乙丙", "张三丰年", "Zhang San schizophrenia",
    "Zhang San",
    "张San", "张三1", "张三①", "张三组", "张三住9组88号", "张三尾号4321", "abc@example.com", "壹叁捌零零零壹贰叁肆伍", "张三云M12345", "·张三",
    "阿卜杜··热合曼", "阿卜杜 · 热合曼", "张*三", "张某（", "【孤儿】张三", "", "　",
  ])
  func anythingElseIsLeftBlank(cell: String) throws {
    #expect(try Self.posted(cell) == nil)
  }

  /// Whatever is joined to a name, by whatever is typed between, is not posted with it.
  @Test func nothingJoinedToANameIsPosted() throws {
    let words = ["残疾", "妻杨申", "李四", "其母瘫痪", "服刑", "精神病", "已故", "13000000001", "HIV", "低保户", "患癌症"]
    for joint in [".", "．", "·", "•", "・", " ", "　", "-", "—", "_", "/", "，", "；", "+", "", "\u{200b}", "\n"]
    {
      for word in words {
        #expect(try Self.posted("张三" + joint + word) == nil, "\(joint) \(word)")
        #expect(try Self.posted(word + joint + "张三") == nil, "\(joint) \(word)")
      }
    }
  }
}
