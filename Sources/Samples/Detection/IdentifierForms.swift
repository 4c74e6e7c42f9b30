import Columns

/// Makes one identifier of each kind, right in form and check characters, and nobody's.
struct IdentifierForms {
  private static let areas = [
    530502, 530521, 530523, 530524, 530581, 533001, 533022, 533023, 533024, 533025, 532901, 533103,
  ]
  private static let unified = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  var random: SplitMix64

  /// An identifier of a kind; empty for a kind that is not known.
  mutating func make(_ kind: String) -> String {
    switch kind {
    case "citizen_id": random.chance(perMille: 900) ? citizenID() : oldID()
    case "residence_permit":
      checked(body: "\([81, 82, 83][random.below(3)])0000" + birth() + "99" + digits(1))
    case "permanent_residence":
      random.chance(perMille: 600)
        ? checked(body: "953\(100 + random.below(300))" + birth() + "99" + digits(1))
        : letters(3) + "5300" + birth().dropFirst(2) + digits(2)
    case "disability_certificate": citizenID() + "\(1 + random.below(7))\(1 + random.below(4))"
    case "student_number":
      random.chance(perMille: 700) ? "G" + citizenID() : "L\(area())" + birth() + "9" + digits(3)
    case "individual_business": unifiedCode("92\(area())MA" + digits(7))
    case "bank_card": luhn("621700000" + digits(9))
    case "account": "24" + digits(12)
    case "phone": "1\(["30", "58", "77", "91", "99"][random.below(5)])0000" + digits(4)
    case "landline": "0875-000" + digits(4)
    case "passport": random.chance(perMille: 500) ? "E0000" + digits(4) : "EA000" + digits(4)
    case "hong_kong_id": hongKong()
    case "macao_id": "1000" + digits(3) + "(\(digits(1)))"
    case "taiwan_id": taiwan()
    case "travel_permit": "\(["H", "M", "C", "T"][random.below(4)])0000" + digits(4)
    case "social_security_card": "A0000" + digits(4)
    case "medical_record": "00" + digits(6)
    case "qq": "1000" + digits(5)
    case "wechat": "wxid_" + letters(4).lowercased() + digits(3)
    case "email": letters(5).lowercased() + digits(2) + "@example.com"
    case "plate": "云M" + digits(4) + letters(1)
    case "number": "0101" + digits(6)
    case "person_name": name()
    default: ""
    }
  }

  mutating func digits(_ count: Int) -> String {
    (0..<count).reduce(into: "") { text, _ in text += "\(random.below(10))" }
  }

  /// Fictional names have a real surname and signs of the sexagenary cycle.
  mutating func name() -> String {
    var bytes: [UInt8] = []
    PersonName(of: Ethnicity.drawn(&random), isFemale: random.chance(perMille: 500), &random)
      .append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters but I and O.
  mutating func letters(_ count: Int) -> String {
    let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return String((0..<count).map { _ in alphabet[random.below(alphabet.count)] })
  }

  /// The code of an organisation, which is public.
  mutating func organisation() -> String {
    unifiedCode(["11", "12", "51", "52", "91", "93"][random.below(6)] + "\(area())" + "MA" + digits(7))
  }

  private mutating func area() -> Int { Self.areas[random.below(Self.areas.count)] }

  private mutating func birth() -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(random.within(1930...2018))\(two(random.within(1...12)))\(two(random.within(1...28)))"
  }

  private mutating func citizenID() -> String { checked(body: "\(area())" + birth() + "99" + digits(1)) }

  private mutating func oldID() -> String {
    // A year that cannot be the first digits of a new one.
    "\(area())\(random.within(30...70))0\(random.within(1...9))1\(digits(1))99\(digits(1))"
  }

  private func checked(body: String) -> String {
    let check = MOD11.checkCharacter(Array(body.utf8).span)
    return body + String(decoding: check.map { [$0] } ?? [], as: UTF8.self)
  }

  private func luhn(_ body: String) -> String {
    (0...9).map { body + "\($0)" }.first { Luhn.isValid(Array($0.utf8).span) } ?? body
  }

  private func unifiedCode(_ body: String) -> String {
    var sum = 0
    var weight = 1
    for byte in body.utf8 {
      sum += (Self.unified.firstIndex(of: byte) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return body + String(decoding: [Self.unified[(31 - sum % 31) % 31]], as: UTF8.self)
  }

  private mutating func hongKong() -> String {
    let body = "Z00" + digits(4)
    var sum = 36 * 9 + 35 * 8
    for (index, byte) in body.utf8.dropFirst().enumerated() { sum += (Int(byte) - 0x30) * (7 - index) }
    let check = (11 - sum % 11) % 11
    return body + (check == 10 ? "(A)" : "(\(check))")
  }

  private mutating func taiwan() -> String {
    let body = "A1000" + digits(4)
    var sum = 1
    for (index, byte) in body.utf8.dropFirst().enumerated() { sum += (Int(byte) - 0x30) * (8 - index) }
    return body + "\((10 - sum % 10) % 10)"
  }
}
