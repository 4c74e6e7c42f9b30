/// Chinese numerals that stand for one digit of a number: everyday ones, those of cheques in all their forms, and 幺 as
/// it is said on the telephone.
///
/// One table for scanning cells, for masking text and for what is searched in finished files: what one of them takes for a
/// digit, all do. Amounts are read by `HanNumeral`, which knows 两 and 廿 too.
public enum HanDigit {
  /// The digit that three bytes of a text stand for, as ASCII; 0 for any other character, and where fewer are left.
  @inlinable @inline(__always)
  public static func ascii(_ text: Span<UInt8>, at index: Int) -> UInt8 {
    guard index + 2 < text.count else { return 0 }
    return ascii(bytes: UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2]))
  }

  /// The digit that a scalar of U+0800 to U+FFFF stands for, as ASCII; 0 for any other.
  @inlinable @inline(__always)
  public static func ascii(_ scalar: UInt32) -> UInt8 {
    ascii(bytes: 0xe0_8080 | (scalar & 0xf000) << 4 | (scalar & 0xfc0) << 2 | scalar & 0x3f)
  }

  /// The digit of a character's three bytes of UTF-8.
  ///
  /// As one number: few comparisons tell most characters, byte by byte it would be many.
  @inlinable @inline(__always)
  static func ascii(bytes: UInt32) -> UInt8 {
    switch bytes {
    case 0xe3_8087, 0xe9_9bb6: 0x30  // 〇零
    case 0xe4_b880, 0xe5_a3b9, 0xe5_a3b1, 0xe5_b9ba: 0x31  // 一壹壱幺
    case 0xe4_ba8c, 0xe8_b4b0, 0xe8_b2b3, 0xe5_bc90: 0x32  // 二贰貳弐
    case 0xe4_b889, 0xe5_8f81, 0xe5_8f84, 0xe5_8f83: 0x33  // 三叁叄參
    case 0xe5_9b9b, 0xe8_8286: 0x34  // 四肆
    case 0xe4_ba94, 0xe4_bc8d: 0x35  // 五伍
    case 0xe5_85ad, 0xe9_9986, 0xe9_99b8: 0x36  // 六陆陸
    case 0xe4_b883, 0xe6_9f92: 0x37  // 七柒
    case 0xe5_85ab, 0xe6_8d8c: 0x38  // 八捌
    case 0xe4_b99d, 0xe7_8e96: 0x39  // 九玖
    default: 0
    }
  }
}
