import Columns
import Testing

@testable import Redact

@Suite("mask surname")
struct SurnameTests {
  @Test(arguments: [
    ("张三", "张**"), ("张三丰", "张**"), ("张三丰四", "张**"), ("欧阳某", "欧阳**"), ("欧阳", "欧**"),
    ("", ""), (" \u{3000}", ""), ("张", "**"), ("岩温", "**"), ("阿依·古丽", "**"), ("张·某", "**"),
    ("Zhang San", "**"), ("\u{ff3a}某", "**"), ("张3", "**"), ("张三530502190001010010", "**"),
    ("张\u{3000}三", "张**"), (" 王 五 ", "王**"), ("杨\n某", "杨**"), ("(户主)张三", "张**"),
    ("\u{ff08}户主\u{ff09}张三", "张**"), ("张三(已故)", "张**"), ("张三\u{ff08}小名某\u{ff09}", "张**"),
    ("张三、王四", "张**、王**"), ("张三,王四", "张**、王**"), ("张三/王四", "张**、王**"), ("、", "**"),
    ("\u{20bb7}某", "**"), ("张\u{20bb7}", "张**"), ("张\u{e000}", "张**"), ("合计", "**"), ("/", "**"),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("surname"), [cell]) == [expected])
  }

  @Test func theSameBeginningWithAndWithoutMoreIsNotMixedUp() throws {
    let masked = try TestLedger.masked(MaskSettings("surname"), ["欧阳", "欧阳某", "欧阳", "欧阳某某"])
    #expect(masked == ["欧**", "欧阳**", "欧**", "欧阳**"])
  }

  @Test func bytesThatAreNoTextAreHidden() throws {
    var column = Column()
    let broken: [UInt8] = [0xe5, 0xbc, 0x41, 0xff]
    column.append(broken.span)
    let records = TestLedger(columns: [("name", .personName, ["甲"])]).records
    let mask = try Masks.make(MaskSettings("surname"), TestLedger.knowledge)
    #expect(try mask.mask(column, at: 0, of: records).text(0) == "**")
  }

  @Test func aDictionaryThatTakesTheWholeNameForAFamilyNameShowsNothing() throws {
    let knowledge = MaskKnowledge(
      familyName: { $0.count }, vocabularies: [:], lastDay: .lastDay(ofMonth: 10, year: 2026))
    let masked = try TestLedger.masked(
      MaskSettings("surname"), ["欧阳", "欧阳", "欧阳某", "欧阳某"], knowledge: knowledge)
    #expect(masked == ["**", "**", "**", "**"])
  }

  @Test func theShortWayAndTheLongWayAgree() throws {
    let names = ["张三", "张三丰", "欧阳某", "欧阳", "岩温", "一二", "张一二三"]
    let short = try TestLedger.masked(MaskSettings("surname"), names + names)
    let long = try TestLedger.masked(MaskSettings("surname"), names.map { $0 + " " })
    #expect(Array(short.suffix(names.count)) == long)
  }
}
