/// Numbers and places to reach a household at: nobody's, but of the right form.
struct Contact: Sendable {
  /// How many last digits of a mobile number are in use; the rest stay zeros.
  private let phoneDigits: Int

  /// Fits the numbers in use to the size of a sample: small ones keep to 1990000xxxx.
  init(rows: Int) {
    phoneDigits = rows <= 20_000 ? 4 : rows <= 200_000 ? 5 : 6
  }

  /// A mobile number that begins with 19900 at least, from a number of a household.
  func appendPhone(_ number: Int, to bytes: inout [UInt8]) {
    let limit = phoneDigits == 4 ? 10_000 : phoneDigits == 5 ? 100_000 : 1_000_000
    bytes.append("199")
    // 7,919 is prime and no factor of the limit: all numbers come up before one comes again.
    bytes.append(number: number % limit * 7919 % limit, width: 8)
  }

  /// The number of a card (UnionPay, 19 digits, Luhn) or, for one household in five, of a passbook
  /// (16 digits, by the bank's own rule); each household has another.
  func appendAccount(_ number: Int, isPassbook: Bool, to bytes: inout [UInt8]) {
    // 387,420,489 = 3^18 has no common factor with 10^9: no two households share a number.
    let mixed = number * 387_420_489 % 1_000_000_000
    if isPassbook {
      bytes.append("5300000")
      bytes.append(number: mixed, width: 9)
      return
    }
    let start = bytes.count
    bytes.append("621700000")
    bytes.append(number: mixed, width: 9)
    bytes.append(Self.luhnDigit(bytes.span.extracting(start..<bytes.count)))
  }

  /// The bank of a household in a county.
  func appendBank(_ choice: Int, county: [UInt8], to bytes: inout [UInt8]) {
    switch choice {
    case 0..<6:
      bytes.append("云南")
      bytes.append(contentsOf: county)
      bytes.append("农村信用合作联社营业部")
    case 6..<8:
      bytes.append("中国邮政储蓄银行")
      bytes.append(contentsOf: county)
      bytes.append("支行")
    default:
      bytes.append("中国农业银行")
      bytes.append(contentsOf: county)
      bytes.append("支行")
    }
  }

  private static func luhnDigit(_ body: Span<UInt8>) -> UInt8 {
    var sum = 0
    for index in body.indices {
      let digit = Int(body[index]) - 0x30
      let isDoubled = (body.count - index) % 2 == 1
      sum += isDoubled ? (digit < 5 ? digit * 2 : digit * 2 - 9) : digit
    }
    return UInt8(0x30 + (10 - sum % 10) % 10)
  }
}
