/// Han characters of three bytes, read straight from a cell.
enum Han {
  /// The scalar of three bytes at a place; the place must have two more behind it.
  @inline(__always)
  static func scalar(_ cell: Span<UInt8>, at index: Int) -> UInt32 {
    UInt32(cell[index] & 0x0f) << 12 | UInt32(cell[index + 1] & 0x3f) << 6 | UInt32(cell[index + 2] & 0x3f)
  }

  /// The digit that a Chinese numeral of three bytes stands for, as ASCII; 0 for any other character.
  ///
  /// Those of cheques and their other forms among them, and 幺 as it is said on the telephone.
  @inline(__always)
  static func digit(_ cell: Span<UInt8>, at index: Int) -> UInt8 {
    guard index + 2 < cell.count else { return 0 }
    // The three bytes as one number: few comparisons tell most characters, byte by byte it would be many.
    return switch UInt32(cell[index]) << 16 | UInt32(cell[index + 1]) << 8 | UInt32(cell[index + 2]) {
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
