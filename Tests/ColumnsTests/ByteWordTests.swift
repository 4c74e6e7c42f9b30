import Columns
import Testing

/// Eight bytes at once say the same as one byte after the other.
@Suite("byte word")
struct ByteWordTests {
  private static func places(_ marks: UInt64) -> [Int] {
    #expect(marks & 0x7f7f_7f7f_7f7f_7f7f == 0)
    return (0..<8).filter { marks & (0x80 << UInt64(8 * $0)) != 0 }
  }

  @Test(arguments: [UInt64](1...50).map { $0 &* 0x9e37_79b9_7f4a_7c15 })
  func readsEightDigitsAsOneByOne(seed: UInt64) {
    for base in 2...10 as ClosedRange<UInt64> {
      let digits = (0..<8).map { (seed >> UInt64(8 * $0)) % 10 }
      let word = digits.enumerated().reduce(UInt64(0)) { $0 | (0x30 + $1.element) << UInt64(8 * $1.offset) }
      #expect(ByteWord.number(word, base: base) == digits.reduce(0) { $0 * base + $1 })
    }
    let nines = ByteWord.repeated(0x39)
    #expect(ByteWord.number(nines, base: 10) == 99_999_999)
    #expect(ByteWord.number(nines, base: 2) == 9 * 255)
  }

  @Test(arguments: [UInt64](1...50).map { $0 &* 0x9e37_79b9_7f4a_7c15 })
  func agreesWithSingleBytes(seed: UInt64) {
    var state = seed
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Half of the bytes are near the borders that are asked for.
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(state >> 62 < 2 ? byte : 0x2e + byte % 14)
      }
      let word = bytes.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
      #expect(
        Self.places(ByteWord.within(word, 0x30, 0x39)) == bytes.indices.filter { 0x30...0x39 ~= bytes[$0] })
      for wanted in [bytes[3], 0x2c, 0xef, 0x00] {
        #expect(Self.places(ByteWord.equal(word, wanted)) == bytes.indices.filter { bytes[$0] == wanted })
      }
      #expect(Self.places(ByteWord.zeros(word)) == bytes.indices.filter { bytes[$0] == 0 })
    }
  }
}
