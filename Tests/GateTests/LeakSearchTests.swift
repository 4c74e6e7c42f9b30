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
    ("張三", .personName), ("户主:張三等3人", .personName), ("歐陽測試", .personName), ("歐陽測試村", .personName),
    ("阿蔔杜·熱合曼", .personName),
    ("阿卜杜•热合曼", .personName), ("阿卜杜・热合曼", .personName), ("热合曼", .personName), ("王五六", .personName),
    ("住隆阳区板桥镇虚构村五组12号院", .address), ("隆阳区板桥镇虚构村五组１２号", .address), ("腾越街道无名巷3号", .address),
    // Shapes that nobody knows.
    ("110105194912310020", .citizenID), ("电话13100000000", .phone), ("131-0000-0000", .phone),
    ("6228480000000000000", .account), ("53050219000101009941", .citizenID), ("530502000101999", .citizenID),
    // Digits of other kinds, and what may be typed between digits.
    ("①③⓪⓪⓪⓪⓪⓪⓪⓪①", .phone), ("⑴⑶００００００００⑴", .phone), ("❶❸⓿⓿⓿⓿⓿⓿⓿⓿❶", .phone), ("¹³⁰⁰⁰⁰⁰⁰⁰⁰¹", .phone),
    ("₁₃₀₀₀₀₀₀₀₀₁", .phone), ("𝟏𝟑𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏", .phone), ("𝟙𝟛𝟘𝟘𝟘𝟘𝟘𝟘𝟘𝟘𝟙", .phone), ("１３٠٠٠٠٠٠٠٠1", .phone),
    ("壹叁零零零零零零零零壹", .phone), ("壹參〇〇〇〇〇〇〇〇壹", .phone), ("幺三零零零零零零零零幺", .phone),
    ("㈠㈢零零零零零零零零㊀", .phone), ("〡〣〇〇〇〇〇〇〇〇〡", .phone), ("1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}000000001", .phone),
    ("1\u{336}3\u{336}0\u{336}00000001", .phone), ("伍叁零伍零贰壹玖零零零壹零壹零零壹零", .citizenID),
    ("⑤③⓪⑤⓪②①⑨⓪⓪⓪①⓪①⓪⓪①⓪", .citizenID),
    ("530502,19000101,0010", .citizenID), ("530502.1900.0101.0010", .citizenID),
    ("530502/19000101/0010", .citizenID),
    ("530502、19000101，0010", .citizenID), ("(530502)19000101(0010)", .citizenID),
    ("530502_1900_0101_0010", .citizenID),
    ("5,3,0,5,0,2,1,9,0,0,0,1,0,1,0,0,1,0", .citizenID), ("5305\n0219\n0001\n0100\n10", .citizenID),
    ("530502|19000101|0010|41", .citizenID), ("19000101/001", .citizenID),
    ("530502·19000101·002X", .citizenID),
    ("130.0000.0001", .phone), ("130/0000/0001", .phone), ("电话：130，0000，0001。", .phone),
    ("131.0000.0000", .phone),
    ("6217/0000/0000/0000/004", .account), ("530502.19491231.0020", .citizenID),
  ])
  func found(text: String, kind: FieldKind) throws {
    let findings = try Self.find(text)
    #expect(findings.contains { $0.kind == kind }, "\(findings.map(\.kind.rawValue))")
    #expect(findings.allSatisfy { $0.row == 3 && $0.column == 2 })
  }

  @Test(arguments: [
    "12", "121314", "3120", "2026-10", "530502", "隆阳区", "合计", "未知", "1234567.00", "98765432101234",
    "1300000000", "131000000012", "20261031", "保政办发〔2018〕56号", "已故", "不予公布", "河图街道", "9530502001",
    "保山市隆阳区板桥镇三家村", "199901010000", "530502001234567",
    "2026.10.31 12:00:00", "13,000,000,002.00", "M12.5,30.2 40.1,50.3 60.75,13000.0 000.1z", "①②③④⑤⑥⑦",
    "530502，1900年1月1日", "110105.19491231.0021", "1、3、0、0、0", "131/0000", "1.2.3.4.5.6.7.8.9.10.11.12",
    "6217000000000000014",
  ])
  func clear(text: String) throws {
    #expect(try Self.find(text) == [])
  }

  private static func find(row cells: [String], role: UnitRole = .text) throws -> [LeakFinding] {
    let file = StagedFile(path: "data/x.csv", audience: .community, declared: ["甲", "乙"])
    let search = LeakSearch(
      file, terms: try TestLedger.terms(), allowances: Allowances(), suspects: Suspects(),
      isCounty: { $0 == 530_502 || $0 == 533_023 })
    for (column, text) in cells.enumerated() where !text.isEmpty {
      search.take(text, Unit(Part(file: "data/x.csv", bytes: []), row: 7, column: column + 1, role: role))
    }
    search.finish()
    return search.hits.map(\.finding)
  }

  /// A number over neighbouring cells, and a name.
  @Test(arguments: [
    (["x", "530502", "190001010010"], FieldKind.citizenID, 2),
    (["530502", "1900", "0101", "0010", "x"], .citizenID, 1),
    ("530502190001010010".map { String($0) }, .citizenID, 1),
    ("⑤③⓪⑤⓪②１９0001010010".map { String($0) }, .citizenID, 1),
    (["53050219000101", "002X"], .citizenID, 1), (["19000101", "001"], .citizenID, 1),
    (["130", "0000", "0001"], .phone, 1), (["x", "13000", "000001", "y"], .phone, 2),
    (["6217 0000", "0000 0000 004"], .account, 1), (["张", "三"], .personName, 1),
    (["欧阳", "测试"], .personName, 1), (["歐陽", "測試"], .personName, 1),
    (["530502", "194912310020"], .citizenID, 1),
  ])
  func neighboursAreReadTogether(cells: [String], kind: FieldKind, column: Int) throws {
    let found = try Self.find(row: cells)
    #expect(
      found.contains { $0.kind == kind && $0.row == 7 && $0.column == column },
      "\(found.map(\.kind.rawValue))")
  }

  @Test(arguments: [
    ["53050219", "", "0001010010"], ["53050219", "x", "0001010010"], ["12", "34", "56789"], ["张", "", "三"],
    ["张", "x", "三"],
    ["甲", "乙"], ["530502", "194912310021"], ["2026", "10", "31"], ["131", "0000", "0000"],
  ])
  func whatIsNoNeighbourIsNot(cells: [String]) throws {
    #expect(try Self.find(row: cells) == [])
  }

  @Test func statisticsSideBySideAreReadTogetherForIdentityNumbersOnly() throws {
    #expect(try Self.find(row: ["53050219", "0001010010"], role: .number).map(\.kind) == [.citizenID])
    #expect(try Self.find(row: ["530502", "194912310020"], role: .value) == [])
    #expect(try Self.find(row: ["13000", "000001"], role: .number) == [])
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

  /// A number that the office's text mentions is not declared as the office's: it must be nobody's.
  @Test func whatATextMentionsPassesUnlessItIsSomebodys() throws {
    func find(_ text: String) throws -> Int {
      let search = LeakSearch(
        StagedFile(path: "x.html", audience: .community, declared: []), terms: try TestLedger.terms(),
        allowances: Allowances(texts: ["可拨打13100000000或13000000001、0875-0000001反映"]), suspects: Suspects(),
        isCounty: { _ in true })
      search.take(text, Unit(Part(file: "x.html", bytes: []), row: 1, column: 1, role: .text))
      return search.hits.count
    }
    #expect(try find("可拨打13100000000反映") == 0)
    #expect(try find("可拨打13000000001反映") == 1)
    #expect(try find("可拨打0875-0000001反映") == 1)
  }

  /// Whatever character a name ends in, it is found: no byte of one is taken for that of something else.
  @Test func namesOfEveryCharacterAreFound() throws {
    let names = (UInt32(0x4e00)...0x9fa5).compactMap(Unicode.Scalar.init).map { "王大\($0)" }
    let terms = try TestLedger.terms(names.map { ["12", $0] + Array(repeating: "", count: 7) })
    var missed: [String] = []
    for (number, name) in names.enumerated() {
      let search = LeakSearch(
        StagedFile(path: "data/x.csv", audience: .everyone, declared: []), terms: terms,
        allowances: Allowances(), suspects: Suspects(), isCounty: { _ in true })
      let text = number.isMultiple(of: 2) ? name : "户主：\(name)（已核）"
      search.take(text, Unit(Part(file: "data/x.csv", bytes: []), row: 3, column: 2, role: .text))
      if search.hits.isEmpty { missed.append(name) }
    }
    #expect(missed == [])
  }

  /// The last byte of 海 and 強 is that of the dot between the parts of a name.
  @Test(arguments: ["王大海", "刘国強", "阿海·大海"]) func namesThatEndAsADotDoesAreFound(name: String) throws {
    let terms = try TestLedger.terms([["12", name] + Array(repeating: "", count: 7)])
    for text in [name, "户主:\(name)等3人", "\(name)·"] {
      let search = LeakSearch(
        StagedFile(path: "data/x.csv", audience: .everyone, declared: []), terms: terms,
        allowances: Allowances(), suspects: Suspects(), isCounty: { _ in true })
      search.take(text, Unit(Part(file: "data/x.csv", bytes: []), row: 3, column: 2, role: .text))
      #expect(search.hits.map(\.finding.kind) == [.personName], "\(text)")
    }
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
