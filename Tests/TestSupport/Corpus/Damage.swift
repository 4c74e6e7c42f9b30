import Samples

/// A way in which a cell of a ledger is damaged or written otherwise than meant.
public struct Damage: Sendable, CustomStringConvertible {
  /// What of the cell's meaning is left.
  public enum Meaning: Sendable {
    /// All of it: the cell reads as it was meant.
    case whole
    /// Some of it is gone for good, or cannot be told.
    case lost
    /// There is nothing: the cell says so.
    case missing
  }

  /// Its name, as in docs/formats.md.
  public let name: String
  /// The column it is made in.
  public let column: Int
  /// What is left.
  public let meaning: Meaning
  /// The code it is found with; nil when nothing was lost.
  public let code: String?
  /// Whether it is in how a format stores a number: one that stores texts only cannot have it.
  public let needsNumbers: Bool
  /// Whether it needs an identity number that ends in X.
  public let needsX: Bool
  private let apply: @Sendable (String) -> Grid.Cell

  init(
    _ name: String, _ column: Int, _ meaning: Meaning = .whole, code: String? = nil,
    needsNumbers: Bool = false,
    needsX: Bool = false, _ apply: @escaping @Sendable (String) -> Grid.Cell
  ) {
    self.name = name
    self.column = column
    self.meaning = meaning
    self.code = code
    self.needsNumbers = needsNumbers
    self.needsX = needsX
    self.apply = apply
  }

  /// A damage that gives a text.
  init(
    _ name: String, _ column: Int, _ meaning: Meaning = .whole, code: String? = nil, needsX: Bool = false,
    text: @escaping @Sendable (String) -> String
  ) {
    self.init(name, column, meaning, code: code, needsX: needsX) { .text(text($0)) }
  }

  /// What stands in the cell instead of what was meant.
  public func damaged(_ meant: String) -> Grid.Cell { apply(meant) }

  /// The name, for tests.
  public var description: String { name }
}

/// The damages.
public enum Damages {
  /// All of them.
  public static let all = identities + spellings + dates + amounts + contacts

  /// Identity numbers of which something is gone, or that are none.
  private static let identities: [Damage] = {
    let column = CorpusLedger.identity
    return [
      Damage("id-number-of-a-spreadsheet", column, .lost, code: "id-digits-lost", needsNumbers: true) {
        .number($0.prefix(15) + "000")
      },
      Damage("id-number-of-a-program", column, .lost, code: "id-digits-lost", needsNumbers: true) {
        .number(double($0))
      },
      Damage("id-number-with-exponent", column, .lost, code: "id-digits-lost", needsNumbers: true) {
        .number("\($0.prefix(1)).\($0.dropFirst().prefix(15))e+17")
      },
      Damage("id-as-displayed", column, .lost, code: "id-digits-lost") {
        "\($0.prefix(1)).\($0.dropFirst().prefix(5))E+17"
      },
      Damage("id-ends-in-zeros", column, .lost, code: "id-digits-lost") { $0.prefix(15) + "000" },
      Damage("id-with-decimal", column, .lost, code: "id-digits-lost") { $0 + ".0" },
      Damage("id-letter-o", column, .lost, code: "id-letters") { swap($0, "0", "O") },
      Damage("id-letter-l", column, .lost, code: "id-letters") { swap($0, "1", "l") },
      Damage("id-han-zero", column, .lost, code: "id-letters") { swap($0, "0", "〇") },
      Damage("id-17-digits", column, .lost, code: "id-form") { String($0.dropLast()) },
      Damage("id-19-digits", column, .lost, code: "id-form") { "5" + $0 },
      Damage("id-doubled", column, .lost, code: "id-form") { $0 + $0 },
      Damage("id-two-in-a-cell", column, .lost, code: "id-form") { $0 + "、" + $0 },
      Damage("id-two-lines", column, .lost, code: "id-form") { $0 + "\n" + $0 },
      Damage("id-wrong-digit", column, .lost, code: "id-check-digit") {
        $0.prefix(16) + ($0.dropFirst(16).hasPrefix("9") ? "8" : "9") + $0.suffix(1)
      },
      Damage("id-masked-in-the-middle", column, .lost, code: "id-masked") {
        $0.prefix(4) + "**********" + $0.suffix(4)
      },
      Damage("id-masked-at-the-end", column, .lost, code: "id-masked") { $0.prefix(14) + "****" },
      Damage("id-no-such-day", column, .lost, code: "id-date") { $0.prefix(10) + "1301" + $0.suffix(4) },
      Damage("id-blank", column, .missing, code: "id-missing") { _ in "" },
      Damage("id-word", column, .missing, code: "id-missing") { _ in "无" },
      Damage("id-slash", column, .missing, code: "id-missing") { _ in "/" },
      Damage("id-zero", column, .missing, code: "id-missing") { _ in "0" },
    ]
  }()

  /// Identity numbers that are whole, however they are typed.
  private static let spellings: [Damage] = {
    let column = CorpusLedger.identity
    return [
      Damage("id-apostrophe", column) { "'" + $0 },
      Damage("id-formula-text", column) { "=\"\($0)\"" },
      Damage("id-full-width", column) { fullWidth($0) },
      Damage("id-zero-width", column) { $0.prefix(6) + "\u{200b}" + $0.dropFirst(6) },
      Damage("id-byte-order-mark", column) { "\u{feff}" + $0 },
      Damage("id-bidi", column) { "\u{202a}" + $0 + "\u{202c}" },
      Damage("id-nbsp", column) { $0 + "\u{a0}" },
      Damage("id-ideographic-space", column) { "\u{3000}" + $0 },
      Damage("id-tab", column) { $0 + "\t" },
      Damage("id-grouped", column) { $0.prefix(6) + " " + $0.dropFirst(6).prefix(8) + " " + $0.suffix(4) },
      Damage("id-dashes", column) { $0.prefix(6) + "-" + $0.dropFirst(6).prefix(8) + "-" + $0.suffix(4) },
      Damage("id-small-x", column, needsX: true) { $0.lowercased() },
      Damage("id-roman-x", column, needsX: true) { $0.dropLast() + "Ⅹ" },
      Damage("id-small-roman-x", column, needsX: true) { $0.dropLast() + "ⅹ" },
      Damage("id-cyrillic-x", column, needsX: true) { $0.dropLast() + "Х" },
      Damage("id-greek-x", column, needsX: true) { $0.dropLast() + "Χ" },
      Damage("id-times", column, needsX: true) { $0.dropLast() + "×" },
      Damage("id-full-width-x", column, needsX: true) { $0.dropLast() + "Ｘ" },
    ]
  }()

  /// Dates of birth: the record's is `1900-01-DD`, which some forms cannot say and others put in a year of their own.
  private static let dates: [Damage] = {
    let column = CorpusLedger.birth
    func fixed(_ text: String) -> @Sendable (String) -> String { { _ in text } }
    return [
      Damage("date-dots", column) { $0.replacing("-", with: ".") },
      Damage("date-han", column) { "\($0.prefix(4))年\($0.dropFirst(5).prefix(2))月\($0.suffix(2))日" },
      Damage("date-eight-digits", column) { $0.replacing("-", with: "") },
      Damage("date-six-digits", column, text: fixed("198503")),
      Damage("date-month", column, text: fixed("1985.3")),
      Damage("date-han-month", column, text: fixed("1985年3月")),
      Damage("date-han-numerals", column, text: fixed("一九八五年三月")),
      Damage("date-two-readings", column, .lost, code: "date-two-readings", text: fixed("1985.1")),
      Damage("date-serial", column, code: "date-serial", text: fixed("36526")),
      Damage("date-short-year", column, code: "date-short-year", text: fixed("85.3.1")),
      Damage("date-no-such-day", column, .lost, code: "date-no-such-day", text: fixed("1985-02-30")),
      Damage("date-word", column, .missing, text: fixed("无")),
      Damage("date-remark", column, .lost, code: "date-unreadable", text: fixed("待核")),
    ]
  }()

  /// Amounts: the record's is `NNN.50` yuan; every one of these is still that many.
  private static let amounts: [Damage] = {
    let column = CorpusLedger.amount
    return [
      Damage("money-yuan", column) { $0 + "元" },
      Damage("money-sign", column) { "￥" + $0 },
      Damage("money-full-width", column) { fullWidth($0) },
      Damage("money-blanks", column) { " " + $0 + "\u{3000}" },
      Damage("money-per-month", column) { $0 + "元/月" },
      Damage("money-words", column) { words($0) },
      Damage("money-to-the-last-bit", column, needsNumbers: true) { .number($0 + "000000000000003") },
      Damage("money-ten-thousands", column) { "0.0" + $0.filter { $0 != "." }.prefix(4) + "0万元" },
    ]
  }()

  /// Telephones, accounts and places.
  private static let contacts: [Damage] = [
    Damage("phone-dashes", CorpusLedger.phone) {
      $0.prefix(3) + "-" + $0.dropFirst(3).prefix(4) + "-" + $0.suffix(4)
    },
    Damage("phone-country", CorpusLedger.phone) { "+86 " + $0 },
    Damage("phone-full-width", CorpusLedger.phone) { fullWidth($0) },
    Damage("phone-decimal", CorpusLedger.phone) { $0 + ".0" },
    Damage("phone-word", CorpusLedger.phone, .missing) { _ in "无" },
    Damage("account-number", CorpusLedger.account, code: "number-lost-digits", needsNumbers: true) {
      .number($0)
    },
    Damage("account-grouped", CorpusLedger.account) { $0.prefix(4) + " " + $0.dropFirst(4) },
    Damage("place-blanks", CorpusLedger.township) { "\u{3000}" + $0 + " " },
    Damage("place-zero-width", CorpusLedger.township) { $0.prefix(1) + "\u{200b}" + $0.dropFirst(1) },
  ]

  /// The number a program writes that kept it as a double: 64 apart at this size.
  private static func double(_ text: String) -> String {
    let digits = Double(text.prefix(17) + "0").map { UInt64($0) } ?? 0
    return String(digits)
  }

  /// The first of the last ten characters that is `digit`, replaced.
  private static func swap(_ text: String, _ digit: Character, _ letter: Character) -> String {
    var characters = Array(text)
    if let place = characters.lastIndex(of: digit) { characters[place] = letter }
    return String(characters)
  }

  /// Hundreds of yuan and fifty fen as on a cheque.
  private static func words(_ text: String) -> String {
    let digits = Array("零壹贰叁肆伍陆柒捌玖")
    let number = Int(text.prefix { $0 != "." }) ?? 0
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var words = "\(digits[hundreds])佰"
    if tens > 0 { words += "\(digits[tens])拾" } else if ones > 0 { words += "零" }
    if ones > 0 { words += "\(digits[ones])" }
    return words + "元伍角整"
  }
}
