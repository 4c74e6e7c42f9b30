import Columns
import Testing

@testable import Gate

/// Each kind of identifier in each kind of file is refused, and the same file without it is cleared.
@Suite("openers")
struct OpenersTests {
  /// How to put a text into a file, by the file's path.
  static let files: [(path: String, make: @Sendable (String) -> [UInt8])] = [
    ("README.txt", { Array("说明\n\n\($0)\n".utf8) }),
    ("SHA256SUMS", { Array("\(String(repeating: "a", count: 64))  \($0)\n".utf8) }),
    ("data/a.csv", { Array("period,note\n2026-10,\"\($0)\"\n".utf8) }),
    ("datapackage.json", { Array("{\"name\": \"a\", \"resources\": [{\"title\": \"\($0)\"}]}".utf8) }),
    ("keys.json", { Array("{\"\($0)\": 1}".utf8) }),
    ("escaped.json", { Array("[\"\($0.unicodeScalars.map(escape).joined())\"]".utf8) }),
    ("page.html", { Array("<html><td>\($0)</td></html>".utf8) }),
    ("attribute.html", { Array("<a title='\($0)' href=x>x</a>".utf8) }),
    ("comment.html", { Array("<p>x<!-- \($0) --></p>".utf8) }),
    ("script.html", { Array("<script>var x = '\($0)'</script>".utf8) }),
    (
      "references.html",
      { Array("<p>\($0.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined())</p>".utf8) }
    ),
    ("picture.svg", { Array("<svg><text>\($0)</text></svg>".utf8) }),
    ("workbook.xlsx", { workbook(shared: "<si><t>\($0)</t></si>") }),
    (
      "runs.xlsx",
      { workbook(shared: "<si><r><t>\($0.prefix(2))</t></r><r><t>\($0.dropFirst(2))</t></r></si>") }
    ),
    ("inline.xlsx", { workbook(cell: "<c r='B2' t='inlineStr'><is><t>\($0)</t></is></c>") }),
    ("formula.xlsx", { workbook(cell: "<c r='B2' t='str'><f>\"\($0)\"</f><v>1</v></c>") }),
    ("sheetname.xlsx", { workbook(sheetName: $0) }),
    ("author.xlsx", { TestZip.make([("docProps/core.xml", Array("<a><creator>\($0)</creator></a>".utf8))]) }),
    ("list.csv.gz", { TestGzip.member(Array("a,b\n".utf8)) + TestGzip.member(Array("1,\($0)\n".utf8)) }),
    ("bundle.zip", { TestZip.make([("data/x.csv", Array("a\n\($0)\n".utf8))]) }),
    ("nested.zip", { TestZip.make([("in.zip", TestZip.make([("x.txt", Array($0.utf8))]))]) }),
    ("comment.zip", { TestZip.make([("x.txt", [0x78])], comment: $0) }),
    ("name.zip", { TestZip.make([("\($0).txt", [0x78])]) }),
    ("hidden.txt", { TestZip.make([("x.csv", Array("a\n\($0)\n".utf8))]) }),
    (
      "split.html",
      { Array("<p>\($0.prefix(3))<b>\($0.dropFirst(3).prefix(1))</b>\($0.dropFirst(4))</p>".utf8) }
    ),
    ("entities.html", { Array("<p>\($0.replacing("0", with: "&#48;"))</p>".utf8) }),
    ("notice.xls", { Array("<html><table><tr><td>\($0)</td></tr></table></html>".utf8) }),
    (
      "notice.docx",
      { document("<w:p><w:r><w:t>\($0.prefix(2))</w:t></w:r><w:r><w:t>\($0.dropFirst(2))</w:t></w:r></w:p>") }
    ),
    ("deleted.docx", { document("<w:p><w:del><w:r><w:delText>\($0)</w:delText></w:r></w:del></w:p>") }),
    (
      "deletion.docx",
      {
        document(
          "<w:p><w:r><w:t>\($0.prefix(2))</w:t></w:r><w:del><w:r><w:delText>删9</w:delText></w:r></w:del>"
            + "<w:r><w:t>\($0.dropFirst(2))</w:t></w:r></w:p>")
      }
    ),
    (
      "vanished.docx",
      {
        document(
          "<w:p><w:r><w:t>\($0.prefix(2))</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏9</w:t></w:r>"
            + "<w:r><w:t>\($0.dropFirst(2))</w:t></w:r></w:p>")
      }
    ),
    (
      "mixed.xml",
      { Array("<a>\($0.prefix(3))<b>\($0.dropFirst(3).prefix(1))</b>\($0.dropFirst(4))</a>".utf8) }
    ),
    ("turned.html", { Array("<p><bdo dir=rtl>\(String($0.reversed()))</bdo></p>".utf8) }),
    ("turned.txt", { Array("\u{202e}\(String($0.reversed()))\u{202c}\n".utf8) }),
    ("orphan.xlsx", { workbook(shared: "<si><t>x</t></si><si><t>\($0)</t></si>") }),
    ("phonetic.xlsx", { workbook(shared: "<si><t>x</t><rPh><t>\($0)</t></rPh></si>") }),
    ("defined.xlsx", { workbook(parts: [("xl/names.xml", "<definedName>\($0)</definedName>")]) }),
    (
      "link.xlsx",
      { workbook(parts: [("xl/_rels/a.xml.rels", "<Relationship Target='http://x.example/\($0)'/>")]) }
    ),
    ("cache.xlsx", { workbook(parts: [("xl/pivotCache/r.xml", "<r><s v='\($0)'/></r>")]) }),
    ("external.xlsx", { workbook(parts: [("xl/externalLinks/e.xml", "<cell><v>\($0)</v></cell>")]) }),
    ("comments.xlsx", { workbook(parts: [("xl/comments1.xml", "<comment><text>\($0)</text></comment>")]) }),
    ("gbk.zip", { TestZip.gbk(name: $0) }),
    ("extra.zip", { TestZip.make([("x.txt", [0x78])], extra: $0) }),
    ("extra.csv.gz", { TestGzip.member([0x78], extra: $0) }),
    ("named.csv.gz", { TestGzip.member([0x78], name: $0) }),
    ("second.csv.gz", { TestGzip.member([0x78]) + TestGzip.member([0x79], comment: $0) }),
    ("filling.tar", { TestTar.make([("x.txt", [0x78])], filling: $0) }),
    ("list.tar", { TestTar.make([("data/x.csv", Array("a\n\($0)\n".utf8))]) }),
    ("name.tar", { TestTar.make([("\($0).txt", [0x78])]) }),
    ("list.tgz", { TestGzip.member(TestTar.make([("x.txt", Array($0.utf8))])) }),
    ("utf16.txt", { Array("\u{feff}\($0)".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }) }),
    ("plain.txt", { Array("ab\n\($0)".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }) }),
    ("gb18030.csv", { (try? RawOpenerTests.gb18030("名单,备注\n\($0),x\n")) ?? [] }),
    ("gb18030.html", { (try? RawOpenerTests.gb18030("<p>\($0)</p>")) ?? [] }),
    ("gbk.xml", { (try? RawOpenerTests.gb18030("<?xml version='1.0' encoding='GBK'?><a>\($0)</a>")) ?? [] }),
    ("query.log", { Array("GET /list?q=\($0.utf8.map(percent).joined())\n".utf8) }),
    ("base64.txt", { Array("token=\(TestBase64.encode("x: \($0) ;"))\n".utf8) }),
    ("data.html", { Array("<img src='data:text/plain;base64,\(TestBase64.encode($0))'>".utf8) }),
    ("text.png", { TestImages.png(text: $0) }), ("packed.png", { TestImages.png(packed: $0) }),
    ("xmp.png", { TestImages.png(xmp: $0) }),
    ("comment.jpg", { TestImages.jpeg(comment: $0) }), ("exif.jpg", { TestImages.jpeg(exif: $0) }),
    ("comment.gif", { TestImages.gif(comment: $0) }), ("exif.webp", { TestImages.webp(exif: $0) }),
    ("drawing.emf", { TestParts.emf($0) }), ("drawing.wmf", { TestParts.wmf($0) }),
    ("gb18030.txt", { (try? RawOpenerTests.gb18030("名单 \($0) 完")) ?? [] }),
  ]

  static let leaks: [(kind: String, text: String)] = [
    ("citizen_id", "530502190001010010"), ("phone", "13000000001"), ("account", "10500000000001234"),
    ("person_name", "欧阳测试"), ("address", "隆阳区板桥镇虚构村五组12号"), ("number", "7654321"), ("number", "530502001"),
  ]

  /// Where the text is only part of what readers see as one: a short number is not looked for there.
  static let parts: Set<String> = [
    "script.html", "formula.xlsx", "gb18030.txt", "link.xlsx", "query.log", "base64.txt", "gbk.zip",
    "text.png", "filling.tar",
  ]

  /// Files that nobody can open wholly: what is in them is found all the same, and they never clear.
  static let unknown: [(path: String, make: @Sendable (String) -> [UInt8])] = [
    ("utf8.bin", { [0, 1, 2] + Array($0.utf8) + [0, 0xff] }),
    ("utf16.bin", { [0, 1, 2, 0] + $0.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } }),
    ("odd.bin", { [0, 1, 2] + $0.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } }),
    ("gb18030.bin", { [0, 1, 0xff] + ((try? RawOpenerTests.gb18030($0)) ?? []) + [0] }),
    (
      "old.doc",
      { CompoundOpener.signature + [0, 0, 0] + $0.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } }
    ),
    ("member.zip", { TestZip.make([("a.bin", [0, 1, 2] + Array($0.utf8))]) }),
    ("before.zip", { Array("PK\u{3}\u{4}\n\($0)\n".utf8).dropFirst(4) + TestZip.make([("x.txt", [0x78])]) }),
    ("printerSettings1.bin", { TestParts.printer(named: $0) }),
    ("plain.rtf", { Array("{\\rtf1\\ansi \($0)}".utf8) }),
    ("quoted.eml", { MailTextTests.quoted($0) }), ("packed.eml", { MailTextTests.packed(Array($0.utf8)) }),
    ("behind.zip", { TestZip.make([("x.txt", [0x78])]) + Array("\n\($0)".utf8) }),
    ("behind.png", { TestImages.png(text: "x") + Array($0.utf8) }),
  ]

  static let harmless = "不予公布"

  private static let terms = try? TestLedger.terms()

  private static func percent(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  static func document(_ body: String) -> [UInt8] {
    TestZip.make([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("word/document.xml", Array("<w:document xmlns:w='w'>\(body)</w:document>".utf8)),
    ])
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  static func workbook(
    shared: String = "<si><t>x</t></si>", cell: String = "<c r='B2' t='s'><v>0</v></c>",
    sheetName: String = "a", parts: [(String, String)] = []
  ) -> [UInt8] {
    TestZip.make(
      parts.map { ($0.0, Array($0.1.utf8)) } + [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("xl/workbook.xml", Array("<workbook><sheets><sheet name='\(sheetName)'/></sheets></workbook>".utf8)),
        ("xl/sharedStrings.xml", Array("<sst>\(shared)</sst>".utf8)),
        ("xl/worksheets/sheet1.xml", Array("<worksheet><row r='2'>\(cell)</row></worksheet>".utf8)),
      ])
  }

  static func clear(
    _ path: String, _ bytes: [UInt8], audience: Audience = .community, declared: Set<String> = [harmless]
  ) throws(SluiceError) -> Cleared<Staged> {
    let scratch = Scratch()
    scratch.write(bytes, path)
    guard let terms = Self.terms else { throw SluiceError(.internalFault) }
    let file = StagedFile(path: path, audience: audience, declared: declared)
    return try LeakGate(terms: terms).clear(Staged(folder: scratch.path, files: [file]))
  }

  @Test(arguments: files.map(\.path), leaks.map(\.text))
  func refuses(path: String, text: String) throws {
    let make = try #require(Self.files.first { $0.path == path }).make
    if text == "7654321" && Self.parts.contains(path) {
      _ = try Self.clear(path, make(text))
      return
    }
    let error = #expect(throws: SluiceError.self) { try Self.clear(path, make(text)) }
    #expect(error?.code == .leakFound)
    #expect(error?.place.file == path)
    #expect(error?.key == (try #require(Self.leaks.first { $0.text == text })).kind, "\(error?.key ?? "")")
  }

  @Test(arguments: unknown.map(\.path), leaks.map(\.text).filter { $0 != "7654321" })
  func whatCannotBeOpenedIsSearchedAndNeverClears(path: String, text: String) throws {
    let make = try #require(Self.unknown.first { $0.path == path }).make
    let scratch = Scratch()
    scratch.write(make(text), path)
    let staged = Staged(
      folder: scratch.path, files: [StagedFile(path: path, audience: .everyone, declared: [])])
    let report = try LeakGate(terms: try TestLedger.terms()).search(staged).report
    let kind = try #require(Self.leaks.first { $0.text == text }).kind
    #expect(report.findings.contains { $0.kind.rawValue == kind })
    let error = #expect(throws: SluiceError.self) { try Self.clear(path, make(Self.harmless)) }
    #expect(error?.code == .partUnknown || error?.code == .partUnreadable)
  }

  /// The tables above are of use only as long as they have a file for each opener.
  @Test func everyOpenerHasAFile() {
    let used = (Self.files + Self.unknown + PDFOpenerTests.files).compactMap { file in
      let part = Part(file: file.path, bytes: file.make(Self.harmless))
      return Openers.all.first { $0.opens(part) }.map { "\(type(of: $0))" }
    }
    #expect(Set(used) == Set(Openers.all.map { "\(type(of: $0))" }))
  }

  @Test(arguments: files.map(\.path))
  func clears(path: String) throws {
    let make = try #require(Self.files.first { $0.path == path }).make
    _ = try Self.clear(path, make(Self.harmless))
  }

  static let unreadable: [(path: String, bytes: [UInt8])] = [
    ("cut.zip", Array(TestZip.make([("x.txt", Array("xyz".utf8))]).dropLast(9))),
    ("cut.csv.gz", Array(TestGzip.member(Array("a,b,c\n1,2,3\n".utf8)).dropLast(3))),
    ("empty.csv.gz", []),
    ("a.json", Array("{\"a\":".utf8)),
    ("b.json", Array("{} x".utf8)),
    ("c.json", [0x22, 0xff, 0x22]),
    ("a.xml", Array("<a><b></a>".utf8)),
    ("entity.xml", Array("<!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>".utf8)),
    ("bad.html", [0x3c, 0x70, 0x3e, 0xff]),
    ("stray.csv", Array("a,b\n\"".utf8) + [UInt8](repeating: 0x78, count: 1_100_000)),
    ("sheet.xlsx", Array("not a workbook".utf8)),
    ("deep.zip", (0..<6).reduce([0x78]) { inner, _ in TestZip.make([("in.zip", inner)]) }),
    ("bomb.zip", TestZip.make([("x.txt", [UInt8](repeating: 0x20, count: 8_000_000))])),
  ]

  @Test(arguments: unreadable)
  func failsClosed(path: String, bytes: [UInt8]) throws {
    let error = #expect(throws: SluiceError.self) { try Self.clear(path, bytes, audience: .everyone) }
    #expect(error?.code == .partUnreadable || error?.code == .partTooLarge, "\(error?.code.name ?? "")")
    #expect(error?.place.file == path)
  }

  @Test func digestsAndSizesAreExemptByPlaceOnly() throws {
    let digest = "13000000001" + String(repeating: "a", count: 42) + "13000000003"
    _ = try Self.clear("SHA256SUMS", Array("\(digest)  data/a.csv\n".utf8))
    #expect(throws: SluiceError.self) { try Self.clear("README.txt", Array("\(digest)  data/a.csv\n".utf8)) }
    #expect(throws: SluiceError.self) { try Self.clear("SHA256SUMS", Array("\(digest)  13000000001\n".utf8)) }
    #expect(throws: SluiceError.self) { try Self.clear("SHA256SUMS", Array("13000000001\n".utf8)) }
    let package = { (resource: String, key: String) in
      Array("{\"\(key)\": [{\(resource)}]}".utf8)
    }
    _ = try Self.clear(
      "datapackage.json", package("\"hash\": \"sha256:\(digest)\", \"bytes\": 13000000001", "resources"))
    for (resource, key) in [
      ("\"hash\": \"sha256:\(digest)\"", "x"), ("\"bytes\": 13000000001", "x"),
      ("\"bytes\": \"13000000001\"", "resources"), ("\"hash\": \"13000000001\"", "resources"),
      ("\"title\": \"sha256:\(digest)\"", "resources"),
    ] {
      #expect(throws: SluiceError.self) { try Self.clear("datapackage.json", package(resource, key)) }
    }
    #expect(throws: SluiceError.self) {
      try Self.clear("other.json", package("\"hash\": \"sha256:\(digest)\"", "resources"))
    }
  }

  @Test func aPlaceNamedLikeAPersonClearsWhereItIsDeclared() throws {
    let table = Array("area_name,value\n龙泉,12\n".utf8)
    #expect(throws: SluiceError.self) { try Self.clear("data/a.csv", table) }
    _ = try Self.clear("data/a.csv", table, audience: .everyone, declared: ["龙泉", "12"])
  }

  @Test func numbersOfAWorkbookAreStatistics() throws {
    _ = try Self.clear("a.xlsx", Self.workbook(cell: "<c r='B2'><v>13100000000</v></c>"))
    let error = #expect(throws: SluiceError.self) {
      try Self.clear("a.xlsx", Self.workbook(cell: "<c r='C7'><v>13000000001</v></c>"))
    }
    #expect(error?.place == Place(file: "a.xlsx", sheet: "xl/worksheets/sheet1.xml", row: 2, column: 3))
  }

  @Test func placesAreTold() throws {
    let csv = Array("a,b\n1,2\n\"x\ny\",13000000001\n".utf8)
    let error = #expect(throws: SluiceError.self) { try Self.clear("data/a.csv", csv) }
    #expect(error?.place == Place(file: "data/a.csv", row: 3, column: 2))
    let list = TestGzip.member(Array("a\nb\n13000".utf8)) + TestGzip.member(Array("000001\nc\n".utf8))
    let cut = #expect(throws: SluiceError.self) { try Self.clear("l.csv.gz", list, audience: .internal) }
    #expect(cut?.place == Place(file: "l.csv.gz", sheet: "l.csv", row: 3))
  }
}
