import Columns
import Testing

@testable import Gate

/// Which texts are leaks, whatever file they stand in.
@Suite("leak search")
struct LeakSearchTests {
  static func find(
    _ text: String, audience: Audience = .everyone, declared: Set<String> = [], names: Set<String> = [],
    contacts: [String] = [], role: UnitRole = .text
  ) throws -> [LeakFinding] {
    let file = StagedFile(path: "data/x.csv", audience: audience, declared: declared, namesByRule: names)
    let search = LeakSearch(
      file, terms: try TestLedger.terms(), allowances: Allowances(contacts: contacts), suspects: Suspects(),
      isCounty: { $0 == 530_502 || $0 == 533_023 })
    search.take(text, Unit(Part(file: "data/x.csv", bytes: []), row: 3, column: 2, role: role))
    return search.hits.map(\.finding)
  }

  @Test(arguments: [
    // Known numbers, in every way of writing them.
    ("530502190001010010", FieldKind.citizenID), ("户主张某身份证530502190001010010电话", .citizenID),
    ("５３０５０２１９０００１０１００１０", .citizenID), ("530502 19000101 0010", .citizenID),
    ("530502-1900-0101-0010", .citizenID), ("5305\u{200b}02190001\u{202e}010010", .citizenID),
    ("53050219000101002x", .citizenID), ("53050219000101002Х", .citizenID),
    ("53050219000101002Ⅹ", .citizenID),
    ("53050219000101002×", .citizenID), ("五三〇五〇二一九〇〇〇一〇一〇〇一〇", .citizenID),
    ("533023000101012", .citizenID), ("5305021900010100101234", .citizenID), ("E00000001", .citizenID),
    ("护照 e00000001", .citizenID), ("5.33023E+17", .number),
    ("13000000001", .phone), ("130 0000 0001", .phone), ("+8613000000001", .phone), ("13000000003", .phone),
    ("08750000001", .phone), ("(0875-0000001)", .phone), ("18000000002", .phone), ("2200001", .number),
    ("19000000004", .phone), ("帐号6217 0000 0000 0000 004", .account), ("10500000000001234", .account),
    ("7654321", .number), ("530502001", .number), ("G530521190001010028", .citizenID),
    // Parts of identity numbers that tell who it is: birth and sequence, the last twelve, the first seventeen.
    ("19000101001", .citizenID), ("190001010010", .citizenID), ("尾号190001010010的户主", .citizenID),
    ("53050219000101001", .citizenID), ("110000190001010011", .citizenID),
    // Names and addresses.
    ("张三", .personName), ("户主:张三等3人", .personName), ("张　三", .personName), ("欧阳测试", .personName),
    ("阿卜杜•热合曼", .personName), ("阿卜杜・热合曼", .personName), ("热合曼", .personName), ("王五六", .personName),
    ("住隆阳区板桥镇虚构村五组12号院", .address), ("隆阳区板桥镇虚构村五组１２号", .address), ("腾越街道无名巷3号", .address),
    // Shapes that nobody knows.
    ("110105194912310020", .citizenID), ("电话13100000000", .phone), ("131-0000-0000", .phone),
    ("6228480000000000000", .account), ("53050219000101009941", .citizenID), ("530502000101999", .citizenID),
  ])
  func found(text: String, kind: FieldKind) throws {
    let findings = try Self.find(text)
    #expect(findings.contains { $0.kind == kind }, "\(findings.map(\.kind.rawValue))")
    #expect(findings.allSatisfy { $0.row == 3 && $0.column == 2 })
  }

  @Test(arguments: [
    "12", "121314", "3120", "2026-10", "530502", "隆阳区", "合计", "未知", "1234567.00", "98765432101234",
    "1300000000", "131000000012", "20261031", "保政办发〔2018〕56号", "已故", "不予公布", "河图街道", "9530502001",
    "保山市隆阳区板桥镇三家村", "199901010000", "530502001234567", "6217000000000000014",
  ])
  func clear(text: String) throws {
    #expect(try Self.find(text) == [])
  }

  @Test func declaredTextsPassNamesButNotNumbers() throws {
    #expect(try Self.find("龙泉").count == 1)
    #expect(try Self.find("龙泉", declared: ["龙泉"]) == [])
    #expect(try Self.find(" 龙泉\n", declared: ["龙泉"]) == [])
    #expect(try Self.find("龙泉镇", declared: ["龙泉"]).count == 1)
    #expect(try Self.find("电话13000000001", declared: ["电话13000000001"]).count == 1)
    #expect(try Self.find("电话13100000000", declared: ["电话13100000000"]).count == 1)
    #expect(try Self.find("7654321", declared: ["7654321"]) == [])
  }

  @Test func theOfficesContactsPass() throws {
    #expect(try Self.find("联系电话:13100000000", contacts: ["13100000000"]) == [])
    #expect(try Self.find("0875-0000001", contacts: ["0875-0000001"]) == [])
    #expect(try Self.find("0875-0000001", contacts: ["0875-0000002"]).count == 1)
    #expect(try Self.find("13100000001", contacts: ["13100000000"]).count == 1)
  }

  @Test func namesPassInNoticesByRuleOnly() throws {
    #expect(try Self.find("张三", audience: .community, names: ["张三"]) == [])
    #expect(try Self.find("张三", audience: .community).count == 1)
    #expect(try Self.find("张三", audience: .everyone, names: ["张三"]).count == 1)
    #expect(try Self.find("张三的电话13000000001", audience: .community, names: ["张三"]).count == 2)
  }

  @Test func officeFilesAreSearchedForNumbersOnly() throws {
    #expect(try Self.find("张三 隆阳区板桥镇虚构村五组12号 530502001", audience: .internal) == [])
    for number in ["530502190001010010", "13000000001", "6217000000000000004", "530521190001010028"] {
      #expect(try Self.find(number, audience: .internal).count == 1, "a number of eleven digits and more")
    }
    #expect(try Self.find("13100000000", audience: .internal) == [])
  }

  @Test func statisticsMayHaveAnyShapeButAreNoKnownNumber() throws {
    #expect(try Self.find("13100000000", role: .value) == [])
    #expect(try Self.find("13000000001", role: .value).map(\.kind) == [.phone])
    #expect(try Self.find("530502001", role: .value) == [])
    #expect(try Self.find("7654321.00", role: .value) == [])
    #expect(try Self.find("13000000001", role: .computed) == [])
  }
}
