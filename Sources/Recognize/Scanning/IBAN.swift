import Columns

/// Account numbers as most countries but China have them: a country, two check digits, and letters and digits.
///
/// Source: ISO 13616-1 and the registry of SWIFT for the lengths; the check digits are ISO 7064 MOD 97-10.
enum IBAN {
  /// How many characters the numbers of each country have.
  private static let lengths: [UInt16: Int] = {
    let words = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29
      ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
      LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25
      QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
      """
    var lengths: [UInt16: Int] = [:]
    for word in words.split(whereSeparator: \.isWhitespace) {
      let letters = Array(word.utf8)
      lengths[UInt16(letters[0]) << 8 | UInt16(letters[1])] = Int(word.dropFirst(2))
    }
    return lengths
  }()

  /// Where a number ends that begins at a place, in one or in groups of four, or nil.
  ///
  /// - Parameter isAnnounced: whether a word says that it is one, whatever its check digits.
  static func end(in cell: Span<UInt8>, from start: Int, isAnnounced: (Int) -> Bool) -> Int? {
    guard start + 15 <= cell.count, isDigit(cell[start + 2]), isDigit(cell[start + 3]) else { return nil }
    let country = UInt16(capital(cell[start])) << 8 | UInt16(capital(cell[start + 1]))
    guard let length = lengths[country] else { return nil }
    var characters: [UInt8] = []
    var index = start
    while index < cell.count, characters.count < length {
      if isMember(cell[index]) {
        characters.append(capital(cell[index]))
      } else if cell[index] != 0x20 && cell[index] != 0x2d || characters.count % 4 != 0
        || !isMember(cell[index - 1])
      {
        return nil
      }
      index += 1
    }
    guard characters.count == length, index == cell.count || !isMember(cell[index]) else { return nil }
    return remainder(characters) == 1 || isAnnounced(start) ? index : nil
  }

  /// The remainder by 97 of the number that the characters make, the first four put last and letters from 10 on.
  private static func remainder(_ characters: [UInt8]) -> Int {
    (characters.dropFirst(4) + characters.prefix(4)).reduce(0) { rest, byte in
      byte >= 0x41 ? (rest * 100 + Int(byte) - 0x41 + 10) % 97 : (rest * 10 + Int(byte) - 0x30) % 97
    }
  }

  /// Whether a byte is a letter or digit.
  static func isMember(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func capital(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte - 0x20 : byte }
}
