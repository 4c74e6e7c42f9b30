import Dictionaries
import Testing

@testable import Gate

@Suite("numerals of all scripts")
struct NumeralScalarsTests {
  @Test func everyChineseDigitIsOne() {
    for scalar in UInt32(0x800)...0xffff where HanDigit.ascii(scalar) != 0 {
      #expect(NumeralScalars.digit(scalar) == HanDigit.ascii(scalar) - 0x30)
    }
  }

  /// What is passed over by its first two bytes is no digit.
  @Test func noDigitIsPassedOver() {
    for value in UInt32(0x80)...0x1ffff {
      guard NumeralScalars.digit(value) != nil, let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(NumeralScalars.mayBegin(bytes[0], bytes[1]), "U+\(String(value, radix: 16))")
    }
  }
}
