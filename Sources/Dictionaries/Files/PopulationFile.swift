import Columns

/// The inhabitants of an office's areas, which rates are computed with.
public struct PopulationFile: Sendable {
  /// One count.
  public struct Count: Sendable, Hashable {
    /// Six digits of the city or county.
    public let areaCode: String
    /// The day of the count.
    public let day: CivilDate
    /// The inhabitants.
    public let persons: Int64
  }

  /// The counts, in the order of the file.
  public let counts: [Count]

  /// Reads CSV with the columns `area,date,persons,source`; `area` is the name or code of a county or city,
  /// `date` the day of the count, `source` where the number is published.
  ///
  /// - Throws: `dictionary-unknown-code`, `dictionary-date`, `dictionary-number`, `csv-record-width`,
  ///   `csv-column-missing` with the row.
  public init(_ bytes: [UInt8], file: String, dictionaries: Dictionaries) throws(SluiceError) {
    let table = try DictionaryTable(bytes, file: file, columns: ["area", "date", "persons", "source"])
    let home = dictionaries.areas.homeCounties
    var counts: [Count] = []
    for row in table.rows {
      let city = home.first { $0.cityCode == row[0] || $0.cityName == row[0] }?.cityCode
      guard let code = city ?? dictionaries.areas.county(row[0])?.code else {
        throw table.fault(.dictionaryUnknownCode, in: row, column: 0, expected: home.map(\.name))
      }
      guard let day = try table.date(row, 1) else { throw table.fault(.dictionaryDate, in: row, column: 1) }
      guard let persons = WholeNumber.parse(Array(row[2].utf8).span), persons > 0 else {
        throw table.fault(.dictionaryNumber, in: row, column: 2)
      }
      counts.append(Count(areaCode: code, day: day, persons: persons))
    }
    self.counts = counts
  }
}
