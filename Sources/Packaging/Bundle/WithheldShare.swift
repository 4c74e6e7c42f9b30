import Columns

/// How many of a table's people stand behind withheld cells, in whole percent.
///
/// The people are counted once: over the narrowest areas shown (those without another below them) and the
/// single members of each dimension, without totals. A row counts as withheld when any of its cells is.
/// Members that overlap count each.
public struct WithheldShare: Sendable, Hashable {
  /// Whole percent, half away from zero; 0 when less than half a percent, which `isNone` tells from nothing.
  public let percent: Int
  /// Whether no cell is withheld at all.
  public let isNone: Bool

  /// Counts the people of a table.
  public init(of table: Table) {
    let parents = Set(table.areas.compactMap(\.parent))
    var all: Int64 = 0
    var withheld: Int64 = 0
    var isAnythingWithheld = false
    for row in table.rows {
      let isWithheld = row.cells.contains { $0.status.isWithheld }
      isAnythingWithheld = isAnythingWithheld || isWithheld
      let isSingle = zip(row.members, table.dimensions).allSatisfy { $0 > 0 || $1.members.count == 1 }
      guard isSingle, !parents.contains(row.area) else { continue }
      let people = Int64(row.cells.map(\.persons).max() ?? 0)
      all += people
      if isWithheld { withheld += people }
    }
    isNone = !isAnythingWithheld
    percent = Int(Measure.rounded(withheld * 100, over: all) ?? 0)
  }
}
