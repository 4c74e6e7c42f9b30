import Columns

/// How many people live in areas, by the day they were counted.
public struct Population: Sendable {
  /// One line of a population file.
  public struct Entry: Sendable, Hashable {
    /// Six digits of a city or county.
    public let areaCode: String
    /// The day of the count.
    public let day: CivilDate
    /// The inhabitants, at least 1.
    public let persons: Int64

    /// Makes an entry.
    public init(areaCode: String, day: CivilDate, persons: Int64) {
      self.areaCode = areaCode
      self.day = day
      self.persons = persons
    }
  }

  private let entries: [Entry]

  /// Makes a population of a file's lines.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The inhabitants of an area by the last count up to a day; nil when there is none.
  func persons(area code: String, at day: CivilDate) -> Int64? {
    entries.filter { $0.areaCode == code && $0.day <= day }.max { $0.day < $1.day }?.persons
  }
}
