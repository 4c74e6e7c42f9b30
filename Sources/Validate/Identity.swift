import Columns

/// What can be wrong with one identity number.
struct IdentityFaults: OptionSet {
  let rawValue: UInt8

  static let missing = IdentityFaults(rawValue: 1)
  static let form = IdentityFaults(rawValue: 2)
  static let checkDigit = IdentityFaults(rawValue: 4)
  static let date = IdentityFaults(rawValue: 8)
  static let area = IdentityFaults(rawValue: 16)
}

/// The identity numbers of one column of a batch, looked at once for all rules.
struct IdentityColumn {
  let field: FieldName
  let faults: [IdentityFaults]

  /// Looks at every column of identity numbers.
  ///
  /// Where each row has its own person's number, the householder's, which is repeated on every row of a
  /// household, is not looked at again. Other papers than the identity card have other forms and pass.
  static func columns(of records: RecordBatch, settings: QualitySettings) -> [IdentityColumn] {
    guard settings.checksIdentities else { return [] }
    let schema = records.batch.schema
    let hasOwn = schema.index(of: .citizenID) != nil
    return schema.columns.indices.compactMap { position in
      guard schema.columns[position].kind == .citizenID, let field = schema.columns[position].field,
        schema.index(of: field) == position, !(hasOwn && field == .householderID)
      else { return nil }
      let isOwn = field == .citizenID || field == .householderID
      return IdentityColumn(
        field: field, faults: faults(of: records, at: position, isOwn: isOwn, settings: settings))
    }
  }

  private static func faults(
    of records: RecordBatch, at position: Int, isOwn: Bool, settings: QualitySettings
  ) -> [IdentityFaults] {
    let column = records.batch.columns[position]
    let papers = isOwn ? records.batch.column(.idType) : nil
    return (0..<records.count).map { row in
      if records.isForeign[row] { return [] }
      let cell = column.cell(row)
      if ByteText.isBlank(cell) { return isOwn ? .missing : [] }
      if let papers, !isIdentityCard(papers.cell(row)) { return [] }
      return WrittenID(cell).faults(lastDay: settings.lastDay, isAreaCode: settings.isAreaCode)
    }
  }

  /// Whether a kind of paper is numbered as identity cards are; a blank one is taken for a card.
  private static func isIdentityCard(_ paper: Span<UInt8>) -> Bool {
    let text = ByteText.trimmedText(paper)
    return text.isEmpty || text.contains("身份") || text.contains("户口")
  }
}

/// An identity number as it is written, blanks left out and full-width characters folded.
///
/// Source: GB 11643-1999; 15 digits as issued before October 1999.
struct WrittenID {
  private var characters = InlineArray<18, UInt8>(repeating: 0)
  private var count = 0
  private var isFormed = true

  init(_ cell: Span<UInt8>) {
    var index = 0
    while index < cell.count {
      let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
      if blank > 0 {
        index += blank
        continue
      }
      if cell[index] == 0xef, index + 2 < cell.count {
        append(WrittenID.folded(cell[index + 1], cell[index + 2]))
        index += 3
      } else {
        append(cell[index])
        index += 1
      }
    }
    if count == 15 {
      isFormed = isFormed && characters[14] != 0x58
    } else if count != 18 {
      isFormed = false
    }
  }

  func faults(lastDay: CivilDate, isAreaCode: (Int) -> Bool) -> IdentityFaults {
    guard isFormed else { return .form }
    var faults: IdentityFaults = []
    if count == 18, MOD11.checkCharacter(characters.span.extracting(0..<17)) != characters[17] {
      faults.insert(.checkDigit)
    }
    if let birth, birth <= lastDay {} else { faults.insert(.date) }
    if !isArea(isAreaCode) { faults.insert(.area) }
    return faults
  }

  private var birth: CivilDate? {
    count == 18
      ? CivilDate(year: number(6, 4), month: number(10, 2), day: number(12, 2))
      : CivilDate(year: 1900 + number(6, 2), month: number(8, 2), day: number(10, 2))
  }

  private func isArea(_ isAreaCode: (Int) -> Bool) -> Bool {
    let code = number(0, 6)
    // Residents from Hong Kong, Macau and Taiwan; permanent residents from abroad begin with 9.
    return code == 810_000 || code == 820_000 || code == 830_000 || code >= 900_000 || isAreaCode(code)
  }

  private func number(_ start: Int, _ length: Int) -> Int {
    (start..<(start + length)).reduce(0) { $0 * 10 + Int(characters[$1]) - 0x30 }
  }

  private mutating func append(_ byte: UInt8) {
    let character = byte == 0x78 ? 0x58 : byte
    let isDigit = character >= 0x30 && character <= 0x39
    // A last X is the eighteenth character and nothing else.
    if count >= 18 || !(isDigit || (character == 0x58 && count == 17)) { isFormed = false }
    if count < 18 { characters[count] = character }
    count += 1
  }

  /// U+FF10 to U+FF5E as ASCII; anything else becomes 0, which no number has.
  private static func folded(_ second: UInt8, _ third: UInt8) -> UInt8 {
    switch second {
    case 0xbc where third >= 0x90: third - 0x80 + 0x20
    case 0xbd where third <= 0x9e: third - 0x80 + 0x60
    default: 0
    }
  }
}
