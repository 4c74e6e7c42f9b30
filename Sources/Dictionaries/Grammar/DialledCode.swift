import Columns

/// What is dialled before a mobile number: the country code, the 0 of calls to another city, both, and the operators'
/// codes for cheap calls. One number is one identifier, whatever stands before it.
public enum DialledCode {
  private static let all = ["86", "0086", "0", "860", "00860", "17951", "17911", "12593", "10193"].map {
    Array($0.utf8)
  }
  private static let mobileDigits = 11

  /// How many of some digits are dialled before the mobile number that follows; 0 when none does.
  public static func length(_ digits: Span<UInt8>) -> Int {
    let length = digits.count - mobileDigits
    guard length > 0, length <= 5, digits[length] == 0x31 else { return 0 }
    let isCode = all.contains {
      $0.count == length && ByteText.equal($0.span, digits.extracting(0..<length))
    }
    return isCode ? length : 0
  }
}
