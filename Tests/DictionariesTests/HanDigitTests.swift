import Dictionaries
import Testing

@Suite("Chinese digits")
struct HanDigitTests {
  @Test func tellsTheDigitsFromAllCharacters() {
    let digits = Dictionary(
      uniqueKeysWithValues: zip(
        "〇零一二三四五六七八九壹壱幺贰貳弐叁叄參肆伍陆陸柒捌玖".unicodeScalars, "001234567891112223334566789".utf8
      ).map { ($0.value, $1) })
    for value in UInt32(0x80)...0xffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(HanDigit.ascii(bytes.span, at: 0) == digits[value] ?? 0)
      if bytes.count == 3 { #expect(HanDigit.ascii(value) == digits[value] ?? 0) }
    }
  }

  @Test func aCharacterCutOffIsNone() {
    let bytes = Array("一".utf8)
    for count in 1...2 { #expect(HanDigit.ascii(bytes.span.extracting(0..<count), at: 0) == 0) }
  }
}
