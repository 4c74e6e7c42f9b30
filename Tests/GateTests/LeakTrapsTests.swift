import Columns
import Testing

@testable import Gate

/// The leak traps of assistance data that a file can hold: each is planted, and found without any ledger.
///
/// docs/leak-traps.md lists all traps and where each is caught.
@Suite("leak traps in files")
struct LeakTrapsTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    let numbers: [Int]
    let what: String
    let file: String
    let bytes: [UInt8]

    var testDescription: String { "\(numbers.map(String.init).joined(separator: ",")) \(what)" }

    init(_ numbers: Int..., what: String, file: String = "a.csv", _ bytes: [UInt8]) {
      self.numbers = numbers
      self.what = what
      self.file = file
      self.bytes = bytes
    }

    init(_ numbers: Int..., what: String, file: String = "a.csv", text: String) {
      self.numbers = numbers
      self.what = what
      self.file = file
      bytes = Array(text.utf8)
    }
  }

  private static let id = "530502190001010010"

  private static func cell(_ text: String) -> String { "备注\n\(text)\n" }

  private static func part(_ name: String, _ xml: String) -> [UInt8] {
    OpenersTests.workbook(parts: [(name, xml)])
  }

  static let traps: [Trap] = [
    Trap(1, what: "disability certificate", text: cell("53050219000101001041")),
    Trap(2, what: "pupil's number", text: cell("G530502190001010010")),
    Trap(2, what: "temporary pupil's number", text: cell("L530521190001010123")),
    Trap(3, what: "licence or insurance number", text: cell("驾驶证530502190001010010")),
    Trap(4, 64, what: "name of a photograph", file: "张三\(id).jpg", TestImages.jpeg(comment: "x")),
    Trap(5, what: "mail that is a telephone", text: cell("13000000001@example.com")),
    Trap(7, what: "number of a case made of an identity number", text: cell("JZ-530502190001010010-01")),
    Trap(9, 18, what: "household number", text: "户编号\n530502010100001\n"),
    Trap(
      10, what: "target of a link", file: "a.xlsx",
      part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationship Target='http://x.example/q?id=\(id)'/>")),
    Trap(14, what: "masked tail", text: "身份证号码\n53050219000101****\n"),
    Trap(
      23, what: "masked in one sheet and raw in another", file: "a.xlsx",
      OpenersTests.workbook(
        cell: "<c r='B2' t='str'><v>530502********0010</v></c>",
        parts: [
          (
            "xl/worksheets/sheet2.xml",
            "<worksheet><row r='2'><c r='B2' t='str'><v>\(id)</v></c></row></worksheet>"
          )
        ])),
    Trap(34, what: "position of a picture", file: "a.jpg", TestImages.jpeg(exif: "x", hasPosition: true)),
    Trap(40, what: "members in one cell", text: "家庭成员\n张三,李四(妻),王五\n"),
    Trap(44, what: "account holder", text: "开户名\n李四\n"),
    Trap(48, what: "telephone in a title", text: "村级协管员联系电话：13000000001\n乡镇,户数\n板桥镇,3\n"),
    Trap(49, what: "continued rows", text: "户主姓名,户数\n张三,1\n,1\n"),
    Trap(50, what: "signatures below a table", text: "乡镇,户数\n板桥镇,3\n制表人：张三,审核人：李四\n"),
    Trap(51, what: "a second table on the right", text: "乡镇,户数,,姓名\n板桥镇,3,,张三\n"),
    Trap(52, what: "telephone in a column of names", text: "姓名,电话\n13000000001,张三\n"),
    Trap(
      53, what: "one digit a column",
      text: "身份证\n" + id.map(String.init).joined(separator: ",") + "\n"),
    Trap(53, what: "in two columns", text: "a,b\n530502,190001010010\n"),
    Trap(
      54, what: "runs of a rich text", file: "a.xlsx",
      OpenersTests.workbook(shared: "<si><r><t>5305021900</t></r><r><t>01010010</t></r></si>")),
    Trap(
      54, what: "a formula", file: "a.xlsx",
      OpenersTests.workbook(cell: "<c r='B2' t='str'><f>\"\(id)\"</f><v>1</v></c>")),
    Trap(
      54, what: "a text box", file: "a.xlsx",
      part("xl/drawings/d.xml", "<a:p xmlns:a='a'><a:t>\(id)</a:t></a:p>")),
    Trap(55, what: "a form", text: "姓名：,张三\n身份证号：,\(id)\n"),
    Trap(56, what: "prose", text: cell("户主张三患病，身份证\(id)，请联系")),
    Trap(
      58, 63, what: "hidden sheet", file: "a.xlsx",
      OpenersTests.workbook(parts: [
        (
          "xl/worksheets/sheet2.xml",
          "<worksheet><row r='1'><c r='A1' t='str'><v>\(id)</v></c></row></worksheet>"
        )
      ])),
    Trap(
      61, what: "property of a document", file: "a.xlsx", part("docProps/custom.xml", "<p><v>联系人：张三</v></p>")),
    Trap(
      62, what: "comment", file: "a.xlsx", part("xl/comments1.xml", "<comment><text>户主：张三</text></comment>")),
    Trap(
      62, what: "thread of comments", file: "a.xlsx",
      part("xl/threadedComments/t.xml", "<c><text>\(id)</text></c>")),
    Trap(
      63, what: "hidden row", file: "a.xlsx",
      OpenersTests.workbook(
        cell: "<c r='B2' t='str'><v>x</v></c></row><row r='3' hidden='1'><c r='B3' t='str'><v>\(id)</v></c>")),
    Trap(
      64, what: "orphaned string", file: "a.xlsx",
      OpenersTests.workbook(shared: "<si><t>x</t></si><si><t>\(id)</t></si>")),
    Trap(
      64, what: "cache of another workbook", file: "a.xlsx",
      part("xl/externalLinks/e.xml", "<cell><v>\(id)</v></cell>")),
    Trap(64, what: "cache of a pivot table", file: "a.xlsx", part("xl/pivotCache/r.xml", "<s v='\(id)'/>")),
    Trap(
      64, what: "defined name", file: "a.xlsx",
      part("xl/n.xml", "<definedName name='a'>\"\(id)\"</definedName>")),
    Trap(
      64, what: "list of a validation", file: "a.xlsx", part("xl/v.xml", "<formula1>\"\(id),x\"</formula1>")),
    Trap(64, what: "header of a page", file: "a.xlsx", part("xl/h.xml", "<oddHeader>制表人：张三</oddHeader>")),
    Trap(
      64, what: "macros", file: "a.xlsm",
      OpenersTests.workbook(parts: [("xl/vbaProject.bin", "\u{1}\u{0}x\(id)")])),
    Trap(
      64, what: "comment of an archive", file: "a.zip", TestZip.make([("x.txt", [0x78])], comment: "张三 \(id)")
    ),
    Trap(64, what: "extra field", file: "a.zip", TestZip.make([("x.txt", [0x78])], extra: id)),
    Trap(64, what: "name in GBK", file: "a.zip", TestZip.gbk(name: "户主张三\(id)")),
    Trap(64, what: "member the directory does not name", file: "a.zip", hiddenMember),
    Trap(64, what: "lock file with its owner", file: "~$a.xlsx", [0x08] + Array("张三".utf8)),
    Trap(65, what: "cell that begins like a formula", text: cell("'=\(id)")),
    Trap(
      66, what: "deleted text of a document", file: "a.docx",
      OpenersTests.document("<w:p><w:del><w:r><w:delText>\(id)</w:delText></w:r></w:del></w:p>")),
    Trap(67, what: "full-width digits", text: cell("５３０５０２１９０００１０１００１０")),
    Trap(67, what: "blanks", text: cell("1 3 0 0 0 0 0 0 0 0 1")),
    Trap(67, what: "zero-width characters", text: cell("5305\u{200b}02190001\u{2060}010010")),
    Trap(67, what: "bidirectional marks", text: cell("5305\u{202e}02190001\u{202c}010010")),
    Trap(67, what: "Chinese numerals", text: cell("一三〇〇〇〇〇〇〇〇一")),
    Trap(67, what: "numerals of cheques", text: cell("壹叁零零零零零零零零壹")),
    Trap(67, what: "circled digits", text: cell("①③⓪⓪⓪⓪⓪⓪⓪⓪①")),
    Trap(67, what: "mathematical digits", text: cell("𝟏𝟑𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏")),
    Trap(67, what: "signs within", text: cell("530502/1900.0101、0010")),
    Trap(67, what: "roman ten", text: cell("53050219000101002Ⅹ")),
    Trap(67, what: "Cyrillic letter", text: cell("53050219000101002Х")),
    Trap(67, what: "soft hyphens", text: cell("5305\u{ad}02190001\u{ad}010010")),
    Trap(
      67, what: "phonetic guide", file: "a.xlsx",
      OpenersTests.workbook(shared: "<si><t>x</t><rPh><t>\(id)</t></rPh></si>")),
    Trap(68, what: "GB18030", file: "a.csv", (try? RawOpenerTests.gb18030("户主姓名\n张三\n")) ?? []),
    Trap(
      69, what: "references of HTML", file: "a.html",
      text: "<p>&#53;&#51;&#48;&#53;&#48;&#50;190001010010</p>"),
    Trap(69, what: "percent signs", text: cell("http://x.example/?q=%35%33%30502190001010010")),
    Trap(69, what: "base64 in an address", text: cell("http://x.example/?t=\(TestBase64.encode(id))")),
    Trap(81, what: "guardian of a child", text: "监护人姓名\n李四\n"),
    Trap(86, what: "member of staff", text: cell("经办人：李四")),
    Trap(91, what: "file that names its source", file: "README.txt", text: "来源：户主张三\(id).xlsx\n"),
  ]

  /// The directory of the second archive stands behind a member of the first.
  private static var hiddenMember: [UInt8] {
    let first = TestZip.make([("a.txt", Array("x \(id)".utf8))])
    let second = TestZip.make([("b.txt", [0x78])])
    return first + second
  }

  @Test(arguments: traps)
  func isFound(trap: Trap) throws {
    let report = try FileScanTests.scan([(trap.file, trap.bytes)])
    #expect(!report.findings.isEmpty)
    for finding in report.findings {
      for text in [finding.file, finding.part, finding.shape] {
        #expect(!text.contains("张三") && !text.contains(Self.id) && !text.contains("李四"))
      }
    }
  }

  /// Known numbers are found in longer ones, and a birth with its sequence alone.
  @Test(arguments: [
    (7, "2026103113000000001"), (1, "53050219000101001041"), (6, "尾号190001010010"),
    (11, "1900****19000101001"),
  ])
  func aKnownNumberIsFoundInALongerOne(trap: Int, text: String) throws {
    #expect(!(try LeakSearchTests.find(text)).isEmpty, "\(trap)")
  }
}
