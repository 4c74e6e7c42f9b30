import Columns
import Dictionaries

/// Tells whether a value looks like what a field's cells are.
struct ValueForm {
  private enum Test {
    case id, phone, account, name, money, count, day, month, county, place
    case words(Vocabulary)
    /// A word among others, as of the programme in 农村低保A类.
    case word(of: Vocabulary)
  }

  private let test: Test
  private let dictionaries: Dictionaries

  /// The form of a field, or nil when its cells can be anything.
  init?(_ field: FieldSpec, _ dictionaries: Dictionaries) {
    let words = dictionaries.vocabularies[field.vocabulary ?? field.name.rawValue]
    switch field.kind {
    case .citizenID: test = .id
    case .phone: test = .phone
    case .account: test = .account
    case .personName: test = .name
    case .money: test = .money
    case .count: test = .count
    case .date: test = .day
    case .month: test = .month
    case .county: test = .county
    case .township, .village: test = .place
    case .vocabulary, .relation:
      guard let words else { return nil }
      test = field.name == "programme" ? .word(of: words) : .words(words)
    default: return nil
    }
    self.dictionaries = dictionaries
  }

  /// Whether a value that is not blank looks so.
  func fits(_ cell: Span<UInt8>) -> Bool {
    switch test {
    case .id: looksLikeID(cell)
    case .phone: digits(cell).map { (7...13).contains($0) } ?? false
    case .account: digits(cell).map { (10...23).contains($0) } ?? false
    case .name: PersonNameKind().confidence(ofCell: cell, dictionaries: dictionaries) > .impossible
    case .money: Money.read(cell) != .notANumber
    case .count: WholeNumber.read(cell) != .notANumber
    case .day: if case .date = DateText.read(cell) { true } else { false }
    case .month: DateText.month(cell) != nil
    case .county: dictionaries.areas.county(ByteText.trimmedText(cell)) != nil
    case .place: (digits(cell) ?? 0) < 6 && cell.count >= 6
    case .words(let words): words.code(of: ByteText.trimmedText(cell)) != nil
    case .word(let words): !words.codes(mentionedIn: ByteText.trimmedText(cell)).isEmpty
    }
  }

  /// An identity number, damaged or not.
  private func looksLikeID(_ cell: Span<UInt8>) -> Bool {
    switch CitizenID.read(cell) {
    case .valid, .wrongCheckDigit, .damaged(.date), .damaged(.truncated), .damaged(.masked): true
    case .damaged(.letters): true
    case .damaged(.length), .damaged(.characters): (14...20).contains(cell.count)
    case .blank: false
    }
  }

  /// How many digits a value has, or nil when it has Han characters or letters between them.
  private func digits(_ cell: Span<UInt8>) -> Int? {
    if case .place = test {
      var digits = 0
      for index in cell.indices where cell[index] &- 0x30 < 10 { digits += 1 }
      return digits
    }
    return DigitRun(wholeCell: cell)?.count
  }
}
