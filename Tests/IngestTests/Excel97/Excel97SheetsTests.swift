import Columns
import Ingest
import TestSupport
import Testing

@Suite("sheets of XLS workbooks")
struct Excel97SheetsTests {
  private static let rows = [["姓名", "备注"], ["甲某", "一"]]
  private static let header: [BIFFRecord] = [.text(0, 0, "姓名"), .text(0, 1, "备注")]

  @Test func hiddenRowsAndColumnsAreReadAndReported() throws {
    var fixture = Excel97Fixture(Self.rows)
    // Where the records stand does not matter.
    fixture.sheets[0].records.insert(.row(0, isHidden: false), at: 0)
    fixture.sheets[0].records += [.columns(1...255, isHidden: true), .row(1, isHidden: true)]
    let reading = try read(fixture.bytes())
    #expect(reading.rows == [["甲某", "一"]])
    #expect(reading.counts == ["hidden-row-read": 1, "hidden-column-read": 1])
  }

  @Test func rowsAndColumnsWithoutHeightOrWidthAreHidden() throws {
    var fixture = Excel97Fixture(Self.rows)
    fixture.sheets[0].records += [.columns(0...0, width: 0), .row(1, isHidden: false, height: 0)]
    #expect(try read(fixture.bytes()).counts == ["hidden-row-read": 1, "hidden-column-read": 1])
  }

  @Test func rowsWithoutRecordAreHiddenWhereTheSheetSaysSo() throws {
    var fixture = Excel97Fixture(Self.rows + [["乙某", "二"]])
    fixture.sheets[0].records =
      [BIFFRecord(0x0225, [2, 0, 255, 0]), .row(0, isHidden: false), .row(1, isHidden: false)]
      + fixture.sheets[0].records
    #expect(try read(fixture.bytes()).counts == ["hidden-row-read": 1])
  }

  @Test func mergedHeader() throws {
    var fixture = Excel97Fixture([
      ["姓名", "补助资金", ""], ["", "低保金", "补发"], ["甲某", "1", "2"],
    ])
    fixture.sheets[0].records.append(.merges([[0, 1, 0, 0], [0, 0, 1, 2]]))
    #expect(try read(fixture.bytes()).headers == [["姓名", "补助资金 低保金", "补助资金 补发"]])
  }

  @Test func rowNumbersAreThoseOfTheSheet() throws {
    let records: [BIFFRecord] = [
      .number(6, 0, 1), .number(6, 1, 2), .number(65_535, 0, 3), .number(65_535, 1, 4),
    ]
    let reading = try read(Excel97Fixture(Self.header + records).bytes())
    #expect(reading.numbers == [7, 65_536])
    #expect(reading.rows == [["1", "2"], ["3", "4"]])
  }

  // MARK: - Order

  /// Export programs write column by column, or as their program goes.
  @Test(arguments: 0..<10)
  func cellsInAnyOrder(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var records = Self.header
    var expected: [[String]] = []
    for row in 1...20 {
      expected.append(["\(row)", "\(row * 7)"])
      records += [.number(row, 0, Double(row)), .number(row, 1, Double(row * 7))]
    }
    let reading = try read(Excel97Fixture(records.shuffled(using: &random)).bytes())
    #expect(reading.rows == expected)
    #expect(reading.numbers == Array(2...21))
  }

  /// A spreadsheet shows what was written last.
  @Test func cellThatComesTwice() throws {
    let records: [BIFFRecord] = [.number(1, 0, 1), .number(1, 1, 2), .number(1, 0, 3)]
    #expect(try read(Excel97Fixture(Self.header + records).bytes()).rows == [["3", "2"]])
    let later = records + [.number(2, 0, 9), .number(2, 1, 9), .number(1, 1, 4)]
    #expect(try read(Excel97Fixture(Self.header + later).bytes()).rows == [["3", "4"], ["9", "9"]])
  }

  @Test func formulaTextOfACellOutOfOrder() throws {
    let formula: [BIFFRecord] = [
      .formula(1, 1, [0, 0, 0, 0, 0, 0, 0xff, 0xff]), BIFFRecord(0x04bc, [1]), .formulaText("某"),
    ]
    let records = [.number(2, 0, 2), .number(2, 1, 3)] + formula + [BIFFRecord.number(1, 0, 1)]
    #expect(try read(Excel97Fixture(Self.header + records).bytes()).rows == [["1", "某"], ["2", "3"]])
  }

  @Test func chartOnASheetIsPassedOver() throws {
    var fixture = Excel97Fixture(Self.rows)
    let chart: [BIFFRecord] = [.begin(32), .number(9, 9, 9), .end]
    fixture.sheets[0].records.insert(contentsOf: chart, at: 2)
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  @Test func lastRecordIsMissing() throws {
    var fixture = Excel97Fixture(Self.rows)
    fixture.sheets.append(
      Excel97Fixture.Sheet(name: "二", records: Self.header + [.number(1, 0, 1), .number(1, 1, 2)]))
    fixture.sheets[0].ends = false
    fixture.sheets[1].ends = false
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"], ["1", "2"]])
  }

  // MARK: - Several sheets

  private static func sheets() -> Excel97Fixture {
    var fixture = Excel97Fixture(rows)
    func sheet(_ name: String, _ note: String, state: Int = 0, kind: Int = 0) -> Excel97Fixture.Sheet {
      Excel97Fixture.Sheet(
        name: name, records: header + [.text(1, 0, "乙某"), .text(1, 1, note)], state: state, kind: kind)
    }
    fixture.sheets += [
      sheet("二", "二"), sheet("Hidden", "三", state: 1), sheet("VeryHidden", "四", state: 2),
      sheet("Chart", "五", kind: 2), sheet("Macro", "六", kind: 1),
      Excel97Fixture.Sheet(name: "Empty", records: []),
    ]
    return fixture
  }

  @Test func sheetsFollowOneAnother() throws {
    let reading = try read(Self.sheets().bytes())
    #expect(reading.rows == [["甲某", "一"], ["乙某", "二"]])
    #expect(reading.sheets.map(\.reading) == [.read, .read, .hidden, .hidden, .macros, .blank])
    #expect(reading.sheets.map(\.name) == ["Sheet1", "汉1", "Hidden", "VeryHidden", "Macro", "Empty"])
    #expect(reading.counts == ["hidden-sheet-not-read": 2, "macro-sheet-not-read": 1])
  }

  @Test func hiddenSheetsAreReadWhenAskedFor() throws {
    let reading = try read(Self.sheets().bytes(), IngestSettings(readsHiddenSheets: true))
    #expect(reading.rows.map(\.last) == ["一", "二", "三", "四"])
    #expect(reading.counts == ["hidden-sheet-read": 2, "macro-sheet-not-read": 1])
    let only = try read(Self.sheets().bytes(), IngestSettings(onlySheets: ["Hidden"]))
    #expect(only.rows == [["乙某", "三"]])
    #expect(
      only.sheets.map(\.reading) == [
        .notAskedFor, .notAskedFor, .read, .notAskedFor, .notAskedFor, .notAskedFor,
      ])
  }

  @Test func sheetThatIsNotThereIsAnError() throws {
    #expect(errorReading(Self.sheets().bytes(), IngestSettings(onlySheets: ["无"]))?.code == .sheetMissing)
  }

  // MARK: - Containers

  @Test(arguments: [true, false], [9, 12])
  func containers(usesMiniStream: Bool, sectorShift: Int) throws {
    for isScattered in [true, false] { try container(usesMiniStream, sectorShift, isScattered) }
  }

  private func container(_ usesMiniStream: Bool, _ sectorShift: Int, _ isScattered: Bool) throws {
    var fixture = Excel97Fixture(Self.rows + (0..<400).map { ["乙某\($0)", "备注\($0)"] })
    fixture.compound.usesMiniStream = usesMiniStream
    fixture.compound.sectorShift = sectorShift
    fixture.compound.isScattered = isScattered
    fixture.compound.streams = [("\u{5}SummaryInformation", [UInt8](repeating: 7, count: 300))]
    #expect(try read(fixture.bytes()).rows.count == 401)
    // A workbook of few cells lies in the mini stream.
    fixture.sheets = Excel97Fixture(Self.rows).sheets
    fixture.book = Excel97Fixture(Self.rows).book
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  /// Beyond 7 MB the places of the allocation table no longer fit into the header.
  @Test func largeContainer() throws {
    var fixture = Excel97Fixture(Self.rows)
    fixture.compound.streams = [("Other", [UInt8](repeating: 7, count: 8 << 20))]
    fixture.compound.usesMiniStream = false
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  @Test(arguments: ["Workbook", "Book", "WORKBOOK", "book"])
  func streamNames(name: String) throws {
    var fixture = Excel97Fixture(Self.rows)
    fixture.streamName = name
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  @Test func recordsWithoutContainer() throws {
    #expect(try read(Excel97Fixture(Self.rows).stream()).rows == [["甲某", "一"]])
  }

  /// A file that Excel 5 and Excel 97 can both open has a stream for each.
  @Test func ofTwoStreamsTheLaterFormatIsRead() throws {
    var old = Excel97Fixture([.bytes(0, 0, [0x61])])
    old.version = 0x0500
    var fixture = Excel97Fixture(Self.rows)
    fixture.compound.streams = [("Book", old.stream())]
    #expect(try read(fixture.bytes()).rows == [["甲某", "一"]])
  }

  /// Programs of the nineties write a sheet without workbook, container and version.
  @Test func sheetAlone() throws {
    let name: [UInt8] = [0xd0, 0xd5, 0xc3, 0xfb]
    let note: [UInt8] = [0xb1, 0xb8, 0xd7, 0xa2]
    let records: [BIFFRecord] = [
      BIFFRecord(0x0809, [0, 0, 0x10, 0, 0, 0, 0, 0]), .bytes(0, 0, name), .bytes(0, 1, note),
      .bytes(1, 0, [0xbc, 0xd7, 0xc4, 0xb3]), .number(1, 1, 200.5), BIFFRecord(0x000a),
    ]
    let reading = try read(records.flatMap(\.bytes))
    #expect(reading.headers == [["姓名", "备注"]])
    #expect(reading.rows == [["甲某", "200.5"]])
    #expect(reading.sheets.map(\.name) == [nil])
  }
}
