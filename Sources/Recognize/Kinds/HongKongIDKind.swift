import Columns

/// Identity cards of Hong Kong: one or two letters, six digits and a check digit, mostly in brackets.
///
/// Source: Immigration Department of Hong Kong; the weights 9 to 1, a missing first letter as 36, the sum a
/// multiple of 11. One random number in eleven has a right check digit.
public struct HongKongIDKind: CodeKind {
  /// `hong_kong_id`.
  public let kind = FieldKind.hongKongID

  /// What stands before one in remarks.
  public let words = ["香港身份证", "香港居民身份证", "HKID"]

  /// Makes the kind.
  public init() {}

  /// `certain` with a right check digit in brackets, `likely` with one without or where it is announced.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    let letters = code.leadingLetters
    guard letters == 1 || letters == 2 else { return .impossible }
    let body = letters + 6
    guard code.count >= body, code.digits(letters, body) else { return .impossible }
    let check: UInt8
    switch code.count {
    case body where code.bracketed != 0: check = code.bracketed
    case body + 1: check = code[body]
    default: return .impossible
    }
    guard (0x30...0x39).contains(check) || check == 0x41 else { return .impossible }
    if !isRight(code, letters: letters, check: check) { return clues.isAnnounced ? .likely : .impossible }
    return code.bracketed != 0 ? .certain : .likely
  }

  private func isRight(_ code: Code, letters: Int, check: UInt8) -> Bool {
    var sum = letters == 1 ? 36 * 9 : 0
    for index in 0..<(letters + 6) {
      let byte = code[index]
      let value = byte >= 0x41 ? Int(byte) - 0x41 + 10 : Int(byte) - 0x30
      sum += value * (letters + 7 - index)
    }
    sum += check == 0x41 ? 10 : Int(check) - 0x30
    return sum % 11 == 0
  }
}
