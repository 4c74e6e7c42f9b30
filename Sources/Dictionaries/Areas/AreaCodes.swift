import Columns

/// Every six-digit area code ever issued (GB/T 2260), with its name by year.
///
/// Most adults carry the code of the county they were registered in decades ago; a check against the
/// current list would call their numbers wrong.
public struct AreaCodes: Sendable {
  /// One code with the years it was issued in.
  struct Entry: Sendable {
    let code: Int
    let name: String
    let firstYear: Int
    let lastYear: Int
  }

  /// All entries, in the order of the dictionary.
  let entries: [Entry]
  /// The year of the period.
  let year: Int
  /// The names that only the office's own file has.
  let overlayNames: Set<String>

  private let issued: [UInt64]
  private let names: [Int: String]

  init(_ folder: DictionaryFolder, at day: CivilDate) throws(SluiceError) {
    let table = try folder.table(
      "area-codes.csv", columns: ["code", "name", "first_year", "last_year"], key: ["code", "first_year"])
    var entries: [Entry] = []
    entries.reserveCapacity(table.rows.count)
    var issued = [UInt64](repeating: 0, count: (1_000_000 + 63) / 64)
    var names: [Int: String] = [:]
    for row in table.rows {
      guard row[0].utf8.count == 6, let code = Int(row[0]), code >= 100_000 else {
        throw table.fault(.dictionaryNumber, in: row, column: 0)
      }
      let entry = Entry(
        code: code, name: row[1], firstYear: try table.number(row, 2) ?? Int.min,
        lastYear: try table.number(row, 3) ?? Int.max)
      entries.append(entry)
      issued[code >> 6] |= 1 << UInt64(code & 63)
      if entry.firstYear <= day.year && day.year <= entry.lastYear { names[code] = entry.name }
    }
    overlayNames = table.overlayNames(inColumns: [1])
    self.entries = entries
    self.issued = issued
    self.names = names
    year = day.year
  }

  /// Whether a six-digit code was issued at any time.
  public func wasIssued(_ code: Int) -> Bool {
    guard code >= 0, code < 1_000_000 else { return false }
    return issued[code >> 6] & (1 << UInt64(code & 63)) != 0
  }

  /// The name of a code at the period, or nil when it was not in use then.
  public func name(of code: Int) -> String? { names[code] }

  /// Whether the first two digits are those of a province, or of Hong Kong, Macao or Taiwan.
  public func isProvince(_ digits: Int) -> Bool { wasIssued(digits * 10_000) }
}
