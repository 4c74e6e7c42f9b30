import Columns
import Ingest
import Testing

@Suite("hostile XLS workbooks")
struct HostileExcel97Tests {
  private static let good = Excel97Fixture([["姓名", "备注"], ["甲某", "一"]])
  private static let header: [BIFFRecord] = [.text(0, 0, "姓名"), .text(0, 1, "备注")]

  /// Records of a sheet that are damaged.
  @Test(
    arguments: [
      BIFFRecord(0x00fd, [1, 0, 0, 0, 0, 0, 77, 0, 0, 0]),
      BIFFRecord(0x00fd, [1, 0, 0, 0]),
      BIFFRecord(0x00fd, [1, 0, 0, 0, 0, 0, 0]),
      BIFFRecord(0x0203, [1, 0]),
      BIFFRecord(0x0204, [1, 0, 0, 0, 0, 0]),
      BIFFRecord(0x0204, [1, 0, 0, 0, 0, 0, 9, 0, 0, 0x61]),
      BIFFRecord(0x0204, [1, 0, 0, 0, 0, 0, 1, 0, 1, 0x61]),
      BIFFRecord(0x0204, [1, 0, 0, 0, 0, 0, 1, 0, 4, 0xff, 0xff, 0xff, 0xff, 0x61]),
      BIFFRecord(0x0006, [1, 0, 0, 0, 0, 0, 0]),
      BIFFRecord.number(1, 0xfff0, 1),
      BIFFRecord(0x00bd, [1, 0, 0xff, 0x3f] + [UInt8](repeating: 0, count: 30)),
    ])
  func damagedCells(record: BIFFRecord) throws {
    let error = errorReading(Excel97Fixture(Self.header + [record]).bytes())
    #expect(error?.code == .workbookBroken)
    #expect(error?.place.sheet == "Sheet1")
  }

  /// Records of the workbook that are damaged.
  @Test(
    arguments: [
      BIFFRecord(0x0085, [0, 0]),
      BIFFRecord(0x0085, [0, 0, 0, 0, 0, 0, 9, 0, 0x61]),
      BIFFRecord(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0]),
      BIFFRecord(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, 0x41, 0x00, 0x42]),
      BIFFRecord(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 8, 0xff, 0xff, 0x61]),
    ])
  func damagedBook(record: BIFFRecord) throws {
    var fixture = Self.good
    fixture.book.append(record)
    #expect(errorReading(fixture.bytes())?.code == .workbookBroken)
  }

  @Test func textThatClaimsMoreThanTheFileHas() throws {
    var fixture = Self.good
    fixture.book = [
      BIFFRecord(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 1] + [UInt8](repeating: 0x41, count: 40))
    ]
    #expect(errorReading(fixture.bytes())?.code == .workbookBroken)
  }

  @Test func sheetThatBeginsNowhere() throws {
    var stream = Self.good.stream()
    let list = try #require(stream.firstRange(of: [0x85, 0x00]))
    for offset in [UInt32.max, 0x7fff_ffff, 3, UInt32(stream.count)] {
      stream.replaceSubrange((list.lowerBound + 4)..<(list.lowerBound + 8), with: little(offset))
      let error = errorReading(CompoundFixture([("Workbook", stream)]).bytes())
      #expect(error?.code == .workbookBroken)
      #expect(error?.place.sheet == "Sheet1")
    }
  }

  /// The same records would count twice, and a small file take hours.
  @Test func sheetsThatBeginAtOnePlaceOrWithinAnother() throws {
    for (kind, isWithin) in [(16, false), (32, true)] {
      var fixture = Self.good
      // A chart on the first sheet, and a sheet that is said to begin where the chart does.
      let chart = [BIFFRecord.begin(32), .number(5, 0, 1), .end]
      if isWithin { fixture.sheets[0].records += chart }
      fixture.sheets.append(Excel97Fixture.Sheet(name: "S2", records: []))
      var stream = fixture.stream()
      let length = UInt8(6 + BIFFText.short("S2").count)
      let listed = try #require(stream.firstRange(of: [0x85, 0, length, 0])).lowerBound
      let begin = try #require(
        stream.indices.first { stream[$0...].starts(with: BIFFRecord.begin(kind).bytes) })
      stream.replaceSubrange((listed + 4)..<(listed + 8), with: little(UInt32(begin)))
      let error = errorReading(CompoundFixture([("Workbook", stream)]).bytes())
      #expect(error?.code == .workbookBroken)
      #expect(error?.place.sheet == "Sheet1")
      // A hidden sheet is not read.
      stream[listed + 8] = 1
      #expect(try read(CompoundFixture([("Workbook", stream)]).bytes()).rows == [["甲某", "一"]])
    }
  }

  @Test func recordThatIsLongerThanTheStream() throws {
    var fixture = Self.good
    fixture.sheets[0].ends = false
    fixture.rest = [0x03, 0x02, 0xff, 0xff]
    #expect(errorReading(fixture.bytes())?.code == .workbookBroken)
  }

  /// However much is missing at its end, a file is never read as if it were whole.
  @Test func fileThatIsCutOff() throws {
    var fixture = Self.good
    fixture.compound.usesMiniStream = false
    for bytes in [Self.good.bytes(), fixture.bytes()] {
      for count in stride(from: 9, to: bytes.count - 512, by: 101) {
        guard let reading = try? read(Array(bytes[..<count])) else { continue }
        #expect(reading.rows == [["甲某", "一"]], "\(count) of \(bytes.count)")
      }
    }
  }

  /// The length in the directory tells that the chain of sectors ends too early.
  @Test func chainThatEndsEarly() throws {
    var fixture = Self.good
    fixture.sheets[0].records += (2..<400).flatMap { [BIFFRecord.number($0, 0, 1), .number($0, 1, 2)] }
    fixture.sheets[0].ends = false
    let bytes = fixture.bytes()
    #expect(try read(bytes).rows.count == 399)
    let chain = try #require(bytes.firstRange(of: little(UInt32(7)) + little(UInt32(8)) + little(UInt32(9))))
    for (word, name) in [
      (UInt32(0xffff_fffe), "end"), (6, "circle"), (0xffff_ffff, "free"), (70_000, "beyond"),
    ] {
      var damaged = bytes
      damaged.replaceSubrange(chain.lowerBound..<(chain.lowerBound + 4), with: little(word))
      #expect(errorReading(damaged)?.code == .workbookBroken, "\(name)")
    }
  }

  /// Numbers of the header that lie about the allocation table, the directory and the mini stream.
  @Test(arguments: [44, 48, 56, 60, 64, 68, 72, 76], [UInt32.max, 0xffff_fffe, 0, 1, 2, 0x7fff_ffff])
  func headerThatLies(place: Int, word: UInt32) throws {
    for bytes in [
      Self.good.bytes(), Excel97Fixture([["姓名", "备注"]] + (0..<300).map { ["甲某\($0)", "一"] }).bytes(),
    ] {
      var damaged = bytes
      damaged.replaceSubrange(place..<(place + 4), with: little(word))
      do {
        let rows = try read(damaged).rows.count
        #expect(rows == 1 || rows == 300)
      } catch let error as SluiceError {
        #expect([.workbookBroken, .formatNotATable].contains(error.code), "\(error.code.name)")
      }
    }
  }

  /// A workbook of which the end is missing is damaged, not another kind of document.
  @Test(arguments: [512, 1000, 1536, 2048])
  func aFileThatIsCutOffIsBroken(count: Int) throws {
    let bytes = Excel97Fixture([["姓名", "备注"]] + (0..<300).map { ["甲某\($0)", "一"] }).bytes()
    let error = errorReading(Array(bytes[..<count]))
    #expect(error?.code == .workbookBroken)
  }

  @Test func listOfTableSectorsThatRunsInACircle() throws {
    var fixture = Self.good
    fixture.compound.streams = [("Other", [UInt8](repeating: 7, count: 8 << 20))]
    fixture.compound.usesMiniStream = false
    var bytes = fixture.bytes()
    let list = bytes[68..<72].reversed().reduce(0) { $0 << 8 | Int($1) }
    let last = (list + 1) * 512 + 508
    bytes.replaceSubrange(last..<(last + 4), with: little(UInt32(list)))
    // All places that count come before the circle.
    #expect(try read(bytes).rows == [["甲某", "一"]])
  }

  /// A sheet of few cells in far corners costs no memory for what lies between.
  @Test func cellsFarApart() throws {
    var records = Self.header
    for row in 1...60 { records += [.number(row, 0, 1), .number(row, 1, 2)] }
    for row in 61...300 { records += [.number(row, 0, 1), .number(row, 255, 2)] }
    let reading = try read(Excel97Fixture(records).bytes())
    #expect(reading.rows.count == 300)
    #expect(reading.counts["cells-beyond-table"] == 240)
  }

  @Test(arguments: [[0, 0, 0x39, 0x30, 0x11, 0x22], [1, 0, 1, 0, 1, 0] + [UInt8](repeating: 3, count: 48)])
  func password(body: [UInt8]) throws {
    var fixture = Self.good
    fixture.book.insert(BIFFRecord(0x002f, body), at: 0)
    #expect(errorReading(fixture.bytes())?.code == .inputEncrypted)
    fixture.version = 0x0500
    #expect(errorReading(fixture.bytes())?.code == .inputEncrypted)
  }

  @Test(arguments: [0x0200, 0x0300, 0x0400])
  func olderExcelInANewRecord(version: Int) throws {
    let records: [BIFFRecord] = [BIFFRecord(0x0809, little(UInt16(version)) + [0x10, 0, 0, 0, 0, 0]), .end]
    #expect(errorReading(records.flatMap(\.bytes))?.code == .formatNotRead)
  }
}
