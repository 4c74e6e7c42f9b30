/// The check digit of bank cards (ISO/IEC 7812-1, annex B).
public enum Luhn {
  /// Whether a run of digits ends in the right check digit; false for anything but digits.
  public static func isValid(_ digits: Span<UInt8>) -> Bool {
    guard digits.count > 1 else { return false }
    var sum = 0
    var doubled = false
    for index in digits.indices.reversed() {
      var digit = Int(digits[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return false }
      if doubled {
        digit *= 2
        if digit > 9 { digit -= 9 }
      }
      sum += digit
      doubled.toggle()
    }
    return sum % 10 == 0
  }
}
