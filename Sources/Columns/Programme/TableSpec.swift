/// A level of the area hierarchy, from wide to narrow.
public enum AreaLevel: String, Sendable, CaseIterable, Comparable {
  /// The whole city.
  case city
  /// A county, district or county-level city.
  case county
  /// A township, town or street; a park counts as one, under its county.
  case township
  /// An industrial park or holiday district that reports like a township.
  case park

  /// Orders from wide to narrow; a park is as narrow as a township.
  public static func < (left: AreaLevel, right: AreaLevel) -> Bool { left.depth < right.depth }

  /// 0 for the city, 1 for counties, 2 for townships and parks.
  public var depth: Int {
    switch self {
    case .city: 0
    case .county: 1
    case .township, .park: 2
    }
  }
}

/// Which rules a statistic is protected by.
public enum Tier: String, Sendable, CaseIterable {
  /// Totals everyone needs: shown for city and county, for townships from a few households.
  case totals
  /// Sex, age and class: from some persons out of some households.
  case groups
  /// Disability, cause, illness: from more persons; by township only in yearly tables.
  case special
  /// Entries and exits.
  case flows
}

/// One statistical table of a pipeline, as it is asked for.
public struct TableSpec: Sendable, Hashable {
  /// The table's name: ASCII, it becomes `data/<name>.csv`.
  public let name: String
  /// Its title.
  public let title: Label
  /// What is counted and how: the definition (口径) that stands above the table.
  public let definition: Label
  /// Which rules protect it.
  public let tier: Tier
  /// The narrowest areas it shows, by the length of the period.
  public let finestArea: [Period.Kind: AreaLevel]
  /// The dimensions beside area, in order.
  public let dimensions: [FieldName]
  /// The measures, in order.
  public let measures: [MeasureName]

  /// Makes a table; a length of period that `finestArea` does not name shows the city only.
  public init(
    name: String, title: Label, definition: Label, tier: Tier, finestArea: [Period.Kind: AreaLevel],
    dimensions: [FieldName], measures: [MeasureName]
  ) {
    self.name = name
    self.title = title
    self.definition = definition
    self.tier = tier
    self.finestArea = finestArea
    self.dimensions = dimensions
    self.measures = measures
  }
}

/// The name of a measure, such as `households`.
public struct MeasureName: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The name: lower case ASCII, words joined by underscores.
  public let rawValue: String

  /// Makes a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(stringLiteral value: String) { rawValue = value }

  /// Orders by name.
  public static func < (left: MeasureName, right: MeasureName) -> Bool { left.rawValue < right.rawValue }
}
