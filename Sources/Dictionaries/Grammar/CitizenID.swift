import Columns

/// A citizen identity number of 18 or 15 characters that tells a day of birth.
///
/// Source: GB 11643-1999: six digits of area, eight of birth, three of sequence whose last is odd for men,
/// and a check character; before 1999 six of area, six of birth in the 1900s, three of sequence. The forms
/// for residents from Hong Kong, Macao and Taiwan and for permanent residents share the layout.
public struct CitizenID: Sendable, Hashable {
  /// The six digits of the area of registration; `AreaCodes` knows whether it was ever issued.
  public let areaCode: Int
  /// The day of birth, a day of the calendar.
  public let birth: CivilDate
  /// Whether the sequence says it is a man.
  public let isMale: Bool
  /// Whether it is an old number of 15 digits, which has no check character.
  public let isOldForm: Bool
  /// Whether the check character is right; true for the old form.
  public let checkDigitOK: Bool

  /// The number in a cell, or nil when it is damaged so that birth and sex cannot be told.
  ///
  /// Blanks, dashes, full-width digits, an apostrophe in front and look-alikes of the last X are read over. A
  /// wrong check digit is told by `checkDigitOK`.
  public static func parse(_ cell: Span<UInt8>) -> CitizenID? {
    switch read(cell) {
    case .valid(let id), .wrongCheckDigit(let id): id
    case .blank, .damaged: nil
    }
  }

  /// What a cell of an identity column holds.
  ///
  /// Cost: some 10 ns for a number as it should be written, some 50 ns for any other.
  public static func read(_ cell: Span<UInt8>) -> CitizenIDReading { readPlain(cell) ?? readAny(cell) }

  /// What a cell holds, however it is written.
  static func readAny(_ cell: Span<UInt8>) -> CitizenIDReading {
    // Fifteen digits are as many as a double keeps: 533023000101012.0 has lost nothing.
    if cell.count == 17, cell[15] == 0x2e, cell[16] == 0x30 { return readAny(cell.extracting(0..<15)) }
    let text = IDCharacters(cell)
    if text.count == 0 { return .blank }
    // No area begins with a zero.
    if text.digits < 15 || text.number(0, 1) == 0, MissingText.isMissing(cell, in: .citizenID) {
      return .blank
    }
    if let damage = text.damage { return .damaged(damage) }
    switch text.count {
    case 18: return readNew(text)
    case 15: return readOld(text)
    default: return .damaged(.length)
    }
  }

  /// The day of birth in a number that is damaged elsewhere: of 18 characters, the eight of the birth whole and a day
  /// of the calendar; nil when it is not certain where the birth stands.
  ///
  /// `533001196501010000`, cut by a spreadsheet, and `53300119650101****` still tell a birth; 17 digits, of which any
  /// may be the missing one, and a letter within the birth do not.
  public static func birthOfDamaged(_ cell: Span<UInt8>) -> CivilDate? {
    let text = IDCharacters(cell)
    guard text.count == 18, text.isNumber(6, 14) else { return nil }
    let birth = CivilDate(year: text.number(6, 10), month: text.number(10, 12), day: text.number(12, 14))
    return birth.flatMap { $0.year >= 1850 && $0.year < 2200 ? $0 : nil }
  }

  /// The births that a damaged number may tell where it does not tell one for certain.
  ///
  /// Of 17 or 19 characters, one is missing or too many, so that the birth stands a place before or behind its own, or
  /// in it; of 18, the year and perhaps the month are whole, and the rest is taken for the first.
  public static func possibleBirths(_ cell: Span<UInt8>) -> [CivilDate] {
    let text = IDCharacters(cell)
    switch text.count {
    case 17, 19:
      return (5...7).compactMap { start in
        guard text.isNumber(start, start + 8) else { return nil }
        return CivilDate(
          year: text.number(start, start + 4), month: text.number(start + 4, start + 6),
          day: text.number(start + 6, start + 8))
      }
    case 18 where text.isNumber(6, 10):
      let month = text.isNumber(10, 12) ? text.number(10, 12) : 1
      return [CivilDate(year: text.number(6, 10), month: month, day: 1)].compactMap(\.self)
    default: return []
    }
  }

  /// Whether a number ends as one of which a spreadsheet kept fifteen digits, its check character right or not.
  ///
  /// One in a thousand right numbers does, and one in eleven of those that were cut has a right check character:
  /// where others of the column were cut, such a one is not to be trusted.
  public static func endsInZeros(_ cell: Span<UInt8>) -> Bool {
    let text = IDCharacters(cell)
    return text.count == 18 && text.digits == 18 && text.number(15, 18) == 0
  }

  private static func readNew(_ text: IDCharacters) -> CitizenIDReading {
    guard text.digits == 17 || text.digits == 18 else { return .damaged(.characters) }
    guard
      let birth = CivilDate(
        year: text.number(6, 10), month: text.number(10, 12), day: text.number(12, 14)),
      birth.year >= 1850, birth.year < 2200
    else { return .damaged(.date) }
    let isRight = text.hasRightCheckCharacter
    let id = CitizenID(
      areaCode: text.number(0, 6), birth: birth, isMale: text.number(16, 17) & 1 == 1, isOldForm: false,
      checkDigitOK: isRight)
    if isRight { return .valid(id) }
    // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest.
    return text.digits == 18 && text.number(15, 18) == 0 ? .damaged(.truncated) : .wrongCheckDigit(id)
  }

  private static func readOld(_ text: IDCharacters) -> CitizenIDReading {
    guard text.digits == 15 else { return .damaged(.characters) }
    let sequence = text.number(12, 15)
    // Sequences 996 to 999 were kept for those born in the 1800s.
    let year = (sequence >= 996 ? 1800 : 1900) + text.number(6, 8)
    guard let birth = CivilDate(year: year, month: text.number(8, 10), day: text.number(10, 12)) else {
      return .damaged(.date)
    }
    // The first fifteen of eighteen digits read as somebody born in 1919 or 1920: not to be told apart.
    if year == 1919 || year == 1920 { return .damaged(.truncated) }
    return .valid(
      CitizenID(
        areaCode: text.number(0, 6), birth: birth, isMale: sequence & 1 == 1, isOldForm: true,
        checkDigitOK: true))
  }
}

/// What a cell of an identity column holds.
public enum CitizenIDReading: Sendable, Hashable {
  /// Nothing but blanks, or what says so: 无, /, 0.
  case blank
  /// A number whose check character is right, or one of the old form.
  case valid(CitizenID)
  /// A number of the right form whose check character is wrong: at least one digit is.
  case wrongCheckDigit(CitizenID)
  /// Something from which neither birth nor sex can be told.
  case damaged(CitizenIDDamage)
}

/// How an identity number is damaged.
public enum CitizenIDDamage: Sendable, Hashable, CaseIterable {
  /// It has neither 15 nor 18 characters.
  case length
  /// It has other characters than digits and a last X.
  case characters
  /// Its birth is no day of the calendar.
  case date
  /// A spreadsheet kept fifteen digits: `533023190001010000`, or `5.33023E+17`.
  case truncated
  /// Up to four of its digits are letters that look like them: O for 0, l for 1.
  case letters
  /// Some of it is already replaced by asterisks.
  case masked
}
