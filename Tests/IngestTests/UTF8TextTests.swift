import TestSupport
import Testing

@testable import Ingest

/// Looking at many bytes at a time says of any bytes what the standard library says.
@Suite("UTF-8")
struct UTF8TextTests {
  private static func standardPrefix(_ bytes: [UInt8]) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Every byte behind every beginning, with and without what ends it.
  @Test func agreesOnAllBeginnings() {
    let tails: [[UInt8]] = [[], [0x80], [0xbf], [0x80, 0x80], [0xbf, 0xbf], [0x41]]
    for first in UInt8(0)...255 {
      for second in UInt8(0)...255 {
        for tail in tails {
          let bytes = [first, second] + tail
          #expect(UTF8Text.validPrefix(bytes.span) == Self.standardPrefix(bytes))
        }
      }
    }
  }

  @Test(arguments: 1...40)
  func agreesOnTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = ["张某", "0123456789", "，", "é", "𠮷", "\u{0}", "\u{7ff}", "\u{ffff}", "\u{10ffff}"].map {
      Array($0.utf8)
    }
    for _ in 0..<200 {
      var bytes = (0..<Int.random(in: 0...30, using: &generator)).flatMap { _ in
        parts.randomElement(using: &generator) ?? []
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(min(bytes.count, Int.random(in: 0...3, using: &generator)))
      }
      if Int.random(in: 0...2, using: &generator) == 0, !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(UTF8Text.validPrefix(bytes.span) == Self.standardPrefix(bytes))
    }
  }
}
