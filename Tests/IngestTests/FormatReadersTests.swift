import Columns
import Testing

@testable import Ingest

@Suite("formats")
struct FormatReadersTests {
  /// One table of two columns in every format that is read.
  static func samples() throws -> [(format: String, bytes: [UInt8])] {
    [
      ("xlsx", try WorkbookFixture([["姓名", "低保金"], ["甲某", "200.50"]]).bytes()),
      ("xls", Excel97Fixture([["姓名", "低保金"], ["甲某", "200.50"]]).bytes()),
      (
        "ods",
        try OpenDocumentFixture(
          rows: OpenDocumentFixture.row("姓名", "低保金") + OpenDocumentFixture.row("甲某", "200.50")
        ).bytes()
      ),
      (
        "fods",
        Array(
          OpenDocumentFixture(
            rows: OpenDocumentFixture.row("姓名", "低保金") + OpenDocumentFixture.row("甲某", "200.50")
          ).flat.utf8)
      ),
      (
        "xml",
        Array(
          SpreadsheetMLReaderTests.workbook(
            SpreadsheetMLReaderTests.sheet(
              SpreadsheetMLReaderTests.row("姓名", "低保金") + SpreadsheetMLReaderTests.row("甲某", "200.50"))
          ).utf8)
      ),
      (
        "html",
        Array(
          "<html><table><tr><td>姓名</td><td>低保金</td></tr><tr><td>甲某</td><td>200.50</td></tr></table></html>"
            .utf8)
      ),
      ("csv", Array("姓名,低保金\n甲某,200.50\n".utf8)),
    ]
  }

  @Test func everyFormatHasASampleAndReadsIt() throws {
    let samples = try Self.samples()
    #expect(Set(samples.map(\.format)) == Set(FormatReaders.all.map(\.name)))
    for (format, bytes) in samples {
      let reading = try read(bytes)
      #expect(reading.headers == [["姓名", "低保金"]], "\(format)")
      #expect(reading.rows == [["甲某", "200.50"]], "\(format)")
      let file = try TemporaryFile(bytes)
      #expect(try withExtendedLifetime(file) { try RawCells.read(file.input).format } == format)
    }
  }

  @Test func namesAreUnique() {
    let names = FormatReaders.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// Every format that is refused, by bytes that show it.
  private static func refused() throws -> [(format: RefusedFormat, bytes: [UInt8])] {
    try RefusedFormats.all.map { format in
      let bytes: [UInt8]
      switch format.sign {
      case .first(let first): bytes = first + [UInt8](repeating: 0, count: 600)
      case .text(let text): bytes = Array(text.utf8) + Array("-1.7\n".utf8)
      case .part(let name):
        bytes = try WorkbookFixture.pack([(name, [0x78]), ("[Content_Types].xml", [0x78])])
      case .type(let type):
        bytes = try WorkbookFixture.pack([("mimetype", Array(type.utf8)), ("content.xml", [])])
      case .otherZip: bytes = try WorkbookFixture.pack([("a.csv", [0x78])])
      case .stream(let name): bytes = compoundFile(stream: name)
      case .otherCompound: bytes = compoundFile(stream: "Other")
      case .markup(.mime): bytes = Array("MIME-Version: 1.0\n".utf8)
      case .markup(.uof):
        bytes = Array("<?xml version='1.0'?><uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'>".utf8)
      case .markup: bytes = Array("<?xml version=\"1.0\"?><a/>".utf8)
      }
      return (format, bytes)
    }
  }

  @Test func everyRefusedFormatIsNamed() throws {
    for (format, bytes) in try Self.refused() {
      let error = errorReading(bytes)
      #expect(error?.code == format.error(at: Place()).code, "\(format.name)")
      #expect(error?.key == format.error(at: Place()).key, "\(format.name)")
      #expect(error?.place.file == "ledger", "\(format.name)")
    }
  }

  /// Two bytes with which a picture or a database begins may be letters of a header.
  @Test(arguments: ["BM,姓名\n1,甲某\n", "0,姓名,低保金\n", "PK,姓名,低保金\n1,甲某,2\n"])
  func textThatBeginsLikeAnotherFormat(text: String) throws {
    #expect(try RawCells.read(Array(text.utf8)).sheets.count == 1)
  }

  /// A compound file of which only the directory is there.
  static func compoundFile(stream: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes[30] = 9
    bytes[48] = 1
    for (index, byte) in stream.utf8.enumerated() { bytes[1024 + 128 + index * 2] = byte }
    return bytes
  }

  @Test func reportSaysFormatEncodingAndHowSureItIs() throws {
    let cases: [([UInt8], String, String?, Confidence)] = [
      (Array("\u{feff}姓名,低保金\n甲,1\n".utf8), "csv", "UTF-8", .certain),
      (Array("姓名,低保金\n甲,1\n".utf8), "csv", "UTF-8", .likely),
      ([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0a], "csv", "GB18030", .likely),
      ([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x81, 0x40, 0x82, 0x40, 0x0a], "csv", "GB18030", .possible),
      (try WorkbookFixture([["姓名", "备注"]]).bytes(), "xlsx", nil, .certain),
    ]
    for (bytes, name, encoding, confidence) in cases {
      let file = try TemporaryFile(bytes)
      let report = try withExtendedLifetime(file) {
        try LedgerReader(file.input, knowledge: knowledge).format
      }
      #expect(report.name == name)
      #expect(report.encoding == encoding)
      #expect(report.confidence == confidence)
    }
  }
}
