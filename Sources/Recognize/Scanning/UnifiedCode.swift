/// The check character of unified social credit codes (GB 32100-2015).
enum UnifiedCode {
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let values: [Int] = (0..<128).map { byte in
    alphabet.firstIndex(of: UInt8(byte)) ?? -1
  }

  /// Whether eighteen characters, letters as capitals, end in the right check character.
  static func isValid(_ code: Span<UInt8>) -> Bool {
    guard code.count == 18 else { return false }
    var sum = 0
    for index in weights.indices {
      let value = code[index] < 128 ? values[Int(code[index])] : -1
      if value < 0 { return false }
      sum += value * weights[index]
    }
    return code[17] == alphabet[(31 - sum % 31) % 31]
  }
}
