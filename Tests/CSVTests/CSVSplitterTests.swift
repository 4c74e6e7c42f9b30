import Columns
import Testing

@testable import CSV

@Suite("splitting delimited text")
struct CSVSplitterTests {
  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
    ("a\r\n\r\nb", [["a"], [""], ["b"]]),
    ("\n\na\n", [[""], [""], ["a"]]),
    ("\r\na", [[""], ["a"]]),
    ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    (" a , b \n", [[" a ", " b "]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]]),
    ("5\",b\n", [["5\"", "b"]]),
    ("", []),
    ("保山,隆阳", [["保山", "隆阳"]]),
  ])
  func records(text: String, expected: [[String]]) throws {
    // Whatever the pieces the text comes in.
    for piece in [1, 2, 3, 1000] { #expect(try split(text, piece: piece) == expected) }
  }

  @Test func delimiters() throws {
    #expect(try split("a\tb,c\n", delimiter: 0x09) == [["a", "b,c"]])
    #expect(try split("a;b,c\n", delimiter: 0x3b) == [["a", "b,c"]])
  }

  @Test func fieldTooLongNamesItsRecord() {
    let text = "a\nb\n\"" + String(repeating: "x\n", count: CSVSplitter.longestField)
    let error = #expect(throws: SluiceError.self) { try split(text, piece: 1 << 16) }
    #expect(error?.code == .csvFieldTooLong)
    #expect(error?.place.row == 3)
  }

  @Test func longFieldOfFullLengthIsRead() throws {
    let text = String(repeating: "x", count: CSVSplitter.longestField)
    #expect(try split(text, piece: 1 << 16) == [[text]])
  }

  @Test func recordWithoutEndIsRefused() {
    let text = "a\n" + String(repeating: "xxxxxxx,", count: CSVSplitter.longestRecord / 4)
    let error = #expect(throws: SluiceError.self) { try split(text, piece: 1 << 16) }
    #expect(error?.code == .csvRecordTooLong)
    #expect(error?.place.row == 2)
  }

  @Test(arguments: ["a,b\n\"c", "a,b\n\"", "a\n\"c\nd\n"])
  func textThatEndsWithinQuotesIsRefused(text: String) {
    let error = #expect(throws: SluiceError.self) { try split(text, piece: 2) }
    #expect(error?.code == .csvQuoteOpen)
    #expect(error?.place.row == 2)
  }

  /// Lines without quotation marks go past libcsv: the records must be libcsv's.
  @Test(arguments: 0..<8)
  func plainLinesAgreeWithLibcsv(seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
    func random(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    let delimiters: [UInt8] = [0x2c, 0x09, 0x3b, 0x7c]
    let delimiter = delimiters[Int(seed) % 4]
    let parts = [
      "#(a)+b", "bcdefgh", "保山市隆阳区板桥镇", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"x,\ny\"", " ", "\t",
      ";",
    ]
    var differences = 0
    for _ in 0..<250 {
      let text =
        (0..<random(120)).map { _ in parts[random(random(2) == 0 ? 15 : 10)] }.joined()
        .replacing(",", with: String(Unicode.Scalar(delimiter))) + "\"\n"
      let pieces = 1 + random(60)
      let fast = try? split(text, piece: pieces, delimiter: delimiter)
      let slow = try? split(text, piece: pieces, delimiter: delimiter, usesPlainLines: false)
      if fast != slow { differences += 1 }
    }
    #expect(differences == 0)
  }

  private func split(
    _ text: String, piece: Int = 7, delimiter: UInt8 = 0x2c, usesPlainLines: Bool = true
  ) throws -> [[String]] {
    let splitter = CSVSplitter(delimiter: delimiter, usesPlainLines: usesPlainLines)
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    func collect() throws {
      try splitter.withRecords { (bytes, fieldEnds, recordEnds) throws(SluiceError) in
        var field = 0
        var start = 0
        for record in recordEnds.indices {
          var fields: [String] = []
          while field < Int(recordEnds[record]) {
            fields.append(ByteText.text(bytes.extracting(start..<Int(fieldEnds[field]))))
            start = Int(fieldEnds[field])
            field += 1
          }
          records.append(fields)
        }
      }
    }
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try splitter.parse(bytes.span.extracting(start..<min(start + piece, bytes.count)))
      try collect()
    }
    try splitter.finish()
    try collect()
    #expect(splitter.recordCount == records.count)
    return records
  }
}
