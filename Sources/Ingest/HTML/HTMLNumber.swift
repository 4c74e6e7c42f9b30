/// Numbers of web pages that Excel writes with what they are (`x:num`) beside what they look like.
enum HTMLNumber {
  /// The number itself where the page shows it rounded; nil where what is shown is to be kept: dates, amounts
  /// with a sign of money, numbers with leading zeros.
  static func exact(_ number: String, shownAs shown: [UInt8]) -> String? {
    guard let value = Double(number), let (text, places) = plain(shown), let seen = Double(text) else {
      return nil
    }
    // Half a unit of the last place shown, and a little for the binary fraction.
    var unit = 1.0
    for _ in 0..<places { unit /= 10 }
    let difference = abs(value - seen)
    return difference > 0 && difference <= unit * 0.500001 ? number : nil
  }

  /// A text of digits, commas between them and a point, without the commas, and its decimal places.
  private static func plain(_ text: [UInt8]) -> (text: String, places: Int)? {
    var digits: [UInt8] = []
    var places: Int?
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits.append(byte)
        if let before = places { places = before + 1 }
      case 0x2c where places == nil && !digits.isEmpty: break
      case 0x2e where places == nil:
        digits.append(byte)
        places = 0
      case 0x2d where index == 0: digits.append(byte)
      default: return nil
      }
    }
    let first = digits.drop { $0 == 0x2d }
    guard let lead = first.first, lead != 0x30 || first.count == 1 || first.dropFirst().first == 0x2e else {
      return nil
    }
    return (String(decoding: digits, as: UTF8.self), places ?? 0)
  }

  /// Whether a text is a long number as a spreadsheet shows it that keeps 15 digits: `5.33023E+17`.
  static func hasLostDigits(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 5, text.count <= 24, let mark = text.firstIndex(where: { $0 == 0x45 || $0 == 0x65 })
    else { return false }
    let exponent = text[(mark + 1)...].drop { $0 == 0x2b }
    let mantissa = text[..<mark]
    guard mantissa.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2e }), mantissa.contains(0x2e) else {
      return false
    }
    return exponent.count == 2 && exponent.allSatisfy { (0x30...0x39).contains($0) }
  }
}
