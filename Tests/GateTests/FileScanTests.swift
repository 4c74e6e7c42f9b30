import Columns
import Dictionaries
import Recognize
import Testing

@testable import Gate

/// What a scan finds without a ledger, where, and what it lets pass.
@Suite("scan")
struct FileScanTests {
  static func scan(
    _ files: [(name: String, bytes: [UInt8])], contacts: [String] = [], allow: String? = nil,
    namesHouseholders: Bool = false, day: CivilDate? = nil
  ) throws -> ScanReport {
    let scratch = Scratch()
    for file in files { scratch.write(file.bytes, "open/\(file.name)") }
    let list = try allow.map { try AllowList(Array($0.utf8), file: "allow.csv") }
    let scan = FileScan(
      dictionaries: try #require(TestDictionaries.shipped), contacts: contacts, allowed: list ?? AllowList(),
      namesHouseholders: namesHouseholders, day: day)
    return try scan.scan(["\(scratch.path)/open"])
  }

  static func scan(_ text: String, name: String = "a.csv") throws -> [ScanFinding] {
    try scan([(name, Array(text.utf8))]).findings
  }

  @Test(arguments: [
    ("姓名\n张三\n", "person_name"), ("户主姓名,备注\n欧阳测试,x\n", "person_name"), ("姓名\n阿卜杜·热合曼\n", "person_name"),
    ("备注\n户主欧阳建国\n", "person_name"), ("发放账号\n5300000774842099\n", "account"),
    ("姓名\n王大海\n", "person_name"), ("备注\n户主：王大海\n", "person_name"),
    ("姓名\n张三、李四\n", "person_name"), ("姓名\n王五(已故)\n", "person_name"), ("序号,姓 名\n1,张 三\n", "person_name"),
    ("身份证号码\n5.33023E+17\n", "citizen_id"), ("身份证号\n53050219000101001\n", "citizen_id"),
    ("身份证号\n530502********0010\n", "citizen_id"), ("家庭住址\n板桥镇虚构村五组12号\n", "address"),
    ("一卡通账号\n10500000001\n", "account"), ("低保证号\nXD000012345\n", "number"),
    ("备注\n户主：张三\n", "person_name"), ("备注\n其妻李四患病\n", "person_name"), ("备注\n联系人王五\n", "person_name"),
    ("备注\n学生：张小三\n", "person_name"), ("备注\n学生张小三\n", "person_name"), ("备注\n户主：阿卜杜·热合曼·\n", "person_name"),
    ("备注\n户主：常青\n", "person_name"), ("备注\n户主：安心\n", "person_name"),
    ("备注\n家住板桥镇虚构村五组12号\n", "address"), ("备注\n身份证530502190001010010\n", "citizen_id"),
    ("备注\n13000000001\n", "phone"), ("备注\n一三零零零零零零零零一\n", "phone"),
    ("备注\n6228480000000000000\n", "bank_card"), ("a,b,c\n530502,19000101,0010\n", "citizen_id"),
    ("a,b\n530502,190001010010\n", "citizen_id"), ("a,b\n53050219000101,0010\n", "citizen_id"),
    ("a,b\n5305021900,01010010\n", "citizen_id"),
    ("备注\n530502,19000101,0010\n", "citizen_id"), ("备注\n530502/1900.0101_0010\n", "citizen_id"),
    ("备注\n131.0000.0000\n", "phone"), ("备注\n①③⓪⓪⓪⓪⓪⓪⓪⓪①\n", "phone"), ("备注\n壹叁零零零零零零零零壹\n", "phone"),
    ("备注\n013000000001\n", "phone"), ("备注\n+86 0130 0000 0001\n", "phone"),
    ("备注\n0086-130-0000-0001\n", "phone"),
    ("备注\n1795113000000001\n", "phone"), ("备注\n（86）130 0000 0001\n", "phone"),
    ("备注\n5.33023199001011E+17\n", "citizen_id"), ("备注\n号码5.33023e17已核\n", "citizen_id"),
    ("备注\n5.33023199001011×10^17\n", "citizen_id"), ("备注\n6.22848E+18\n", "account"),
    ("备注\n五三○五○二一九○○○一○一○○一○\n", "citizen_id"), ("备注\n⑤③⓪⑤⓪②①⑨⓪⓪⓪①⓪①⓪⓪①⓪\n", "citizen_id"),
    ("备注\n伍叁零伍零贰壹玖零零零壹零壹零零壹零\n", "citizen_id"), ("备注\n٥٣٠٥٠٢١٩٠٠٠١٠١٠٠١٠\n", "citizen_id"),
    ("备注\nG530502190001010010\n", "student_number"), ("备注\n微信 ceshi_88\n", "wechat"),
    ("备注\n130、0000、0001\n", "phone"), ("备注\n130、1000、2000\n", "phone"), ("备注\n第130、1000、2000号\n", "phone"),
    ("备注\n\"130, 1000, 2000, 131, 1000, 2000\"\n", "phone"), ("备注\n第 1、130、0000、0001 行\n", "phone"),
    ("备注\n\"130, 1000, 2000, 3000\"\n", "phone"), ("备注\n电话：130、1000、2000、3000\n", "phone"),
    ("备注\n1、130、1000、2000\n", "phone"), ("备注\n电话（第130、1000、2000条）\n", "phone"),
    ("备注\n第130、1000、2000行(手机)\n", "phone"),
    ("姓名\n劉國強\n", "person_name"), ("姓名\n\u{2f42}国强\n", "person_name"), ("戶主姓名\n歐陽測試\n", "person_name"),
    ("备注\n户主姓名：劉國強\n", "person_name"), ("备注\n学生: 劉國強 張偉\n", "person_name"),
    ("备注\n戶主：刘国强\n", "person_name"), ("姓名\n王某某、张三\n", "person_name"), ("姓名\n张三先生\n", "person_name"),
    ("备注\n虚构村三组12號\n", "address"), ("备注\n虛構小區5棟2單元301室\n", "address"), ("备注\n虚构村三组12\n", "address"),
    ("备注\n虚构村委会7组103\n", "address"), ("备注\n虚构小区5栋301\n", "address"), ("备注\n虚构小区5号楼301，已核\n", "address"),
    ("备注\n虚构花园三期8幢501\n", "address"), ("家庭住址\n虛構村五組\n", "address"),
    // The last digits masked; a digit too few, and one too many.
    ("备注\n53050219000101****\n", "citizen_id"), ("备注\n号码53050219000101×××0\n", "citizen_id"),
    ("备注\n53050219000101001\n", "citizen_id"), ("备注\n5305021900010100100\n", "citizen_id"),
    ("备注\n5%33%30502190001010010\n", "citizen_id"), ("备注\nNTMwNTAyMTkwMDAxMDEwMDEw\n", "citizen_id"),
  ])
  func finds(text: String, kind: String) throws {
    let findings = try Self.scan(text)
    #expect(findings.contains { $0.kind.rawValue == kind }, "\(findings.map(\.kind.rawValue))")
    #expect(findings.allSatisfy { $0.file == "open/a.csv" && $0.part.isEmpty && $0.row == 2 })
  }

  @Test(arguments: [
    "姓名\n合计\n", "与户主关系,人口\n户主,1\n妻子,1\n", "姓名\n张**\n", "户主姓名\n**\n", "姓名\n\n制表人：____\n", "备注\n户主文化程度\n",
    "脱贫家庭学生 · 人数（人）,学生 · 高中（人）\n12,3\n", "备注\n居民 · 实发金额（元）\n", "备注\n学生高中、初中\n",
    "备注\n学生：高中\n", "备注\n学生：高中生\n", "备注\n居民安置、村民管理\n", "备注\n学生毕业后\n", "备注\n监护人（单亲）\n",
    "备注\n户主和配偶\n", "备注\n户主于今年申请\n", "备注\n申请人应提供户口簿\n", "备注\n户主居住地\n", "备注\n村民自治\n",
    "备注\n学生满十六周岁\n", "备注\n学生小学·高中·高校\n", "备注\n户主年龄\n", "备注\n联系人：王科长\n",
    "备注\n户主高龄因病\n", "村（社区）\n龙泉\n", "序号,户数\n12,3456\n", "备注\n负责人：（签字）\n", "家庭住址\n板桥镇\n", "备注\n保政办发〔2018〕56号\n",
    "area_name,value,obs_status\n龙泉,13000000001,A\n", "备注\n2026-10-31 12:00:00\n",
    "备注\n保障人口1234人，金额9003456.00元\n",
    // Masked with characters, and named by a title.
    "姓名\n王某某\n", "姓名\n李某\n", "姓名\n赵〇〇\n", "姓名\n王〇强\n", "姓名\n王先生\n", "户主姓名\n欧阳女士\n",
    "姓名\n王某某、李某\n", "备注\n户主：王某某\n", "备注\n户主：王〇强\n", "备注\n学生王某强患病\n", "備註\n學生：高中\n",
    // Counts behind a group, and rooms of an office.
    "备注\n虚构村3组12户\n", "备注\n虚构村3组15人\n", "备注\n虚构村三组 12 45\n", "备注\n虚构村3组2026年\n",
    "备注\n虚构村3组12.5亩\n", "备注\n\"虚构村3组5,600元\"\n", "备注\n虚构社区服务中心3号楼301\n", "备注\n虚构小区5栋12户\n",
    "备注\n530502********0010\n", "备注\n53050219001301****\n",
    "备注\n53050219001301001\n", "备注\n53990019000101001\n",
    // Rows as reports list them.
    "备注\n第 144、1075、1818 行\n", "备注\n第33列（AG），第144、1075、1818、2235行；第 16 行\n",
    "备注\n\"column 33 (AG), rows 144, 1075, 1818\"\n",
    "sha\n9f86d081884c7d659a2feaa0c55ad01513000000001b0b822cd15d6c15b0f0ab\n", "户号\n1234\n",
    "备注\n某区民政局地址：虚构路12号\n", "备注\n办公地址：虚构市虚构路12号3楼302室\n", "备注\n虚构镇10月15号3楼会议室\n",
    "备注\n虚构社区3组12户34人\n", "备注\n虚构镇10月15号至16号公示\n", "备注\n虚构镇人民政府2026年第5号公告、第6号\n",
    "备注\n虚构路12号线\n", "备注\n乘12路3号车\n", "备注\n公路12号桥\n", "备注\n虚构村1号文件\n",
    "备注\n共12户34人，5组6号\n", "备注\n1.38E+10\n", "备注\n5.33023E+05\n", "备注\n9.99023E+17\n", "备注\n130○○○○0001\n",
    "备注\nq8VXabcdefgh/WXzzzzzzz+aGVsbG8gd29ybGQsIHRoaXMgaXMgbm90aGluZw\n", "备注\n不是BOXWX abcdefgh\n",
  ])
  func clears(text: String) throws {
    #expect(try Self.scan(text).map(\.kind.rawValue) == [])
  }

  /// A road and a house may be any shop's.
  @Test func aRoadWithAHouseIsAnAddressPossibly() throws {
    #expect(try Self.scan("备注\n隆阳区虚构路12号\n").map(\.confidence) == [.possible])
    #expect(try Self.scan("备注\n隆阳区虚构路12号1幢2单元301室\n").map(\.confidence) == [.likely])
  }

  @Test func digestsAndSizesOfADataPackageClear() throws {
    let digest = "13000000001" + String(repeating: "a", count: 42) + "13000000003"
    let files = [
      ("SHA256SUMS", Array("\(digest)  data/a.csv\n".utf8)),
      (
        "datapackage.json",
        Array("{\"resources\": [{\"hash\": \"sha256:\(digest)\", \"bytes\": 13000000001}]}".utf8)
      ),
    ]
    #expect(try Self.scan(files).findings == [])
  }

  @Test func placesNameTheCellThatShowsASharedString() throws {
    let book = OpenersTests.workbook(
      shared: "<si><t>姓名</t></si><si><t>张三</t></si>",
      cell: "<c r='B2' t='s'><v>0</v></c></row><row r='7'><c r='B7' t='s'><v>1</v></c>")
    let finding = try #require(try Self.scan([("名单.xlsx", book)]).findings.first)
    #expect(finding.place == "open/名单.xlsx/xl/worksheets/sheet1.xml:7:2")
    #expect(finding.shape == "汉2")
  }

  @Test func numbersOfAWorkbookCount() throws {
    let book = OpenersTests.workbook(cell: "<c r='B2'><v>13000000001</v></c>")
    #expect(try Self.scan([("a.xlsx", book)]).findings.map(\.kind) == [.phone])
  }

  /// Tables of plain text, however their cells are parted.
  @Test(arguments: [
    ("a.txt", "序号\t姓名\t村\n1\t张三\t某村\n", 2, 2), ("a.txt", "| 序号 | 姓名 |\n|---|---|\n| 1 | 张三 |\n", 3, 3),
    ("a.md", "序号   姓名   村\n1      张三   某村\n", 2, 2), ("a.dat", "序号,姓名,村\n1,张三,某村\n", 2, 2),
    ("a.tsv", "序号\t姓名\n1\t张三\n", 2, 2), ("a.csv", "序号;姓名\n1;张三\n", 2, 2),
    ("a.xls", "序号\t姓名\n1\t张三\n", 2, 2),
  ])
  func namesOfTextTablesAreFound(name: String, text: String, row: Int, column: Int) throws {
    let findings = try Self.scan(text, name: name)
    #expect(findings.map(\.kind) == [.personName])
    #expect(findings.first?.row == row && findings.first?.column == column)
  }

  @Test(arguments: [
    "姓名、身份证号，都要核对。\n张三丰水厂, 李四光路, 王五\n", "户主姓名, 人口, 说明如下\n`a-b` | 户数, 人数 and 金额 by township\n",
    "序号  村  户数\n1     龙泉  3\n",
  ])
  func proseIsNoTable(text: String) throws {
    #expect(try Self.scan(text, name: "a.txt").map(\.kind) == [])
  }

  /// Numbers that the end of a line cuts, in text and in the cells of pages and documents.
  @Test(arguments: [
    ("a.txt", "证件号码530502\n190001010010已核\n"), ("a.txt", "530502190-\n001010010\n"),
    ("a.txt", "530502\n\n19000101\n\n0010\n"),
    ("a.html", "<p>530502190</p><p class=x>001010010</p>"), ("a.html", "<td>530502190<br>001010010</td>"),
    ("a.html", "<td><p>530502190</p>\n<p>001010010</p></td>"), ("a.html", "<p>530502<img src=x>190001010010"),
    ("a.html", "530502<o:p></o:p>190001010010"), ("a.html", "530502&NoBreak;19000101&nbsp0010"),
    ("a.html", "&#53&#51;0502&emsp13;1900&ZeroWidthSpace;01010010"),
    ("a.html", "530502<wbr>1900<!-- x -->0101&shy;0010"),
    ("a.svg", "<svg><text x='1'>530502190</text><text x='60'>001010010</text></svg>"),
    ("a.xml", "<?xml version='1.0'?><d><p>证件530502190</p>\n<p>001010010已核</p></d>"),
    ("a.xml", "<?xml version='1.0'?><d>5305<b>02</b>190001010010</d>"),
    ("a.xml", "<?xml version='1.0'?><d>证件：<i>5305<b>02</b></i>19<c/>0001010010</d>"),
    ("a.xml", "<?xml version='1.0'?><d>5305<!-- 12 -->02<?x y?>190001010010</d>"),
    ("a.xml", "<?xml version='1.0'?><d>5305<![CDATA[02]]>1900&#48;1010010</d>"),
    ("a.xml", "<?xml version='1.0'?><d><area>530502</area>\n  <no>190001010010</no></d>"),
    ("a.xhtml", "<html><body>x<table><tr><td>5305<b>02</b>1900<br/>01010010</td></tr></table></body></html>"),
    ("a.svg", "<svg><text>530502<title>x</title>190001010010</text></svg>"),
    ("a.svg", "<svg><text unicode-bidi='bidi-override' direction='rtl'>010010100091205035</text></svg>"),
    ("a.html", "<p>5305<script>var a = 1</script>02<style>b {}</style>190001010010</p>"),
    ("a.html", "<p>530502<span style='Display: none'>甲12</span>190001010010</p>"),
    ("a.html", "<p>530502<i hidden>12<i>3</i></i>190001010010</p>"),
    ("a.html", "<p><ruby>530502<rt>wu</rt></ruby>190001010010</p>"),
    ("a.html", "<p>\("530502190001010010".map { "<input size=1 value='\($0)'>\n" }.joined())</p>"),
    ("a.html", "<p>530502<input type=hidden value=9>190001010010</p>"),
    ("a.html", "<p><bdo dir='rtl'>010010100091205035</bdo></p>"),
    ("a.html", "<p style='unicode-bidi: bidi-override; direction: rtl'>010010100091205035</p>"),
    ("a.html", "<p>5305&zwj;02&#0000000000049;&#x0000000000039;0001010010</p>"),
    ("a.html", "<style>p::before { content: '530502' }</style><p>190001010010</p>"),
    ("a.html", "<style>p::before { content: '530502' } p::after { content: '190001010010' }</style>"),
    ("a.html", "<style>p::before { content: '\\35\\33 \\000030 502190001010010' }</style>"),
    ("a.html", "<p style='--a: \"\\35 \\33 0502190001010010\"'>x</p>"),
    ("a.css", "p { content: '530502' /* 甲 */ '190001010010' }"),
    ("a.css", "p { content: '530502\\\n190001010010' }"),
    ("a.txt", "证件 \u{202e}010010100091205035\u{202c} 已核"), ("a.csv", "a,b\n1,\u{202e}010010100091205035\n"),
  ])
  func cutNumbersAreFound(name: String, text: String) throws {
    #expect(try Self.scan(text, name: name).contains { $0.kind == .citizenID }, "\(text)")
  }

  /// Names below headers that stand over other things too: the cells decide.
  @Test(arguments: ["签字", "领款人签名", "拟资助学生", "法定赡养人", "退出人员"]) func namesBelowOtherHeadersAreFound(
    header: String
  ) throws {
    #expect(try Self.scan("序号,\(header)\n1,张三\n2,王五\n3,赵六\n").count { $0.kind == .personName } == 3)
    #expect(try Self.scan("序号,\(header)\n1,是\n2,否\n3,是\n").isEmpty)
  }

  /// Telephones too, where a page or document shows the pieces as one.
  @Test(arguments: [
    ("a.xml", "<?xml version='1.0'?><d>130<b>0000</b>0001</d>"), ("a.html", "<p>130<rt>x</rt>00000001</p>"),
    ("a.txt", "\u{202e}10000000031\u{202c}"), ("a.html", "<p>电话 <bdo dir=RTL>10000000031</bdo>转</p>"),
  ])
  func cutTelephonesAreFound(name: String, text: String) throws {
    #expect(try Self.scan(text, name: name).contains { $0.kind == .phone }, "\(text)")
  }

  /// Statistics that stand beside one another, hidden words and the numbers of a style.
  @Test(arguments: [
    ("a.xml", "<?xml version='1.0'?><d>合计<v>530502</v>\n  <v>1900</v>\n  <v>12</v></d>"),
    ("a.xml", "<?xml version='1.0'?><d><v>530502</v><v>19000101</v><v>0011</v><v>130</v><v>00000001</v></d>"),
    ("a.xhtml", "<html><body>合计<table><tr><td>130</td><td>00000001</td></tr></table></body></html>"),
    ("a.svg", "<svg><g><text x='1'>130</text><text x='9'>00000001</text></g></svg>"),
    ("a.html", "<style>p { content: '530502'; width: 190001010010px }</style><p>12</p><p>530502</p>"),
    ("a.html", "<p>户数 12<span hidden>345</span> 人数 678</p>"),
    ("a.csv", "a,b,c\n530502,190001010011,12\n530502,19000101,10\n"),
    ("a.html", "<table><tr><td>530502</td><td>190001010011</td><td>3</td></tr></table>"),
    ("a.txt", "\u{202e}12345\u{202c} 530502"), ("a.txt", "D:\\2026\\5305\\清单"),
  ])
  func statisticsBesideOneAnotherClear(name: String, text: String) throws {
    #expect(try Self.scan(text, name: name).map(\.kind.rawValue) == [], "\(text)")
  }

  @Test(arguments: ["530502\n\n\n\n190001010010\n", "530502\n另\n190001010010\n", "530502\n190001010011\n"])
  func linesApartAreNoNumber(text: String) throws {
    #expect(try Self.scan(text, name: "a.txt").map(\.kind) == [])
  }

  @Test(arguments: [
    ("<table><tr><th>姓<br>名</th></tr><tr><td>张三</td></tr></table>", 2, 1),
    ("<table><tr><th colspan=2>村</th><th>姓名</th></tr><tr><td>a</td><td>b</td><td>张三</td></tr></table>", 2, 3),
    (
      "<table><tr><th>村</th><th>姓名</th></tr><tr><td rowspan=2>a</td><td>合计</td></tr><tr><td>张三</td></tr></table>",
      3, 2
    ),
  ])
  func cellsOfPagesStandBelowTheirHeaders(page: String, row: Int, column: Int) throws {
    let finding = try #require(try Self.scan(page, name: "a.html").first)
    #expect(finding.kind == .personName && finding.row == row && finding.column == column)
  }

  /// Fields that a report lists are cells; a second table below the first has headers of its own.
  @Test(arguments: [
    (
      "<tr><td>统计</td><td>一户</td><td>户主姓名</td><td>姓名</td></tr><tr><td>统计</td><td>一户</td><td>保障人口</td><td>数量</td></tr>",
      0
    ),
    (
      "<tr><td>序号</td><td>村</td><td>姓名</td><td>去向</td></tr><tr><td>1</td><td>某村</td><td>张三</td><td>外出</td></tr>",
      1
    ),
  ])
  func listedHeaderWordsAreNoHeaders(rows: String, names: Int) throws {
    let head = "<tr><th>产品</th><th>金额</th><th>说明</th><th>年龄</th></tr>"
    let page = "<table>\(head)\(rows)</table>"
    #expect(try Self.scan(page, name: "a.html").filter { $0.kind == .personName }.count == names)
  }

  @Test func keysOfJSONAreHeaders() throws {
    #expect(try Self.scan("{\"姓名\": \"张三\", \"户数\": \"张三\"}", name: "a.json").map(\.kind) == [.personName])
  }

  /// What is said once over a table is said by every key, element or attribute of records.
  @Test(arguments: [
    ("a.json", "[{\"xingming\": \"张三\"},\n{\"xingming\": \"李四\"}]", [1, 2]),
    ("a.json", "{\"columns\": [\"序号\", \"姓名\"], \"rows\": [[1, \"张三\"], [2, \"李四\"]]}", [2, 3]),
    ("a.json", "{\"rows\": [[1, \"张三\"],\n[2, \"李四\"]], \"columns\": [\"序号\", \"姓名\"]}", [2, 3]),
    ("a.json", "[[\"序号\", \"姓名\"],\n[1, \"张三\"]]", [2]),
    ("a.xml", "<?xml version='1.0'?><d><r><姓名>张三</姓名></r>\n<r><户主姓名>李四</户主姓名></r></d>", [1, 2]),
    ("a.xml", "<?xml version='1.0'?><d><r xm='张三'/>\n<r 姓名='李四'/></d>", [1, 2]),
    ("a.xml", "<?xml version='1.0'?><d>\n<r><name>张三</name></r>\n<r><name>李四</name></r></d>", [2, 3]),
    ("a.xml", "<?xml version='1.0'?><d>\n<field name='姓名'>张三</field></d>", [2]),
  ])
  func namesOfRecordsAreFound(name: String, text: String, rows: [Int]) throws {
    let findings = try Self.scan(text, name: name)
    #expect(findings.allSatisfy { $0.kind == .personName }, "\(findings.map(\.kind.rawValue))")
    #expect(findings.compactMap(\.row).sorted() == rows)
  }

  @Test(arguments: [
    ("a.json", "[[\"姓名\", \"与户主关系\"], [\"张**\", \"户主\"], [\"孙**\", \"孙子\"]]"),
    ("a.json", "{\"columns\": [\"乡镇\", \"户数\"], \"rows\": [[\"龙泉\", 12], [\"杨柳\", 34]]}"),
    ("a.xml", "<?xml version='1.0'?><d><style name='安定'/><村>龙泉</村><姓名>张**</姓名><name>花名册</name></d>"),
    ("a.xml", "<?xml version='1.0'?><d><field name='村'>杨柳</field><户数>1234</户数></d>"),
  ])
  func recordsOfNobodyClear(name: String, text: String) throws {
    #expect(try Self.scan(text, name: name).map(\.kind.rawValue) == [])
  }

  @Test func tablesOfPagesAndDocumentsAreTables() throws {
    let page = "<table><tr><th>户主姓名</th><th>人口</th></tr><tr><td>张三</td><td>3</td></tr></table>"
    let document = OpenersTests.document(
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
    for (name, bytes) in [("a.html", Array(page.utf8)), ("a.docx", document)] {
      let finding = try #require(try Self.scan([(name, bytes)]).findings.first)
      #expect(finding.kind == .personName && finding.row == 2 && finding.column == 1, "\(name)")
    }
  }

  @Test func theOwnerOfAMemberIsAPerson() throws {
    let tar = TestTar.make([("PaxHeaders/x", Array("16 uname=张三\n".utf8)), ("x.txt", [0x78])])
    let extended = TestTar.typed(tar, "x")
    #expect(try Self.scan([("a.tar", extended)]).findings.map(\.kind) == [.personName])
  }

  @Test func aPictureTellsWhereItWasTaken() throws {
    let picture = TestImages.jpeg(exif: "x", hasPosition: true)
    #expect(try Self.scan([("a.jpg", picture)]).findings.map(\.kind) == [.location])
  }

  @Test func theAuthorOfAPictureIsAPerson() throws {
    let wide = "张三".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let pictures = [
      TestImages.jpeg(author: Array("张三".utf8), tag: 0x013b), TestImages.jpeg(author: wide, tag: 0x9c9d),
      TestImages.png(author: "张三"),
    ]
    for picture in pictures {
      #expect(try Self.scan([("a.bin", picture)]).findings.map(\.kind) == [.personName])
    }
    #expect(try Self.scan([("a.png", TestImages.png(author: "某某公司"))]).findings == [])
  }

  @Test func whatCannotBeOpenedIsToldAndTheRestIsSearched() throws {
    let zip = TestZip.make([
      ("a.bin", [0, 1, 2, 3]), ("b.csv", Array("备注\n13000000001\n".utf8)), ("c.zip", Array("PK no".utf8)),
    ])
    let report = try Self.scan([("a.zip", zip), ("empty.txt", [])])
    #expect(report.findings.map(\.kind) == [.phone, .unopened, .unopened])
    #expect(report.findings.compactMap(\.fault) == [.partUnknown, .partUnreadable])
    #expect(report.files == 2)
  }

  /// A name that may be somebody's is never quoted; a name of a place or of known words is.
  @Test(arguments: [
    ("张三530502190001010010.txt", "汉2-D18~1.txt"), ("张三.txt", "汉2~1.txt"), ("低保花名册.txt", "低保花名册.txt"),
    ("report-2026-10.txt", "report-2026-10.txt"), ("13000000001.txt", "D11~1.txt"), ("虚构村.txt", "虚构村.txt"),
    ("公示名单2026.txt", "公示名单2026.txt"), ("阿卜杜·热合曼.txt", "汉3-汉3~1.txt"),
  ])
  func fileNamesAreQuotedOnlyWhenNobodyIsInThem(name: String, shown: String) throws {
    let findings = try Self.scan([(name, Array("13000000003\n".utf8))]).findings
    #expect(findings.allSatisfy { $0.file == "open/\(shown)" }, "\(findings.map(\.file))")
    #expect(!findings.isEmpty)
  }

  @Test func theOfficesOwnNumbersClear() throws {
    let notice = [("a.txt", Array("监督电话：0875-0000009\n".utf8))]
    #expect(try Self.scan(notice).findings.map(\.kind) == [.landline])
    #expect(try Self.scan(notice, contacts: ["0875-0000009"]).findings == [])
  }

  @Test func householdersOfNoticesClearByRuleAndNowhereElse() throws {
    let list = Array("户主姓名\n张三\n".utf8)
    let report = try Self.scan([("notice/虚构村.csv", list)], namesHouseholders: true)
    #expect(report.findings == [] && report.byRule == 1)
    #expect(try Self.scan([("notice/虚构村.csv", list)]).findings.count == 1)
    #expect(try Self.scan([("public/虚构村.csv", list)], namesHouseholders: true).findings.count == 1)
    let members = Array("姓名\n张三\n".utf8)
    #expect(try Self.scan([("notice/虚构村.csv", members)], namesHouseholders: true).findings.count == 1)
  }

  /// A sheet of a notice that somebody edited; the same sheet elsewhere is no notice.
  @Test(arguments: [
    ("户主姓名,备注\n张三,尿毒症\n", "sensitive_word"), ("户主姓名,致贫原因\n张三,肢体残疾\n", "sensitive_word"),
    ("户主姓名,备注\n张三,孤儿\n", "sensitive_word"), ("户主姓名,备注\n张三,H I V\n", "sensitive_word"),
    ("户主姓名（精神残疾）\n张三\n", "sensitive_word"), ("户主姓名,年龄\n张三,9\n", "minor"),
    ("户主姓名,年龄\n张三,１７岁\n", "minor"), ("户主姓名,出生日期\n张三,2015-03-01\n", "minor"),
  ])
  func whatNoNoticeShowsIsFound(text: String, kind: String) throws {
    let file = [("notice/虚构村.csv", Array(text.utf8))]
    let day = CivilDate(year: 2026, month: 11, day: 30)
    #expect(try Self.scan(file, namesHouseholders: true, day: day).findings.map(\.kind.rawValue) == [kind])
    let other = [("public/a.csv", Array(text.utf8))]
    #expect(try Self.scan(other, day: day).findings.allSatisfy { $0.kind == .personName })
  }

  @Test(arguments: [
    "户主姓名,年龄\n张三,18\n", "户主姓名,出生日期\n张三,1990-03-01\n", "户主姓名,保障人口\n张三,3\n",
    "说明\n本公示不含疾病、残疾、未成年人等信息，如有异议请来电。\n",
  ])
  func noticesClear(text: String) throws {
    let name = text.hasPrefix("说明") ? "notice/虚构村.txt" : "notice/虚构村.csv"
    let day = CivilDate(year: 2026, month: 11, day: 30)
    let report = try Self.scan([(name, Array(text.utf8))], namesHouseholders: true, day: day)
    #expect(report.findings.map(\.kind.rawValue) == [])
  }

  @Test func anAllowListLetsNumbersAndPlacesPass() throws {
    let files = [("a.csv", Array("备注\n13000000001\n18000000002\n".utf8))]
    let byNumber = try Self.scan(files, allow: "kind,value,reason\nphone,130 0000 0001,值班电话\n")
    #expect(byNumber.findings.map(\.row) == [3] && byNumber.allowed == 1 && byNumber.unusedAllowances == [])
    let byPlace = try Self.scan(files, allow: "kind,value,reason\nphone,open/a.csv:3:1,值班电话\n")
    #expect(byPlace.findings.map(\.row) == [2])
    let byFile = try Self.scan(files, allow: "kind,value,reason\nphone,open/a.csv,公开的通讯录\n")
    #expect(byFile.findings == [] && byFile.allowed == 2)
    let other = try Self.scan(files, allow: "kind,value,reason\naccount,13000000001,值班电话\n")
    #expect(other.findings.count == 2 && other.unusedAllowances == [2])
  }

  @Test(arguments: [
    ("kind,value,reason\nphone,13000000001,\n", ErrorCode.allowReasonMissing),
    ("kind,value,reason\nphone,13000000001,-\n", .allowReasonMissing),
    ("kind,value,reason\nphone,,值班电话\n", .allowValueMissing),
    ("kind,value,reason\nfax,13000000001,值班电话\n", .allowKindUnknown),
    ("kind,value\nphone,13000000001\n", .allowListMalformed), ("", .allowListMalformed),
    ("kind,value,reason\nphone,13000000001\n", .allowListMalformed),
  ])
  func anAllowListWithoutReasonIsRefused(text: String, code: ErrorCode) {
    let error = #expect(throws: SluiceError.self) { try AllowList(Array(text.utf8), file: "allow.csv") }
    #expect(error?.code == code)
    #expect(error?.place.file == "allow.csv")
  }

  @Test func whatIsNotThereIsAnError() throws {
    let scratch = Scratch()
    let scan = FileScan(dictionaries: try #require(TestDictionaries.shipped))
    #expect(throws: SluiceError.self) { try scan.scan(["\(scratch.path)/nothing"]) }
  }

  @Test func aFolderWithoutFilesHasNothingToFind() throws {
    let scratch = Scratch()
    let report = try FileScan(dictionaries: try #require(TestDictionaries.shipped)).scan([scratch.path])
    #expect(report.files == 0 && report.findings.isEmpty)
  }
}
