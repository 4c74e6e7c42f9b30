import Columns

/// The standards of an office (保障标准): what a month of assistance amounts to, by area and time.
///
/// No ledger tells the standard; it comes in a file of its own.
public struct StandardsFile: Sendable {
  /// One standard.
  public struct Standard: Sendable, Hashable {
    /// The county it is for.
    public let county: AreaPath.County
    /// `urban` or `rural`.
    public let urbanRural: String
    /// The first day it is valid, or nil.
    public let from: CivilDate?
    /// The last day it is valid, or nil.
    public let to: CivilDate?
    /// Cents a month.
    public let monthlyCents: Int64
    /// The document that sets it (文号).
    public let document: String

    /// Whether both are for the same area and kind from the same day on, so that one contradicts the other.
    fileprivate func isForTheSame(as other: Standard) -> Bool {
      county.code == other.county.code && urbanRural == other.urbanRural && from == other.from
    }
  }

  /// Several times the highest standard of any city; a number above it is a telephone, or cents.
  private static let mostMonthlyCents: Int64 = 1_000_000

  /// The standards, in the order of the file.
  public let standards: [Standard]

  /// Reads CSV with the columns `area,urban_rural,from,to,amount,unit,document`; `area` is a county's name or
  /// code, `urban_rural` a word or code of that vocabulary, `unit` 元/月 or 元/年.
  ///
  /// - Throws: `standard-twice`, `standard-out-of-range`, `dictionary-unknown-code`, `dictionary-date`, `dictionary-number`, `csv-record-width`,
  ///   `csv-column-missing` with the row.
  public init(_ bytes: [UInt8], file: String, dictionaries: Dictionaries) throws(SluiceError) {
    let table = try DictionaryTable(
      bytes, file: file, columns: ["area", "urban_rural", "from", "to", "amount", "unit", "document"])
    let kinds = dictionaries.vocabularies["urban_rural"]
    var standards: [Standard] = []
    for row in table.rows {
      guard let county = dictionaries.areas.county(row[0]) else {
        throw table.fault(
          .dictionaryUnknownCode, in: row, column: 0, expected: dictionaries.areas.homeCounties.map(\.name))
      }
      guard let kind = kinds?.member(row[1])?.code ?? kinds?.code(of: row[1]) else {
        let expected = kinds?.members.map(\.code) ?? []
        throw table.fault(.dictionaryUnknownCode, in: row, column: 1, expected: expected)
      }
      guard let cents = Money.parse(Array(row[4].utf8).span), cents >= 0 else {
        throw table.fault(.dictionaryNumber, in: row, column: 4)
      }
      guard let months = ["元/月": 1, "元/年": 12][row[5]] as Int64? else {
        throw table.fault(.dictionaryUnknownCode, in: row, column: 5, expected: ["元/月", "元/年"])
      }
      // Half a cent a month or more of a yearly standard is a cent.
      let standard = Standard(
        county: county, urbanRural: kind, from: try table.date(row, 2), to: try table.date(row, 3),
        monthlyCents: (cents + months / 2) / months, document: row[6])
      guard (1...Self.mostMonthlyCents).contains(standard.monthlyCents) else {
        throw table.fault(.standardOutOfRange, in: row, column: 4)
      }
      guard !standards.contains(where: { $0.isForTheSame(as: standard) }) else {
        throw table.fault(.standardTwice, in: row, column: 2)
      }
      standards.append(standard)
    }
    self.standards = standards
  }

  /// The standard of a county at a day, the last of the file where several are valid.
  public func standard(county code: String, urbanRural: String, at day: CivilDate) -> Standard? {
    standards.last { standard in
      standard.county.code == code && standard.urbanRural == urbanRural
        && (standard.from.map { $0 <= day } ?? true) && (standard.to.map { day <= $0 } ?? true)
    }
  }
}
