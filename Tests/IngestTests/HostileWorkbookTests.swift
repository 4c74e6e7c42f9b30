import Columns
import Ingest
import Testing

@Suite("hostile workbooks")
struct HostileWorkbookTests {
  private static let good = WorkbookFixture([["姓名", "备注"], ["甲某", "一"]])

  /// The sheet's XML, and the error.
  @Test(
    arguments: [
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
        ErrorCode.workbookBroken
      ),
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>7</v></c></row></sheetData></worksheet>",
        .workbookBroken
      ),
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"A9\"><v>7</v></c></row></sheetData></worksheet>",
        .workbookBroken
      ),
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>7</v></c><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>",
        .workbookBroken
      ),
      ("<worksheet><sheetData><row r=\"99999999\"/></sheetData></worksheet>", .workbookBroken),
      ("<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>", .workbookBroken),
      ("<worksheet><sheetData><row r=\"1\">", .workbookBroken),
      ("not xml", .workbookBroken),
      ("", .workbookBroken),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>", .workbookEntities),
      ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>", .workbookEntities),
      ("<worksheet>&unknown;</worksheet>", .workbookBroken),
      (String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70), .workbookBeyondLimits),
      ("<worksheet><!--" + String(repeating: "x", count: 5 << 20) + "--></worksheet>", .workbookBeyondLimits),
    ] as [(String, ErrorCode)])
  func sheets(xml: String, code: ErrorCode) throws {
    var fixture = Self.good
    fixture.parts["xl/worksheets/sheet0.xml"] = Array(xml.utf8)
    let error = errorReading(try fixture.bytes())
    #expect(error?.code == code)
    #expect(error?.place.sheet == "Sheet1")
  }

  @Test func billionLaughsInSharedStrings() throws {
    var fixture = Self.good
    fixture.sharedStrings = ""
    fixture.parts["xl/sharedStrings.xml"] = Array(
      "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"
        .utf8)
    #expect(errorReading(try fixture.bytes())?.code == .workbookEntities)
  }

  @Test func bombIsRefusedBeforeItIsUnpacked() throws {
    var fixture = Self.good
    fixture.parts["xl/media/a.bin"] = [UInt8](repeating: 0x20, count: 64 << 20)
    #expect(errorReading(try fixture.bytes())?.code == .workbookBeyondLimits)
  }

  /// Readers differ in which of two parts with one name they take.
  @Test func twoPartsOfOneNameAreRefused() throws {
    var fixture = Self.good
    fixture.parts["XL/worksheets/SHEET0.xml"] = Array("<worksheet/>".utf8)
    #expect(errorReading(try fixture.bytes())?.code == .workbookBroken)
  }

  @Test func tenThousandSheets() throws {
    var fixture = Self.good
    for index in 1..<10_000 {
      fixture.sheets.append(WorkbookFixture.Sheet(name: "S\(index)", xml: "<sheetData/>"))
    }
    let reading = try read(try fixture.bytes())
    #expect(reading.sheets.count == 10_000)
    #expect(reading.rows == [["甲某", "一"]])
  }

  /// Everybody in the part would count as often as sheets name it, and a small file take hours.
  @Test(arguments: ["/xl/worksheets/sheet0.xml", "worksheets/SHEET0.xml", "../xl/worksheets/./sheet0.xml"])
  func sheetsOfOnePartAreRefused(target: String) throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = ["worksheets/sheet0.xml", target].enumerated().map { index, target in
      "<Relationship Id=\"s\(index)\" Type=\"\(office)/worksheet\" Target=\"\(target)\"/>"
    }
    var fixture = Self.good
    fixture.sheets.append(WorkbookFixture.Sheet(name: "S1", xml: "<sheetData/>"))
    fixture.parts["xl/_rels/workbook.xml.rels"] = Array(
      "<Relationships>\(relations.joined())</Relationships>".utf8)
    let error = errorReading(try fixture.bytes())
    #expect(error?.code == .workbookBroken)
    #expect(error?.place.sheet == "S1")
    // A hidden sheet is not read.
    fixture.sheets[1].state = "hidden"
    #expect(try read(try fixture.bytes()).rows == [["甲某", "一"]])
  }

  /// Entries of the container's directory that all lie at one place make a small file long without end.
  @Test func partsThatLieOverEachOtherAreRefused() throws {
    var fixture = Self.good
    fixture.compresses = false
    fixture.parts["xl/media/a"] = [UInt8](repeating: 0x61, count: 3000)
    let bytes = try fixture.bytes()
    // The directory's entry of the part, and the record behind the last entry ([APPNOTE] 4.3.12, 4.3.16).
    let last = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
    let end = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4b, 5, 6]) })
    let entry = bytes[last..<end]
    #expect(Array(entry[(last + 46)..<(last + 56)]) == Array("xl/media/a".utf8))
    let copies = (1...9).flatMap { number in
      var copy = Array(entry)
      copy[55] = UInt8(0x61 + number)
      return copy
    }
    var overlaid = Array(bytes[..<end]) + copies + bytes[end...]
    let record = end + copies.count
    let count = overlaid[record + 8] + 9
    (overlaid[record + 8], overlaid[record + 10]) = (count, count)
    let start = bytes[(end + 16)..<(end + 20)].enumerated().reduce(0) {
      $0 + Int($1.element) << (8 * $1.offset)
    }
    overlaid.replaceSubrange((record + 12)..<(record + 16), with: little(UInt32(record - start)))
    #expect(errorReading(bytes) == nil)
    #expect(errorReading(overlaid)?.code == .workbookBroken)
  }

  @Test func aMillionColumns() throws {
    let cells = (1...16_384).map { _ in "<c><v>1</v></c>" }.joined()
    let rows = WorkbookFixture.rows([["姓名", "备注"]]) + "<row r=\"2\">\(cells)<c><v>1</v></c></row>"
    #expect(errorReading(try WorkbookFixture(rows: rows).bytes())?.code == .workbookBroken)
  }

  @Test func containerThatIsCutOff() throws {
    let bytes = try Self.good.bytes()
    for count in stride(from: 4, to: bytes.count, by: 37) {
      #expect(errorReading(Array(bytes[..<count]))?.code == .workbookBroken, "\(count) of \(bytes.count)")
    }
  }

  @Test func partThatLiesAboutItsLength() throws {
    var fixture = Self.good
    fixture.compresses = false
    var bytes = try fixture.bytes()
    let sheet = try #require(bytes.firstRange(of: Array("甲某".utf8)))
    bytes[sheet.lowerBound] ^= 1
    #expect(errorReading(bytes)?.code == .workbookBroken)
  }

  @Test(arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
  func partThatIsMissing(name: String) throws {
    var fixture = Self.good
    fixture.parts[name] = Array("<a/>".utf8)
    #expect(errorReading(try fixture.bytes())?.code == .noSheetToRead)
  }

  /// Rows of one cell far to the right must not take memory for all cells to its left in every row.
  @Test func cellsFarToTheRight() throws {
    let rows = (2...300).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"XFD\($0)\"><v>1</v></c></row>"
    }
    let header = WorkbookFixture.rows([["姓名", "备注"]])
    let far = WorkbookFixture(rows: header + rows.joined())
    #expect(errorReading(try far.bytes())?.code == .tooManyColumns)
    let late = (2...60).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }
    let reading = try read(try WorkbookFixture(rows: header + (late + rows[60...]).joined()).bytes())
    #expect(reading.counts["cells-beyond-table"] == rows[60...].count)
  }
}
