import Columns
import Glibc
import Testing

@testable import Gate

/// PDF through poppler, where it is installed; without it a PDF never clears.
@Suite("PDF")
struct PDFOpenerTests {
  static let files: [(path: String, make: @Sendable (String) -> [UInt8])] = [
    ("text.pdf", { TestPDF.make($0) }), ("title.pdf", { TestPDF.make("x", title: $0) }),
    ("hidden.zip", { TestZip.make([("a.pdf", TestPDF.make($0))]) }),
  ]

  static let hasPoppler = ["pdftotext", "pdfinfo", "pdfdetach", "pdffonts"].allSatisfy {
    ExternalProgram.path(of: $0) != nil
  }

  @Test(.enabled(if: hasPoppler), arguments: files.map(\.path))
  func textAndTitleAreRead(path: String) throws {
    let make = try #require(Self.files.first { $0.path == path }).make
    for leak in OpenersTests.leaks where leak.text != "7654321" {
      let error = #expect(throws: SluiceError.self) { try OpenersTests.clear(path, make(leak.text)) }
      #expect(error?.code == .leakFound, "\(leak.kind)")
    }
    _ = try OpenersTests.clear(path, make(OpenersTests.harmless))
  }

  private static let id = "530502190001010010"

  /// What readers show beside the pages, and what they do not show at all.
  static let hidden: [(what: String, bytes: [UInt8])] = [
    ("note", TestPDF.make("x", page: "/Annots [<< /Subtype /Text /Rect [0 0 9 9] /Contents (\(id)) >>]")),
    (
      "note in UTF-16",
      TestPDF.make("x", page: "/Annots [<< /Subtype /Text /Contents \(TestPDF.string(id)) >>]")
    ),
    (
      "escaped note",
      TestPDF.make("x", page: "/Annots [<< /Subtype /Text /Contents (5305\\06021900\\\n01010010) >>]")
    ),
    (
      "bookmark",
      TestPDF.make(
        "x", catalog: "/Outlines 10 0 R",
        objects: ["<< /First 11 0 R /Last 11 0 R /Count 1 >>", "<< /Title (a \(id)) /Parent 10 0 R >>"])
    ),
    (
      "form field",
      TestPDF.make(
        "x", catalog: "/AcroForm << /Fields [10 0 R] >>", objects: ["<< /FT /Tx /T (a) /V (\(id)) >>"])
    ),
    (
      "name of a form field",
      TestPDF.make(
        "x", catalog: "/AcroForm << /Fields [10 0 R] >>", objects: ["<< /FT /Tx /T (\(id)) /V (a) >>"])
    ),
    (
      "target of a link",
      TestPDF.make("x", page: "/Annots [<< /Subtype /Link /A << /S /URI /URI (http://x.example/\(id)) >> >>]")
    ),
    ("script", TestPDF.make("x", catalog: "/OpenAction << /S /JavaScript /JS (alert\\(\(id)\\)) >>")),
    ("object that nothing shows", TestPDF.make("x", objects: ["<< /Old (\(id)) >>"])),
    ("packed objects", TestPDF.make("x") + packed("(\(id))", "/Type /ObjStm /N 1 /First 0")),
    ("contents that nothing shows", TestPDF.make("x") + packed("BT [(530502) -9 (190001010010)] TJ ET", "")),
    (
      "properties in XMP",
      TestPDF.make(
        "x", catalog: "/Metadata 10 0 R",
        objects: [stream("<x><creator><li>张三</li></creator></x>", "/Type /Metadata")])
    ),
    ("author", TestPDF.make("x", author: "张三")),
    ("attachment", TestPDF.make("x", objects: [stream("户主：张三", "/Type /EmbeddedFile")])),
    (
      "number over two lines",
      TestPDF.make("x", pieces: [("530502190", 100, 600), ("001010010", 100, 586)])
    ),
    (
      "number over two lines of a cell",
      TestPDF.make(
        "x",
        pieces: [
          ("1", 30, 593), ("甲", 55, 593), ("5305021900", 69, 600), ("01010010", 69, 586), ("乙村", 190, 600),
          ("丙组", 190, 586), ("12", 240, 593),
        ])
    ),
    (
      "a digit a box",
      TestPDF.make("x", pieces: id.enumerated().map { (String($1), 50 + $0 * 24, 600) })
    ),
    (
      "names of a table",
      TestPDF.make(
        "x",
        pieces: [
          ("序号", 50, 600), ("姓名", 150, 600), ("村", 250, 600), ("1", 50, 580), ("张三", 150, 580),
          ("某村", 250, 580),
        ])
    ),
  ]

  private static func stream(_ text: String, _ entries: String) -> String {
    "<< \(entries) /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  /// A packed stream behind the end of a file, where a later version of it begins.
  private static func packed(_ text: String, _ entries: String) -> [UInt8] {
    let packed = TestImages.deflated(Array(text.utf8))
    let head = "99 0 obj\n<< \(entries) /Filter /FlateDecode /Length \(packed.count) >>\nstream\n"
    return Array(head.utf8) + packed + Array("\nendstream\nendobj\n".utf8)
  }

  @Test(.enabled(if: hasPoppler), arguments: hidden.map(\.what))
  func whatNoPageShowsIsFound(what: String) throws {
    let bytes = try #require(Self.hidden.first { $0.what == what }).bytes
    let found = try FileScanTests.scan([("a.pdf", bytes)]).findings
    #expect(found.contains { $0.kind == .citizenID || $0.kind == .personName }, "\(found)")
  }

  /// Numbers in columns are no pieces of one, and what a page shows is told once.
  @Test(.enabled(if: hasPoppler)) func tablesOfNumbersClear() throws {
    let cells = (0..<8).flatMap { row in
      (0..<6).map { (text: "\(100 + row * 37 + $0 * 11)", x: 50 + $0 * 60, y: 600 - row * 16) }
    }
    #expect(try FileScanTests.scan([("a.pdf", TestPDF.make("保障人口", pieces: cells))]).findings == [])
    #expect(try FileScanTests.scan([("a.pdf", TestPDF.make(Self.id, title: Self.id))]).findings.count == 2)
  }

  @Test(
    .enabled(if: hasPoppler),
    arguments: [
      ("empty.pdf", TestPDF.make(""), ErrorCode.partPictures),
      ("codes.pdf", TestPDF.make("保山", isMapped: false), .partPictures),
      ("cut.pdf", Array(TestPDF.make("保山").prefix(60)), .partUnreadable),
    ])
  func whatNobodyCanReadIsRefused(path: String, bytes: [UInt8], code: ErrorCode) {
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear(path, bytes) }
    #expect(error?.code == code)
  }

  @Test(.enabled(if: !hasPoppler)) func withoutPopplerAPDFIsRefused() {
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear("a.pdf", TestPDF.make("x")) }
    #expect(error?.code == .popplerMissing)
  }

  @Test func aProgramIsEndedWhenItTakesTooLongOrPrintsTooMuch() throws {
    #expect(ExternalProgram.run("/bin/sleep", ["30"], seconds: 1, most: 10) == nil)
    #expect(ExternalProgram.run("/usr/bin/yes", [], seconds: 20, most: 1000) == nil)
    let echo = try #require(ExternalProgram.run("/bin/echo", ["$HOME"], seconds: 20, most: 1000))
    #expect(echo.output == Array("$HOME\n".utf8), "no shell reads it")
    #expect(ExternalProgram.path(of: "no-such-program") == nil)
  }
}
