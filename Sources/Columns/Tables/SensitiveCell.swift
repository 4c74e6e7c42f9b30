/// A cell that nobody may be able to compute: what protection hands to the audit.
public struct SensitiveCell: Sendable, Hashable {
  /// The table's name.
  public let table: String
  /// The area: level, code and name, with its parent's name, as in the data file.
  public let areaLevel: AreaLevel
  /// Six digits, or empty.
  public let areaCode: String
  /// The area's name.
  public let areaName: String
  /// The parent's name; empty for a city.
  public let parentArea: String
  /// The codes of the members, in the order of the table's dimensions.
  public let members: [String]
  /// The measure.
  public let measure: MeasureName

  /// Makes the key of a cell of a table.
  public init(table: Table, row: Table.Row, measure: Measure) {
    let area = table.areas[row.area]
    self.table = table.spec.name
    areaLevel = area.level
    areaCode = area.code
    areaName = area.name
    parentArea = area.parent.map { table.areas[$0].name } ?? ""
    members = zip(table.dimensions, row.members).map { $0.members[$1].code }
    self.measure = measure.name
  }
}
