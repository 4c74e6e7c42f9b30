/// What was found about the data: a code and a place, never a value.
///
/// The words for a code are in the table of messages. A finding does not stop a run and does not change
/// its exit status.
public struct Finding: Sendable, Hashable {
  /// What was found.
  public let code: FindingCode
  /// Where.
  public let place: Place
  /// The field it concerns.
  public let field: FieldName?

  /// Makes a finding.
  public init(_ code: FindingCode, at place: Place, field: FieldName? = nil) {
    self.code = code
    self.place = place
    self.field = field
  }
}

/// The stable name of a finding, such as `id-check-digit`.
///
/// Each stage declares its own in an extension; a test holds that every code has words in both languages.
public struct FindingCode: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The name: lower case, words joined by hyphens.
  public let rawValue: String

  /// Makes a code from its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a code from its name.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Orders by name.
  public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}

extension FindingCode {
  /// Most values of a column do not look like what its header says.
  public static let columnValuesDiffer = FindingCode("column-values-differ")
  /// A title, or the name of sheet or file, says another period than the run's.
  public static let titleOfAnotherPeriod = FindingCode("title-of-another-period")
  /// The sheet's name says that its rows are not the current recipients, or another programme's: it was not read.
  public static let sheetSetApart = FindingCode("sheet-set-apart")
  /// The sheet's name says another period: it was not read.
  public static let sheetOfAnotherPeriod = FindingCode("sheet-of-another-period")
  /// Tables on one sheet, or headings within one, say different periods: money of several would be added up.
  public static let sheetOfSeveralPeriods = FindingCode("sheet-of-several-periods")
  /// A word in a column of programmes leaves open whether the row is this one's; the row was counted.
  public static let programmeDoubtful = FindingCode("programme-doubtful")
  /// Two columns of a sheet hold the same field, and on one row different persons or payments.
  public static let columnsCompete = FindingCode("columns-compete")
  /// A cell names several persons where a row is counted as one.
  public static let namesInOneCell = FindingCode("names-in-one-cell")
  /// A cell for an amount or a count holds something else.
  public static let amountNotANumber = FindingCode("amount-not-a-number")
  /// A record has more fields than the header: amounts, people or places stand under another column's.
  public static let rowShifted = FindingCode("row-shifted")
  /// A record ends before columns that nearly all others fill, amounts, people or places among them.
  public static let rowShort = FindingCode("row-short")
  /// Nothing tells which household a row belongs to; it counts as one of its own.
  public static let householdUnknown = FindingCode("household-unknown")
  /// A row's status is one that the pipeline does not count; the row is in no table.
  public static let rowNotCounted = FindingCode("row-not-counted")
}

/// Findings counted by code, with the first places of each.
///
/// A ledger with a million faulty rows gives one line a cause, not a million. Findings are to be added in
/// the order of the rows, so that the places kept do not depend on the number of workers.
public struct FindingTally: Sendable {
  /// How many places are kept for a code.
  public static let placesKept = 20

  /// One cause.
  public struct Entry: Sendable {
    /// How often it was found.
    public internal(set) var count: Int
    /// The first places.
    public internal(set) var places: [Finding]
  }

  private var entries: [FindingCode: Entry] = [:]

  /// Makes an empty tally.
  public init() {}

  /// The causes, ordered by code.
  public var sorted: [(code: FindingCode, entry: Entry)] {
    entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { entries.isEmpty }

  /// How often a cause was found.
  public func count(of code: FindingCode) -> Int { entries[code]?.count ?? 0 }

  /// Counts a finding; `times` when it stands for several of the same place.
  public mutating func add(_ finding: Finding, times: Int = 1) {
    entries[finding.code, default: Entry(count: 0, places: [])].count += times
    guard (entries[finding.code]?.places.count ?? 0) < Self.placesKept else { return }
    entries[finding.code]?.places.append(finding)
  }

  /// Calls what was found by another code, once it is known what became of it.
  public mutating func rename(_ code: FindingCode, to other: FindingCode) {
    guard let entry = entries.removeValue(forKey: code) else { return }
    for finding in entry.places { add(Finding(other, at: finding.place, field: finding.field), times: 0) }
    entries[other]?.count += entry.count
  }

  /// Takes back findings of a code that turned out to say nothing new.
  ///
  /// - Parameters:
  ///   - test: whether a place is one of theirs.
  ///   - most: how many they are at most, where not all places were kept.
  public mutating func remove(_ code: FindingCode, most: Int, at test: (Place) -> Bool) {
    guard let entry = entries[code] else { return }
    let places = entry.places.filter { !test($0.place) }
    let removed = entry.places.count == entry.count ? entry.places.count - places.count : most
    entries[code] = removed < entry.count ? Entry(count: entry.count - removed, places: places) : nil
  }

  /// Adds what came after.
  public mutating func add(_ later: FindingTally) {
    for (code, entry) in later.sorted {
      for finding in entry.places { add(finding, times: 0) }
      entries[code]?.count += entry.count
    }
  }
}
