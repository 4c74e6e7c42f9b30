import Columns
import Ingest
import Testing

@testable import Gate

/// What Windows programs put into nearly every workbook is looked into and does not count as not opened.
@Suite("parts of workbooks")
struct WorkbookPartsTests {
  private static let id = "530502190001010010"

  private static func book(_ parts: [(String, [UInt8])]) -> [UInt8] {
    let sheet = "<worksheet><row r='2'><c r='B2' t='str'><v>x</v></c></row></worksheet>"
    return TestZip.make(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)), ("xl/", []),
        ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
      ] + parts)
  }

  /// How to put a text into a part.
  static let parts: [(path: String, make: @Sendable (String) throws -> [UInt8])] = [
    ("xl/printerSettings/printerSettings1.bin", { TestParts.printer(named: $0) }),
    ("docProps/thumbnail.emf", { TestParts.emf($0) }), ("docProps/thumbnail.wmf", { TestParts.wmf($0) }),
    ("docProps/thumbnail.jpeg", { TestImages.jpeg(comment: $0) }),
    ("xl/vbaProject.bin", { TestParts.project("Sub A()\r\n  x = \"\($0)\"\r\nEnd Sub\r\n") }),
    ("xl/theme/theme1.xml", { Array("<theme name='\($0)'/>".utf8) }),
    ("xl/calcChain.xml", { Array("<calcChain><c r='\($0)'/></calcChain>".utf8) }),
    ("customXml/item1.xml", { Array("<a>\($0)</a>".utf8) }),
    ("xl/customProperty1.bin", { $0.utf16.flatMap { TestCompound.number(UInt32($0), 2) } }),
    ("xl/embeddings/oleObject1.bin", { TestParts.pasted(Array("备注\n\($0)\n".utf8)) }),
    (
      "xl/embeddings/oleObject2.bin",
      {
        TestCompound.make([("\u{1}Ole", [1]), ("Package", book([("xl/a.xml", Array("<a>\($0)</a>".utf8))]))])
      }
    ),
  ]

  @Test(arguments: parts.map(\.path))
  func isNoFinding(path: String) throws {
    let make = try #require(Self.parts.first { $0.path == path }).make
    let report = try FileScanTests.scan([("a.xlsm", Self.book([(path, try make("plain text"))]))])
    #expect(report.findings.map(\.place) == [])
    #expect(report.searchedRaw.map(\.part) == (path.contains("printer") ? [path] : []))
  }

  @Test(arguments: parts.map(\.path), [id, "13000000001"])
  func isSearched(path: String, text: String) throws {
    let make = try #require(Self.parts.first { $0.path == path }).make
    let report = try FileScanTests.scan([("a.xlsm", Self.book([(path, try make(text))]))])
    #expect(Set(report.findings.map(\.kind)) == [text == Self.id ? .citizenID : .phone], "\(report.findings)")
    #expect(report.findings.allSatisfy { $0.part.hasPrefix(path) })
  }

  /// What is not wholly what its name says may hold anything.
  @Test(arguments: [
    ("xl/printerSettings/printerSettings1.bin", TestParts.printer(named: "x") + [7]),
    ("xl/printerSettings/printerSettings1.bin", [1, 2, 3]),
    ("docProps/thumbnail.emf", Array(TestParts.emf("x").dropLast(8))),
    ("docProps/thumbnail.emf", TestParts.emf("x") + [1, 2, 3, 4]),
    ("docProps/thumbnail.emf", TestParts.emf("x", namesGlyphs: true)),
    ("docProps/thumbnail.wmf", Array(TestParts.wmf("x").dropLast(6))),
    ("xl/vbaProject.bin", TestCompound.make([("VBA/_VBA_PROJECT", [1]), ("VBA/dir", [1, 2, 3])])),
    ("xl/embeddings/oleObject1.bin", TestCompound.make([("\u{1}Ole10Native", [9, 0, 0, 0, 1, 2, 3])])),
    ("xl/embeddings/oleObject1.bin", TestCompound.make([("a/WordDocument", [1, 2, 3])])),
    ("xl/worksheets/sheet1.bin", [1, 2, 3]), ("xl/model/item.data", [1, 2, 3]),
  ])
  func whatIsNotWhatItsNameSaysIsToldAsNotOpened(path: String, bytes: [UInt8]) throws {
    let report = try FileScanTests.scan([("a.xlsm", Self.book([(path, bytes)]))])
    #expect(report.findings.map(\.kind) == [.unopened])
  }

  @Test func roomThatIsKeptFreeHoldsNothing() throws {
    let room = [0xff, 0xff, 0xff, 0xff] + [UInt8](repeating: 0, count: 200)
    #expect(try FileScanTests.scan([("a.xlsx", Self.book([("[trash]/0000.dat", room)]))]).findings == [])
    let rest = [0xff, 0xff, 0xff, 0xff] + Array("x".utf8)
    #expect(try FileScanTests.scan([("a.xlsx", Self.book([("[trash]/0000.dat", rest)]))]).findings.count == 1)
  }

  /// A workbook that was pasted into a document is read cell by cell.
  @Test func aPastedWorkbookIsRead() throws {
    let book = try CompoundOpenerTests.workbook()
    let scratch = Scratch()
    scratch.write(book, "a.xls")
    let stream = try #require(
      try CompoundContents.streams(of: "\(scratch.path)/a.xls").first { $0.path == "Workbook" })
    let outer = TestCompound.make([("\u{1}CompObj", [1]), ("MBD0001/Workbook", stream.bytes)])
    let report = try FileScanTests.scan([("a.bin", outer)])
    #expect(
      report.findings.filter { $0.part.hasSuffix("sheet1") }.map(\.place).sorted() == [
        "open/a.bin/object1/sheet1:2:1", "open/a.bin/object1/sheet1:2:2", "open/a.bin/object1/sheet1:3:1",
        "open/a.bin/object1/sheet1:3:2",
      ])
    #expect(!report.findings.contains { $0.kind == .unopened })
  }

  /// Nothing that a run writes holds such a part: the gate takes none.
  @Test func theGateClearsNoPrinterSettings() throws {
    let path = "xl/printerSettings/printerSettings1.bin"
    let book = Self.book([(path, TestParts.printer(named: "x"))])
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear("a.xlsx", book) }
    #expect(error?.code == .partUnknown)
  }

  /// Who wrote a document, a comment or a change is named in it.
  @Test(arguments: [
    ("docProps/core.xml", "<p><creator>张三</creator></p>"),
    ("docProps/core.xml", "<p><lastModifiedBy>张三</lastModifiedBy></p>"),
    ("docProps/app.xml", "<p><Manager>张三</Manager></p>"),
    ("xl/persons/person.xml", "<l><person displayName='张三'/></l>"),
    ("xl/comments1.xml", "<comments><authors><author>张三</author></authors></comments>"),
    ("word/people.xml", "<people><person author='张三'/></people>"),
    ("word/comments.xml", "<comment author='张三'/>"),
    (
      "xl/externalLinks/e.xml",
      "<row r='1'><cell r='A1'><v>姓名</v></cell></row><row r='2'><cell r='A2'><v>张三</v></cell></row>"
    ),
    (
      "xl/worksheets/sheet2.xml",
      "<row r='1'><c r='A1'><v>姓名</v></c></row><row r='2'><c r='A2'><v>张三</v></c></row>"
    ),
    (
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "<d><cacheField name='姓名'><sharedItems><s v='张三'/></sharedItems></cacheField></d>"
    ),
  ])
  func personsOfPartsAreFound(path: String, xml: String) throws {
    let report = try FileScanTests.scan([("a.xlsx", OpenersTests.workbook(parts: [(path, "<x>\(xml)</x>")]))])
    #expect(report.findings.map(\.kind) == [.personName])
  }

  @Test(arguments: ["openpyxl", "Administrator", "管理员", "微软用户", "虚构市民政局", "雨林木风"])
  func programsAndOfficesAreNoAuthors(name: String) throws {
    let parts = [
      ("docProps/core.xml", "<p><creator>\(name)</creator><lastModifiedBy>\(name)</lastModifiedBy></p>")
    ]
    #expect(try FileScanTests.scan([("a.xlsx", OpenersTests.workbook(parts: parts))]).findings == [])
  }

  /// Records stand before or behind the definition that names their fields.
  @Test func valuesOfAPivotTableStandBelowTheirFields() throws {
    let definition = (
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "<d><cacheField name='村'><sharedItems/></cacheField><cacheField name='姓名'><sharedItems/></cacheField></d>"
    )
    let records = (
      "xl/pivotCache/pivotCacheRecords1.xml",
      "<pivotCacheRecords><r><s v='龙泉'/><s v='张三'/></r></pivotCacheRecords>"
    )
    for parts in [[definition, records], [records, definition]] {
      let report = try FileScanTests.scan([("a.xlsx", OpenersTests.workbook(parts: parts))])
      #expect(report.findings.map(\.kind) == [.personName])
    }
  }

  /// Paragraphs of one cell are one text; formulas without a value are read as they stand.
  @Test func cutNumbersOfDocumentsAreFound() throws {
    let cell =
      "<w:tbl><w:tr><w:tc><w:p><w:t>530502190</w:t></w:p><w:p><w:t>001010010</w:t></w:p></w:tc></w:tr></w:tbl>"
    let deleted =
      "<w:p><w:t>530502</w:t><w:del><w:delText>190001</w:delText><w:delText>010010</w:delText></w:del></w:p>"
    for body in [cell, deleted] {
      let report = try FileScanTests.scan([("a.docx", OpenersTests.document(body))])
      #expect(report.findings.map(\.kind) == [.citizenID])
    }
    for formula in ["\"530502\"&amp;\"190001010010\"", "CONCATENATE(\"530502\",\"1900\",\"01010010\")"] {
      let book = OpenersTests.workbook(cell: "<c r='B2'><f>\(formula)</f></c>")
      #expect(try FileScanTests.scan([("a.xlsx", book)]).findings.map(\.kind) == [.citizenID])
    }
  }

  private static func run(_ text: String, _ element: String = "t", _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:\(element)>\(text)</w:\(element)></w:r>"
  }

  /// Neither what a document hides within a number nor what it hides of one keeps it from being found.
  @Test(arguments: [
    run("530502") + "<w:del>" + run("甲9", "delText") + "</w:del>" + run("190001010010"),
    run("530502") + "<w:del>" + run("190001", "delText") + "</w:del><w:ins>" + run("20") + "</w:ins>"
      + run("010010"),
    run("530502") + "<w:ins>" + run("190001") + "</w:ins><w:del>" + run("20", "delText") + "</w:del>"
      + run("010010"),
    run("530502") + "<w:moveFrom>" + run("甲") + "</w:moveFrom>" + run("190001010010"),
    run("530502") + run("甲11", "t", "<w:vanish/>") + run("190001010010"),
    run("530502") + run("11", "t", "<w:webHidden w:val='1'/>") + run("190001010010"),
    run("530502") + run("11", "t", "<w:color w:val='FFFFFF'/>") + run("190001010010"),
    run("530502") + run("190001010010", "t", "<w:vanish/>") + run("人"),
    run("530502") + "<w:r><w:sym w:font='Arial' w:char='F031'/></w:r>" + run("90001010010"),
    run("530502") + run(" QUOTE 19 ", "instrText") + run("19") + run("0001010010"),
    run("x") + run(" QUOTE &quot;530502", "instrText") + run("190001010010&quot;", "instrText"),
    "<w:r><w:t>530502</w:t><w:noBreakHyphen/><w:t>19000101</w:t><w:softHyphen/><w:t>0010</w:t></w:r>",
    run("530502") + "<w:r><w:ruby><w:rt>" + run("yi") + "</w:rt><w:rubyBase>" + run("19")
      + "</w:rubyBase></w:ruby></w:r>" + run("0001010010"),
    run("530502") + "<w:Alternate><w:Choice>" + run("19") + "</w:Choice><w:Fallback>" + run("19")
      + "</w:Fallback></w:Alternate>" + run("0001010010"),
    run("530502") + "<w:r><w:txbxContent><w:p>" + run("别的") + "</w:p></w:txbxContent></w:r>"
      + run("190001010010"),
    "<w:bdo w:val='rtl'>" + run("0100101000") + run("91205035") + "</w:bdo>",
  ])
  func hiddenRunsHideNoNumber(runs: String) throws {
    let document = OpenersTests.document("<w:p>\(runs)</w:p>")
    #expect(Set(try FileScanTests.scan([("a.docx", document)]).findings.map(\.kind)) == [.citizenID])
  }

  /// A run that says that it is not hidden is seen, and so is one behind a paragraph's mark that is.
  @Test(arguments: [
    run("530502") + run("11", "t", "<w:vanish w:val='0'/>") + run("190001010010"),
    "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("530502") + run("甲") + run("190001010010"),
    run("共12户") + "<w:del>" + run("34", "delText") + "</w:del><w:ins>" + run("56") + "</w:ins>" + run("人"),
  ])
  func seenRunsPartNumbers(runs: String) throws {
    let document = OpenersTests.document("<w:p>\(runs)</w:p>")
    #expect(try FileScanTests.scan([("a.docx", document)]).findings.map(\.place) == [])
  }

  private static func formatted(_ code: String, _ cell: String) -> [UInt8] {
    OpenersTests.workbook(
      shared: "<si><t>190001010010</t></si>", cell: "<c r='B2' s='1' \(cell)</c>",
      parts: [
        (
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='\(code)'/></numFmts><cellStyleXfs><xf/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>"
        )
      ])
  }

  /// What a cell shows counts, whichever digits its format adds.
  @Test(arguments: [
    ("&quot;530502&quot;0", "><v>190001010010</v>"), ("&quot;530502&quot;General", "><v>190001010010</v>"),
    ("\\5\\3\\0\\5\\0\\2000000000000", "><v>190001010010</v>"),
    ("&quot;53050219000101&quot;0000", "><v>10</v>"), ("&quot;53050219000101&quot;0000", "><v>1E1</v>"),
    ("0&quot;10&quot;", "><v>5305021900010100</v>"),
    ("000000&quot;1900&quot;00000000_ ", "><v>53050201010010</v>"),
    ("[Red]&quot;甲&quot;0;[&lt;9]&quot;530502&quot;#,##0", "><v>190001010010</v>"),
    ("0;0;0;&quot;530502&quot;@", "t='s'><v>0</v>"), ("&quot;530502&quot;@", "t='str'><v>190001010010</v>"),
    ("&quot;530502&quot;@", "t='inlineStr'><is><t>190001010010</t></is>"),
  ])
  func numbersThatAFormatCompletesAreFound(code: String, cell: String) throws {
    let findings = try FileScanTests.scan([("a.xlsx", Self.formatted(code, cell))]).findings
    #expect(findings.map(\.kind) == [.citizenID])
    #expect(findings.map(\.place) == ["open/a.xlsx/xl/worksheets/sheet1.xml:2:2"])
  }

  @Test func aTelephoneThatAFormatCompletesIsRefused() throws {
    let book = Self.formatted("&quot;130&quot;00000000", "><v>1</v>")
    #expect(try FileScanTests.scan([("a.xlsx", book)]).findings.map(\.kind) == [.phone])
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear("a.xlsx", book) }
    #expect(error?.code == .leakFound && error?.key == "phone")
  }

  @Test(arguments: [
    ("0&quot;户&quot;", "><v>12</v>"), ("&quot;2026年&quot;0&quot;月&quot;", "><v>12</v>"),
    ("yyyy&quot;年&quot;m", "><v>46000</v>"),
    ("[$¥-804]#,##0.00", "><v>13000.5</v>"), ("&quot;530502&quot;0.00", "><v>190001010010</v>"),
    ("&quot;530502&quot;0", "t='str'><v>共190001010010人</v>"), ("&quot;第&quot;0&quot;批&quot;", "><v>3</v>"),
    ("&quot;5305", "><v>12</v>"), ("[", "><v>12</v>"), ("\\", "><v>12</v>"), ("&quot;5&quot;_", "><v>12</v>"),
  ])
  func ordinaryFormatsClear(code: String, cell: String) throws {
    #expect(try FileScanTests.scan([("a.xlsx", Self.formatted(code, cell))]).findings.map(\.place) == [])
  }
}
