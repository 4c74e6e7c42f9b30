import Columns
import Glibc
import Ingest
import Testing

@Suite("text encodings")
struct TextEncodingTests {
  static let text = "序号,姓名,备注\n1,张某某,家住隆阳区\n2,李㐀某,生僻字𠮷与𬭚\n"
  static let rows = [["1", "张某某", "家住隆阳区"], ["2", "李㐀某", "生僻字𠮷与𬭚"]]

  @Test(arguments: ["UTF-8", "GB18030", "UTF-16"])
  func sameRecords(encoding: String) throws {
    let reading = try read(try Self.converted(Self.text, to: encoding))
    #expect(reading.rows == Self.rows)
    #expect(reading.counts == (encoding == "GB18030" ? ["csv-encoding-legacy": 1] : [:]))
  }

  @Test func bothByteOrdersOfUTF16() throws {
    let little = try Self.converted("\u{feff}" + Self.text, to: "UTF-16LE")
    let big = try Self.converted("\u{feff}" + Self.text, to: "UTF-16BE")
    #expect(little.starts(with: [0xff, 0xfe]) && big.starts(with: [0xfe, 0xff]))
    #expect(try read(little).rows == Self.rows)
    #expect(try read(big).rows == Self.rows)
  }

  @Test func markOfGB18030IsNoPartOfTheHeader() throws {
    let reading = try read(try Self.converted("\u{feff}" + Self.text, to: "GB18030"))
    #expect(reading.headers == [["序号", "姓名", "备注"]])
  }

  /// Characters of two and four bytes fall across every boundary of the pieces that are read.
  @Test(arguments: ["UTF-8", "GB18030", "UTF-16LE"], [0, 1, 2, 3])
  func charactersAcrossPieces(encoding: String, shift: Int) throws {
    let mark = encoding == "UTF-16LE" ? "\u{feff}" : ""
    let pad = String(repeating: "x", count: shift)
    let body = (0..<6000).map { "\($0),李㐀某,\(pad)生僻字𠮷\($0)\n" }.joined()
    let reading = try read(try Self.converted(mark + "序号,姓名,备注\n" + body, to: encoding))
    #expect(reading.rows.count == 6000)
    #expect(reading.rows.indices.allSatisfy { reading.rows[$0] == ["\($0)", "李㐀某", "\(pad)生僻字𠮷\($0)"] })
  }

  @Test func brokenByteAfterTheFirstMiBNamesItsRecord() throws {
    var bytes = Array("姓名,备注\n".utf8)
    var records = 1
    while bytes.count < 1_200_000 {
      bytes += Array("张某某,家住隆阳区\n".utf8)
      records += 1
    }
    bytes += Array("李".utf8) + [0xd5, 0xc5] + Array(",备注\n王某某,备注\n".utf8)
    let error = errorReading(bytes)
    #expect(error?.code == .textEncodingBroken)
    #expect(error?.place == Place(file: "ledger", row: records + 1))
  }

  @Test(arguments: [[0xff] as [UInt8], [0x81, 0x20], [0x81]])
  func brokenGB18030NamesItsRecord(broken: [UInt8]) throws {
    let bytes = try Self.converted("姓名,备注\n张某某,备注\n李", to: "GB18030") + broken
    let error = errorReading(bytes)
    #expect(error?.code == .textEncodingBroken)
    #expect(error?.place.row == 3)
  }

  @Test(arguments: [1, 2])
  func textCutWithinACharacterNamesItsRecord(missing: Int) {
    let error = errorReading(Array("姓名,备注\n张某某,备注".utf8.dropLast(missing)))
    #expect(error?.code == .textEncodingBroken)
    #expect(error?.place.row == 2)
  }

  @Test func brokenByteInTheFirstMiBIsNotTakenForGB18030() {
    let bytes = Array("序号,姓名,备注\n1,张某某,备注\n2,李".utf8) + [0xff] + Array(",备注\n".utf8)
    let error = errorReading(bytes)
    #expect(error?.code == .textEncodingBroken)
    #expect(error?.place.row == 3)
  }

  /// Some databases export UTF-16 without a mark.
  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16WithoutMark(encoding: String) throws {
    let reading = try read(try Self.converted("姓名,备注\r\n张某某,一\r\n", to: encoding))
    #expect(reading.rows == [["张某某", "一"]])
    #expect(reading.counts.isEmpty)
  }

  /// A text whose first MiB is ASCII tells its encoding later.
  @Test(arguments: ["UTF-8", "GB18030"])
  func encodingThatShowsLate(encoding: String) throws {
    let rows = String(repeating: "a,b\n", count: (1 << 20) / 4 + 5)
    let text = rows + "姓名,备注\n张某某,一\n"
    let cells = try RawCells.read(try Self.converted(text, to: encoding))
    #expect(cells.sheets[0].rows.last?.cells == ["张某某", "一"])
  }

  static func converted(_ text: String, to encoding: String) throws -> [UInt8] {
    if encoding == "UTF-8" { return Array(text.utf8) }
    let descriptor = try #require(iconv_open(encoding, "UTF-8"))
    defer { iconv_close(descriptor) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    var left = source.count
    var room = target.count
    let result = source.withUnsafeMutableBufferPointer { from in
      target.withUnsafeMutableBufferPointer { to in
        var input = from.baseAddress
        var output = to.baseAddress
        return iconv(descriptor, &input, &left, &output, &room)
      }
    }
    try #require(result != -1 && left == 0)
    return target.dropLast(room).map { UInt8(bitPattern: $0) }
  }
}
