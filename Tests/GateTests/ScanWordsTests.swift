import Columns
import Testing

@testable import Gate

/// Headers that a scan alone knows, and what their cells decide.
@Suite("headers of a scan")
struct ScanWordsTests {
  private static let names = "张小三\n李四\n王五\n"

  @Test(arguments: [
    "救助对象", "受助人", "受益人", "领取人", "补助对象", "发放对象", "低保户", "贫困户", "脱贫户", "特困人员", "残疾人", "优抚对象", "名字", "学生", "配偶",
    "子女", "死者", "负责人", "法定代表人", "联系人", "经办人", "审核人", "Name", "XM", "姓名/单位", "老人姓名", "学 生（签收）", "联系人2",
  ])
  func namesBelowSuchHeadersAreFound(header: String) throws {
    let rows = Self.names.split(separator: "\n").map { "\($0),300\n" }.joined()
    let findings = try FileScanTests.scan("\(header),金额\n\(rows)")
    #expect(findings.map(\.row) == [2, 3, 4])
    #expect(findings.allSatisfy { $0.kind == .personName && $0.column == 1 })
  }

  /// The same words above counts, groups and answers.
  @Test(arguments: [
    "村,残疾人,学生\n某村,12,3\n", "类别,学生\n高中,高中\n初中,初中\n", "残疾人\n是\n否\n", "村,低保户\n某村,是\n另村,否\n",
    "残疾人\n肢体\n视力\n听力\n", "联系人\n民政办\n县民政局\n某某公司\n", "name\narea_code\nvalue\n", "name\n龙泉\n汉庄\n蒲缥\n丙麻\n",
    "子女\n长子\n次女\n", "学生,人数\n高中,3\n安置,4\n", "学生\n张**\n", "经办人\n\n", "姓,名\n张,\n", "名\n三\n", "村,名\n某村,三\n",
    "村,经度,纬度\n某村,99.1,25.1\n", "经度\n12345\n", "法定代表人\n（盖章）\n", "序号,类别\n1,学生\n2,残疾人\n",
    "中文,英文,说明\n姓名,name,x\n龙泉,x,x\n金花,x,x\n",
  ])
  func otherThingsBelowThemClear(text: String) throws {
    #expect(try FileScanTests.scan(text).map(\.kind.rawValue) == [])
  }

  /// A word of a data row is no header, so that what stands below it keeps its own.
  @Test func wordsOfDataRowsAreNoHeaders() throws {
    let text = "姓名,类别,备注\n张三,学生,残疾人\n李四,高中,金花\n王五,残疾人,学生\n"
    #expect(try FileScanTests.scan(text).map(\.column) == [1, 1, 1])
  }

  @Test(arguments: ["姓,名,村\n张,三,某村\n欧阳,小四,某村\n", "序号,姓 氏,名\n1,张,三\n2,欧阳,小四\n"])
  func namesInTwoColumnsAreFound(text: String) throws {
    let findings = try FileScanTests.scan(text)
    #expect(findings.map(\.row) == [2, 3] && findings.allSatisfy { $0.kind == .personName })
  }

  @Test(arguments: [
    "村,经度,纬度\n某村,99.16712,25.11234\n", "longitude,latitude\n99.16712E,25.11234N\n",
    "东经,北纬\n99°10′1.5″,25°6′44″\n",
  ])
  func coordinatesArePlacesPossibly(text: String) throws {
    let findings = try FileScanTests.scan(text)
    #expect(findings.count == 2 && findings.allSatisfy { $0.kind == .location && $0.confidence == .possible })
  }

  @Test func keysOfJSONAndColumnsOfTextAreVotedOn() throws {
    let json = "[{\"受助人\": \"张小三\", \"name\": \"amount\"},\n{\"受助人\": \"李四\", \"name\": \"value\"}]"
    #expect(try FileScanTests.scan(json, name: "a.json").count == 2)
    let text = "序号  受助人  金额\n1     张小三  300\n2     李四    300\n"
    #expect(try FileScanTests.scan(text, name: "a.txt").map(\.row) == [2, 3])
  }
}
