import Columns
import Testing

@testable import Gate

/// Lines scanned in halves and eight bytes at a time hold the runs that single cells hold.
@Suite("line scan")
struct LineScanTests {
  /// No Chinese numerals: among lines they begin no run.
  private static let snippets = [
    "1", "53050219000101", "0010", "13000000001", "X", "-", " ", "\u{a0}", "\u{200b}", "，", ",", "\"", "隆阳区",
    "０", "５３０５０２", "ｘ", "*", "2026-10", "\n", "\n", "\t", "张某", "é", "𠮷",
  ]

  @Test(arguments: 1...60)
  func holdsTheRunsOfItsLines(seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
    var text = ""
    for _ in 0..<(seed * 7) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.snippets[Int(state >> 33) % Self.snippets.count]
    }
    var expected: [[UInt8]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let bytes = Array(line.utf8)
      var scanner = NumberScanner(least: NumberForms.shortest)
      var index = 0
      while scanner.next(in: bytes.span, from: &index) { expected.append(scanner.run) }
    }
    let bytes = Array(text.utf8)
    let scan = LineScan(bytes, upTo: bytes.count) { _ in true }
    #expect(scan.runs.map(\.scanner.run) == expected)
    for run in scan.runs {
      #expect(bytes[run.start...].first.map { (0x30...0x39) ~= $0 || $0 == 0xef } == true)
    }
    #expect(LineEnds.count(bytes.span) == text.unicodeScalars.count { $0 == "\n" })
  }
}
