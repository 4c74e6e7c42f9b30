import Columns

/// The normal forms of a number: what of a run of digits is remembered, and looked for.
enum NumberForms {
  /// The shortest number that is looked for within texts; shorter ones are compared with whole cells.
  static let shortest = 8
  /// The shortest number that is looked for as a part of a longer run.
  static let shortestPart = 11

  /// The last character's place of an identity number with its check character.
  static let citizenID = 18

  /// Where birth and sequence stand in an identity number: eleven digits.
  static let birthAndSequence = 6..<17

  /// The part of a run without X, except the X that ends an identity number, its pupil's or certificate's
  /// form included.
  static func trimmed(_ run: Span<UInt8>) -> Range<Int> {
    var digits = 0
    while digits < run.count && run[digits] != 0x58 { digits += 1 }
    let keepsX = digits == citizenID - 1 && run.count > digits
    return 0..<(keepsX ? digits + 1 : digits)
  }

  /// Where the number proper begins: after the country code of a mobile number.
  static func countryCode(_ run: Span<UInt8>) -> Int {
    func is86(_ index: Int) -> Bool { run[index] == 0x38 && run[index + 1] == 0x36 && run[index + 2] == 0x31 }
    if run.count == 13, is86(0) { return 2 }
    if run.count == 15, run[0] == 0x30, run[1] == 0x30, is86(2) { return 4 }
    return 0
  }
}
