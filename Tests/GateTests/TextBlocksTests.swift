import Columns
import Testing

@testable import Gate

/// Texts that are too large to be held are read in blocks of whole lines.
@Suite("text in blocks")
struct TextBlocksTests {
  private static func blocks(_ chunks: [[UInt8]]) -> TextBlocks {
    var rest = chunks[...]
    return TextBlocks(
      [], then: { () throws(SluiceError) in rest.popFirst() }, of: Part(file: "a.csv", bytes: []))
  }

  private static func texts(_ chunks: [[UInt8]]) throws -> [String] {
    let blocks = blocks(chunks)
    var texts: [String] = []
    while let block = try blocks.next() { texts.append(String(decoding: block, as: UTF8.self)) }
    return texts
  }

  /// However a text is cut into pieces, its lines come whole.
  @Test(arguments: [1, 2, 3, 5, 7, 100])
  func linesAreWhole(size: Int) throws {
    let text = "姓名,备注\n张三,\"a\n欧阳测试,x\"\n\n末行"
    for bytes in [Array(text.utf8), try RawOpenerTests.gb18030(text)] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min(bytes.count, $0 + size)])
      }
      let texts = try Self.texts(chunks)
      #expect(texts.joined() == text)
      for block in texts.dropLast() { #expect(block.hasSuffix("\n")) }
    }
  }

  @Test func whatCannotBeCutAtLinesIsToldAsTooLarge() throws {
    let wide: [UInt8] = "ab\n".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    for bytes in [wide, [0xff, 0xfe] + wide, [0xff, 0xff, 0x0a]] {
      let error = #expect(throws: SluiceError.self) { try Self.texts([bytes]) }
      #expect(error?.code == .partTooLarge)
    }
  }

  /// Cells are numbered through all blocks, also of a quoted cell that begins in one and ends in another.
  @Test func cellsAreNumberedThrough() throws {
    let chunks = ["a,b\n1,\"x\n", "y\"\n2,13000000001\n", "3,z"].map { Array($0.utf8) }
    let search = LeakSearch(
      StagedFile(path: "a.csv", audience: .everyone, declared: []), terms: try TestLedger.terms(),
      allowances: Allowances(), suspects: Suspects(), isCounty: { _ in true })
    try CSVOpener.open(Self.blocks(chunks), of: Part(file: "a.csv", bytes: []), into: search)
    #expect(search.hits.map(\.finding.place) == [Place(file: "a.csv", row: 3, column: 2)])
  }

  /// A file above the limit of what is held whole, of lines without anybody in them but the last.
  @Test(arguments: ["a.csv", "a.txt", "a.csv.gz"])
  func aLargeFileIsReadToItsEnd(name: String) throws {
    let line = Array("隆阳区,板桥镇,12,450.00\n".utf8)
    var bytes: [UInt8] = []
    let count = TextBlocks.large / line.count + 100
    bytes.reserveCapacity(count * line.count)
    for _ in 0..<count { bytes += line }
    bytes += Array("x,13000000001,1,1\n".utf8)
    let file = name.hasSuffix(".gz") ? TestGzip.member(bytes) : bytes
    let scratch = Scratch()
    scratch.write(file, name)
    let counter = UnitCount()
    try Openers.open(Part(file: name, at: "\(scratch.path)/\(name)"), into: counter)
    #expect(counter.lastRow == count + 1)
    #expect(counter.units == (name == "a.txt" ? count + 1 : (count + 1) * 4))
  }

  private final class UnitCount: UnitSink {
    private(set) var units = 0
    private(set) var lastRow = 0
    let takesLines = false
    func take(_ text: Span<UInt8>, _ unit: Unit) {
      units += unit.row == nil ? 0 : 1
      lastRow = unit.row ?? lastRow
    }
    func take(lines: Span<UInt8>, of part: Part) {}
    func endLines(of part: Part) {}
    func unopened(_ error: SluiceError) {}
    func searchedRaw(_ part: Part) {}
  }
}
