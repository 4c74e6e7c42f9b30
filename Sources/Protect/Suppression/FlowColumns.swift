import Columns

/// Withholds entries and exits: a column for all areas of a level, or for none.
///
/// A flow is the difference of two published stocks, so single withheld areas would be computed from the
/// tables of two months. City and county totals are shown; a column of townships, or of reasons, is
/// withheld as a whole, zeros with it, as soon as one of its numbers is of too few households.
enum FlowColumns {
  /// A table of flows with its columns withheld.
  static func protected(_ table: Table, policy: ProtectionPolicy) -> Table {
    var table = table
    let minimum = policy.minimumHouseholds[table.spec.tier] ?? 1
    for column in table.measures.indices where table.measures[column].isProtected {
      for level in AreaLevel.allCases where level != .park {
        for isTotal in [true, false] where !(isTotal && level.depth < AreaLevel.township.depth) {
          let rows = table.rows.indices.filter { index in
            table.areas[table.rows[index].area].level.depth == level.depth
              && table.rows[index].members.allSatisfy { $0 == 0 } == isTotal
          }
          let small = rows.filter { isSmall(table.rows[$0].cells[column], below: minimum) }
          guard !small.isEmpty else { continue }
          for row in rows where table.rows[row].cells[column].value != nil {
            table.rows[row].cells[column].status = small.contains(row) ? .primary : .complementary
          }
        }
      }
    }
    return table
  }

  private static func isSmall(_ cell: Table.Cell, below minimum: Int) -> Bool {
    guard let value = cell.value, value > 0 else { return false }
    return cell.households < minimum
  }
}
