/// The check character of citizen identity numbers: ISO 7064 MOD 11-2, as GB 11643-1999 uses it.
public enum MOD11 {
  private static let weights: [Int] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let characters = Array("10X98765432".utf8)

  /// The check character of 17 digits, or nil when they are not 17 digits.
  public static func checkCharacter(_ body: Span<UInt8>) -> UInt8? {
    guard body.count == weights.count else { return nil }
    var sum = 0
    for index in weights.indices {
      let digit = Int(body[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      sum += digit * weights[index]
    }
    return characters[sum % 11]
  }
}
