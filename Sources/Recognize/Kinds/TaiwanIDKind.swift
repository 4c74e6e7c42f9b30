import Columns

/// Identity cards of Taiwan: a letter, 1 or 2 for the sex (8 or 9 for residents), seven digits and a check digit.
///
/// The letter stands for two digits; the weights are 1, 9, 8 … 1, 1 and the sum is a multiple of 10. One random
/// number in ten has a right check digit.
public struct TaiwanIDKind: CodeKind {
  /// `taiwan_id`.
  public let kind = FieldKind.taiwanID

  /// What stands before one in remarks.
  public let words = ["台湾身份证", "台湾居民身份证"]

  /// The numbers of the letters A to Z.
  private static let letters = [
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
  ]

  /// Makes the kind.
  public init() {}

  /// `likely` with a right check digit or where it is announced.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 10, code.leadingLetters == 1, code.digits(1, 10) else { return .impossible }
    guard [0x31, 0x32, 0x38, 0x39].contains(code[1]) else { return .impossible }
    let letter = Self.letters[Int(code[0] - 0x41)]
    var sum = letter / 10 + letter % 10 * 9
    for index in 1..<9 { sum += (Int(code[index]) - 0x30) * (9 - index) }
    sum += Int(code[9]) - 0x30
    return sum % 10 == 0 || clues.isAnnounced ? .likely : .impossible
  }
}
