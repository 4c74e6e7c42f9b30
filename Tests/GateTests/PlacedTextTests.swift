import Columns
import Testing

@testable import Gate

/// Text that the objects of an OFD page split.
@Suite("OFD pages")
struct PlacedTextTests {
  private static func scan(_ objects: [(boundary: String, x: String, text: String)]) throws -> [ScanFinding] {
    let content = objects.map {
      let boundary = $0.boundary.isEmpty ? "" : " Boundary=\"\($0.boundary)\""
      return "<ofd:TextObject ID=\"1\" Size=\"4\"\(boundary)><ofd:TextCode X=\"\($0.x)\" Y=\"3\">\($0.text)"
        + "</ofd:TextCode></ofd:TextObject>"
    }
    let page =
      "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>\(content.joined())"
      + "</ofd:Layer></ofd:Content></ofd:Page>"
    let root = "<?xml version=\"1.0\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"
    let file = TestZip.make([
      ("OFD.xml", Array(root.utf8)), ("Doc_0/Pages/Page_0/Content.xml", Array(page.utf8)),
    ])
    return try FileScanTests.scan([("a.ofd", file)]).findings
  }

  @Test(arguments: [
    ["530502190", "001010010"], ["530502", "19000101", "0010"], "530502190001010010".map(String.init),
  ])
  func piecesOfANumberAreOne(pieces: [String]) throws {
    let apart = pieces.enumerated().map { (boundary: "", x: "\($0.offset * 9)", text: $0.element) }
    #expect(try Self.scan(apart).contains { $0.kind == .citizenID })
    // In any order in the file.
    #expect(try Self.scan(apart.reversed()).contains { $0.kind == .citizenID })
    let bounded = pieces.enumerated().map {
      (boundary: "\(20 + $0.offset * 9) 50 9 4", x: "0", text: $0.element)
    }
    #expect(try Self.scan(bounded).contains { $0.kind == .citizenID })
  }

  @Test func aNumberOverTwoLinesIsOne() throws {
    let lines = [(boundary: "20 50 80 4", x: "0", text: "证件530502190"), ("20 60 80 4", "0", "001010010已核")]
    #expect(try Self.scan(lines).map(\.kind) == [.citizenID])
  }

  @Test func namesAreFoundBehindTheirWordsAndBelowTheirHeaders() throws {
    #expect(
      try Self.scan([("20 50 20 4", "0", "户主："), ("32 50 20 4", "0", "张"), ("36 50 20 4", "0", "三")]).map(
        \.kind) == [.personName])
    let table = [
      (boundary: "20 50 20 4", x: "0", text: "序号"), ("60 50 20 4", "0", "姓名"), ("20 60 20 4", "0", "1"),
      ("60 60 20 4", "0", "张三"),
    ]
    #expect(try Self.scan(table).map(\.kind) == [.personName])
  }

  @Test func statisticsClear() throws {
    let cells = (0..<24).map { (boundary: "\(20 + $0 * 9) 50 9 4", x: "0", text: "\(530502 + $0)") }
    #expect(try Self.scan(cells).map(\.kind) == [])
  }
}
