import Columns
import Dictionaries

/// What can be wrong with one identity number.
struct IdentityFaults: OptionSet {
  let rawValue: UInt8

  static let missing = IdentityFaults(rawValue: 1)
  static let form = IdentityFaults(rawValue: 2)
  static let checkDigit = IdentityFaults(rawValue: 4)
  static let date = IdentityFaults(rawValue: 8)
  static let area = IdentityFaults(rawValue: 16)
  static let digitsLost = IdentityFaults(rawValue: 32)
  static let letters = IdentityFaults(rawValue: 64)
  static let masked = IdentityFaults(rawValue: 128)
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
      let reading = CitizenID.read(cell)
      if reading == .blank { return isOwn ? .missing : [] }
      if let papers, !isIdentityCard(papers.cell(row)) { return [] }
      return faults(of: reading, settings: settings)
    }
  }

  private static func faults(of reading: CitizenIDReading, settings: QualitySettings) -> IdentityFaults {
    let id: CitizenID
    var faults: IdentityFaults = []
    switch reading {
    case .blank: return []
    case .damaged(.date): return .date
    case .damaged(.truncated): return .digitsLost
    case .damaged(.letters): return .letters
    case .damaged(.masked): return .masked
    case .damaged(.length), .damaged(.characters): return .form
    case .wrongCheckDigit(let read):
      id = read
      faults.insert(.checkDigit)
    case .valid(let read): id = read
    }
    if id.birth > settings.lastDay { faults.insert(.date) }
    // Permanent residents from abroad have a 9 before a code of another layout.
    let isIssued =
      id.areaCode >= 900_000 || specialCodes.contains(id.areaCode) || settings.isAreaCode(id.areaCode)
    if !isIssued { faults.insert(.area) }
    return faults
  }

  /// Residents from Hong Kong, Macao and Taiwan.
  private static let specialCodes = [810_000, 820_000, 830_000]

  /// Whether a kind of paper is numbered as identity cards are; a blank one is taken for a card.
  private static func isIdentityCard(_ paper: Span<UInt8>) -> Bool {
    let text = ByteText.trimmedText(paper)
    return text.isEmpty || text.contains("身份") || text.contains("户口")
  }
}
