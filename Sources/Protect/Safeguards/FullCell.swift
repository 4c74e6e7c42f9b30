import Columns

/// Everybody of a township has the same special attribute: the zeros beside it tell it of each of them.
///
/// It concerns special attributes below county only, never area, urban and rural, sex or class. Withholding
/// does not help, since zeros are published; the townships of that county are left out.
public struct FullCell: Safeguard {
  /// Its name in reports.
  public let name = "full-cell"

  /// Members that harm nobody: that something is not so, or cannot be told.
  private static let harmless: Set<String> = ["no", "none", RecordBatch.unknown]

  /// Makes the rule.
  public init() {}

  /// The counties of townships of which one member is everybody.
  public func objections(to table: Table, policy: ProtectionPolicy) -> Objections {
    var objections = Objections()
    let special = table.dimensions.indices.filter {
      policy.specialDimensions.contains(table.dimensions[$0].name)
    }
    guard !special.isEmpty else { return objections }
    let positions = Dictionary(
      table.rows.enumerated().map { ([$1.area] + $1.members, $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows where table.areas[row.area].level.depth >= AreaLevel.township.depth {
      for dimension in special where row.members[dimension] != 0 {
        let member = table.dimensions[dimension].members[row.members[dimension]]
        guard !Self.harmless.contains(member.code) else { continue }
        var whole = [row.area] + row.members
        whole[dimension + 1] = 0
        guard let cell = row.cells.first, cell.value != nil, cell.persons > 0,
          let total = positions[whole], table.rows[total].cells.first?.persons == cell.persons,
          let county = table.areas[row.area].parent
        else { continue }
        objections.counties.insert(county)
      }
    }
    return objections
  }
}
