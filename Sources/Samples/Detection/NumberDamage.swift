/// What spreadsheets and keyboards do to numbers.
enum NumberDamage: String, CaseIterable {
  case none
  case fullWidth = "full-width"
  case zeroWidth = "zero-width"
  case blanks
  case dashes
  case lowerCase = "lower-case"
  case cyrillicX = "cyrillic-x"
  case confusedLetters = "confused-letters"
  case hanNumerals = "han-numerals"
  case wrongCheck = "wrong-check"
  case truncated
  case exponent
  case stars
  case missingDigit = "missing-digit"
  case extraDigit = "extra-digit"
  case countryCode = "country-code"

  /// What happens to the identifiers of a kind.
  static func of(_ kind: String) -> [NumberDamage] {
    switch kind {
    case "citizen_id":
      [
        .none, .fullWidth, .zeroWidth, .blanks, .lowerCase, .cyrillicX, .confusedLetters, .hanNumerals,
        .wrongCheck,
        .truncated, .exponent, .stars, .missingDigit, .extraDigit,
      ]
    case "phone":
      [.none, .fullWidth, .zeroWidth, .blanks, .dashes, .confusedLetters, .hanNumerals, .stars, .countryCode]
    case "bank_card": [.none, .fullWidth, .zeroWidth, .blanks]
    case "student_number", "disability_certificate", "residence_permit": [.none, .fullWidth, .zeroWidth]
    case "passport", "travel_permit", "taiwan_id", "individual_business", "plate":
      [.none, .fullWidth, .lowerCase]
    case "email", "landline", "account": [.none, .fullWidth]
    default: [.none]
    }
  }

  /// The damaged text; as it was where the damage does not fit.
  func damaged(_ text: String) -> String {
    let isNew = text.utf8.count == 18 && text.utf8.allSatisfy { $0 < 0x80 }
    switch self {
    case .none: return text
    case .fullWidth: return Self.map(text) { Unicode.Scalar($0.value + 0xfee0) }
    case .zeroWidth: return text.prefix(6) + "\u{200b}" + text.dropFirst(6)
    case .blanks: return Self.grouped(text, by: " ")
    case .dashes: return Self.grouped(text, by: "-")
    case .lowerCase: return text.lowercased()
    case .cyrillicX: return text.replacing("X", with: "\u{0425}")
    case .confusedLetters: return text.count < 10 ? text : Self.confused(text)
    case .hanNumerals: return text.contains("X") ? text : Self.han(text)
    case .wrongCheck: return isNew ? String(text.dropLast()) + (text.hasSuffix("3") ? "4" : "3") : text
    case .truncated: return isNew ? String(text.dropLast(3)) + "000" : text
    case .exponent: return isNew ? "\(text.prefix(1)).\(text.dropFirst().prefix(5))E+17" : text
    case .stars: return text.prefix(isNew ? 6 : 3) + (isNew ? "********" : "****") + text.suffix(4)
    case .missingDigit: return isNew ? String(text.prefix(15) + text.dropFirst(16)) : text
    case .extraDigit: return isNew ? text.prefix(16) + "0" + text.dropFirst(16) : text
    case .countryCode: return "+86" + text
    }
  }

  private static func grouped(_ text: String, by separator: String) -> String {
    let sizes = text.count == 11 ? [3, 4, 4] : text.count == 18 ? [6, 8, 4] : [4, 4, 4, 4, 4, 4]
    var rest = Substring(text)
    var parts: [Substring] = []
    for size in sizes where !rest.isEmpty {
      parts.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return parts.joined(separator: separator)
  }

  private static func confused(_ text: String) -> String {
    guard let place = text.dropFirst(7).firstIndex(of: "0") else { return text }
    return text.replacingCharacters(at: place, with: "O")
  }

  private static func han(_ text: String) -> String {
    let numerals = Array("〇一二三四五六七八九")
    return String(text.map { $0.wholeNumberValue.map { numerals[$0] } ?? $0 })
  }

  private static func map(_ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { (0x21...0x7e).contains($0.value) ? change($0) ?? $0 : $0 }))
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with text: String) -> String {
    self[..<place] + text + self[index(after: place)...]
  }
}
