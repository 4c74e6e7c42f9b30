import Columns
import Ingest
import Testing

/// Bytes changed at random: an error or a reading, never a crash, and never without end.
@Suite("mutated files")
struct MutationTests {
  private static let rows =
    [["某县花名册"], ["序号", "姓名", "身份证号", "低保金", "备注"]]
    + (1...12).map { ["\($0)", "张某某", "53050219000101000\($0 % 10)", "200.00", "无"] }
    + [["合计", "", "", "2400.00"], ["填表人:某"]]

  @Test(arguments: 0..<4)
  func workbook(seed: Int) throws {
    var fixture = WorkbookFixture(Self.rows, after: "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>")
    fixture.sharedStrings = "<si><t>张某某</t></si>"
    fixture.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    // Stored parts let a mutation reach the XML instead of the checksum only: both are tried.
    fixture.compresses = seed % 2 == 0
    try mutate(try fixture.bytes(), seed: seed)
  }

  @Test(arguments: 0..<2)
  func text(seed: Int) throws {
    let text = Self.rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    try mutate(Array(text.utf8), seed: 100 + seed)
  }

  /// Mutated XML inside a sound container.
  @Test(arguments: 0..<2)
  func parts(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(200 + seed))
    var fixture = WorkbookFixture(Self.rows)
    let sheet = Array("<worksheet>\(fixture.sheets[0].xml)</worksheet>".utf8)
    for _ in 0..<60 {
      fixture.parts["xl/worksheets/sheet0.xml"] = Self.mutated(sheet, &random)
      check(try fixture.bytes())
    }
  }

  private func mutate(_ bytes: [UInt8], seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 { check(Self.mutated(bytes, &random)) }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let reading = try read(bytes, IngestSettings(rowsPerBatch: 5))
      let counted = reading.sheets.reduce(0) { $0 + $1.rows }
      #expect(counted == reading.rows.count)
    } catch let error as SluiceError {
      #expect(error.code.kind == .file, "\(error.code.name)")
      #expect(error.place.file == "ledger")
    } catch {
      Issue.record("another kind of error")
    }
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 4: bytes[place] = [0x00, 0x22, 0x2c, 0x3c, 0x0a, 0xff][Int.random(in: 0..<6, using: &random)]
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.replaceSubrange(place..<end, with: bytes[place..<end] + bytes[place..<end])
      }
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }
}
