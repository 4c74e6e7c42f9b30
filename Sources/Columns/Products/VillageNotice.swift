/// What is posted in one village: its households by name, as the programme's rule asks.
///
/// It is made for the people of that village and never enters a public bundle.
public struct VillageNotice: Sendable {
  /// The county, township and village.
  public let area: AreaPath
  /// The households, in the order of the ledger.
  public var households: [Household]
  /// How many households are not listed by rule (headed by a child and the like); 0 when that number is too
  /// small to be told.
  public var unlisted: Int
  /// The headers of parts of numbers; mostly none.
  public let partHeaders: [String]

  /// One household.
  public struct Household: Sendable {
    /// The householder's name, full or masked as the pipeline says.
    public let name: String
    /// The village group, without house number; empty when it is not known.
    public let group: String
    /// How many persons receive the allowance.
    public let persons: Int
    /// The household's amount in cents, or nil when no row has one.
    public let amount: Int64?
    /// The first month, as `2024-03`; empty when it is not known.
    public let since: String

    /// Parts of numbers behind their masks, as many as the notice has headers for them.
    public let parts: [String]

    /// Makes a household.
    public init(
      name: String, group: String, persons: Int, amount: Int64?, since: String, parts: [String] = []
    ) {
      self.parts = parts
      self.name = name
      self.group = group
      self.persons = persons
      self.amount = amount
      self.since = since
    }
  }

  /// Makes a notice.
  public init(area: AreaPath, households: [Household], unlisted: Int, partHeaders: [String] = []) {
    self.partHeaders = partHeaders
    self.area = area
    self.households = households
    self.unlisted = unlisted
  }
}
