/// Han characters of three bytes, read straight from a cell.
enum Han {
  /// The scalar of three bytes at a place; the place must have two more behind it.
  @inline(__always)
  static func scalar(_ cell: Span<UInt8>, at index: Int) -> UInt32 {
    UInt32(cell[index] & 0x0f) << 12 | UInt32(cell[index + 1] & 0x3f) << 6 | UInt32(cell[index + 2] & 0x3f)
  }

  /// The digit that a Chinese numeral of three bytes stands for, as ASCII; 0 for any other character.
  @inline(__always)
  static func digit(_ cell: Span<UInt8>, at index: Int) -> UInt8 {
    guard index + 2 < cell.count else { return 0 }
    // The three bytes as one number: few comparisons tell most characters, byte by byte it would be many.
    return switch UInt32(cell[index]) << 16 | UInt32(cell[index + 1]) << 8 | UInt32(cell[index + 2]) {
    case 0xe3_8087, 0xe9_9bb6: 0x30  // 〇零
    case 0xe4_b880: 0x31  // 一
    case 0xe4_ba8c: 0x32  // 二
    case 0xe4_b889: 0x33  // 三
    case 0xe5_9b9b: 0x34  // 四
    case 0xe4_ba94: 0x35  // 五
    case 0xe5_85ad: 0x36  // 六
    case 0xe4_b883: 0x37  // 七
    case 0xe5_85ab: 0x38  // 八
    case 0xe4_b99d: 0x39  // 九
    default: 0
    }
  }
}
