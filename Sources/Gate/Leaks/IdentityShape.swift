import Columns
import Dictionaries

/// What is shaped like a number of a person, known or not.
enum IdentityShape {
  /// What a whole run of digits looks like, or nil; an X that ends no identity number is left out.
  static func kind(of run: Span<UInt8>, isCounty: (UInt32) -> Bool) -> FieldKind? {
    let number = run.extracting(NumberForms.trimmed(run))
    if isLong(number) || isDisabilityCertificate(number) { return .citizenID }
    if isShort(number, isCounty: isCounty) { return .citizenID }
    let proper = number.extracting(DialledCode.length(number)..<number.count)
    if isMobile(proper) { return .phone }
    return isCard(number) ? .account : nil
  }

  /// 18 characters that begin with a province and a birth date, whether the check character is right or not
  /// (GB 11643-1999; residence permits of Hong Kong, Macao and Taiwan begin with 81 to 83, foreigners'
  /// cards of 2023 with 9).
  static func isLong(_ digits: Span<UInt8>) -> Bool {
    guard digits.count == 18, isProvince(two(digits, 0)) || digits[0] == 0x39 else { return false }
    let year = two(digits, 6) * 100 + two(digits, 8)
    return (1850...2199).contains(year) && isDay(two(digits, 10), two(digits, 12), year: year)
  }

  /// Whether the check character is right as well.
  static func isLongAndChecked(_ digits: Span<UInt8>) -> Bool {
    isLong(digits) && MOD11.checkCharacter(digits.extracting(0..<17)) == digits[17]
  }

  /// 15 digits that begin with a county that ever was and a birth date of the twentieth century.
  static func isShort(_ digits: Span<UInt8>, isCounty: (UInt32) -> Bool) -> Bool {
    guard digits.count == 15, isProvince(two(digits, 0)) else { return false }
    guard isDay(two(digits, 8), two(digits, 10), year: 1900 + two(digits, 6)) else { return false }
    return isCounty(UInt32(two(digits, 0) * 10_000 + two(digits, 2) * 100 + two(digits, 4)))
  }

  /// 17 to 19 digits that begin with a county that ever was and a birth date: an identity number with a digit too few or
  /// too many. The gate compares numbers with those of the ledgers; this is for a scan, which has none.
  static func isDamaged(_ digits: Span<UInt8>, isCounty: (UInt32) -> Bool) -> Bool {
    (17...19).contains(digits.count) && beginsAsIdentity(digits, isCounty: isCounty)
  }

  /// Whether 14 digits or more begin with a county that ever was and a birth date, whatever stands behind.
  static func beginsAsIdentity(_ digits: Span<UInt8>, isCounty: (UInt32) -> Bool) -> Bool {
    guard digits.count >= 14, isProvince(two(digits, 0)) else { return false }
    let year = two(digits, 6) * 100 + two(digits, 8)
    guard (1900...2099).contains(year), isDay(two(digits, 10), two(digits, 12), year: year) else {
      return false
    }
    return isCounty(UInt32(two(digits, 0) * 10_000 + two(digits, 2) * 100 + two(digits, 4)))
  }

  /// 11 digits of a mobile number; which segments are assigned changes, so all count.
  static func isMobile(_ digits: Span<UInt8>) -> Bool {
    digits.count == 11 && digits[0] == 0x31 && digits[1] >= 0x33
  }

  /// 16 to 19 digits with a right check digit that begin as bank cards do (ISO/IEC 7812-1).
  static func isCard(_ digits: Span<UInt8>) -> Bool {
    guard (16...19).contains(digits.count) else { return false }
    switch two(digits, 0) {
    case 34...37, 40...49, 51...55, 60, 62, 65, 95: return Luhn.isValid(digits)
    default: return false
    }
  }

  /// 20 digits of a disability certificate: identity number, kind and grade (GB/T 26341-2010).
  static func isDisabilityCertificate(_ digits: Span<UInt8>) -> Bool {
    digits.count >= 20 && digits.count <= 22 && isLong(digits.extracting(0..<18))
      && (0x31...0x37).contains(digits[18]) && (0x31...0x34).contains(digits[19])
  }

  private static func two(_ digits: Span<UInt8>, _ index: Int) -> Int {
    Int(digits[index]) * 10 + Int(digits[index + 1]) - 0x30 * 11
  }

  private static func isDay(_ month: Int, _ day: Int, year: Int) -> Bool {
    CivilDate(year: year, month: month, day: day) != nil
  }

  private static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
    default: false
    }
  }
}
