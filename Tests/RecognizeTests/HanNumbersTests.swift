import Columns
import Dictionaries
import Testing

@testable import Recognize

/// Looking at every twelfth byte finds what looking at every character finds.
@Suite("Chinese numerals in a row")
struct HanNumbersTests {
  private static let snippets = [
    "1", "23", "一", "三八", "零", "〇", " ", "-", "甲", "某某村", ",", "0123456789", "壹", "陆", "é", "\u{a0}", "五",
  ]

  private static func mayStand(in text: String) -> Bool {
    var count = 0
    var hasHan = false
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let isHan = bytes.count == 3 && HanDigit.ascii(bytes.span, at: 0) != 0
      if isHan || "0123456789 -".unicodeScalars.contains(scalar) {
        count += 1
        hasHan = hasHan || isHan
        if count >= 10 && hasHan { return true }
      } else {
        count = 0
        hasHan = false
      }
    }
    return false
  }

  @Test(arguments: 1...1_000)
  func agreesWithEveryCharacter(seed: Int) {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
    var text = ""
    for _ in 0..<(seed % 40) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.snippets[Int(state >> 33) % Self.snippets.count]
    }
    let bytes = Array(text.utf8)
    #expect(HanNumbers.mayStand(in: bytes.span) == Self.mayStand(in: text), "\(bytes.count) bytes")
  }
}
