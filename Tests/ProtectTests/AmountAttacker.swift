import Columns

/// Solves the sums of one table for its withheld amounts; shares no code with the protection.
///
/// An amount is determined exactly if its unit vector is a combination of the equations. That is computed over
/// whole numbers modulo a prime, which is larger than any minor of such small systems.
struct AmountAttacker {
  private static let prime = 2_147_483_647
  private let columns: [[String]: Int]
  private let rows: [[Int]]

  init(_ table: Table) {
    let money = table.measures.indices.filter {
      table.measures[$0].unit == .yuan && table.measures[$0].isAdditive
    }
    var columns: [[String]: Int] = [:]
    for row in table.rows {
      for column in money where row.cells[column].status.isWithheld {
        columns[Self.name(table, row.area, row.members, column)] = columns.count
      }
    }
    var equations: [[(name: [String], factor: Int)]] = []
    for row in table.rows {
      for column in money {
        let whole = (Self.name(table, row.area, row.members, column), -1)
        let children = table.areas.indices.filter { table.areas[$0].parent == row.area }
        if !children.isEmpty {
          equations.append([whole] + children.map { (Self.name(table, $0, row.members, column), 1) })
        }
        for dimension in row.members.indices where row.members[dimension] == 0 {
          let members = table.dimensions[dimension].members.indices.dropFirst()
          equations.append(
            [whole]
              + members.map { member in
                var members = row.members
                members[dimension] = member
                return (Self.name(table, row.area, members, column), 1)
              })
        }
      }
      // What is paid is what is due and back pay.
      equations.append(
        money.map { column in
          let factor = table.measures[column].name == "amount_paid" ? -1 : 1
          return (Self.name(table, row.area, row.members, column), factor)
        })
    }
    self.columns = columns
    rows = Self.reduced(
      equations.map { equation in
        var row = [Int](repeating: 0, count: columns.count)
        for (name, factor) in equation { if let column = columns[name] { row[column] += factor } }
        return row.map { ($0 + Self.prime) % Self.prime }
      })
  }

  /// Whether an amount is published or follows from what is.
  func determines(_ cell: SensitiveCell) -> Bool {
    let name = [cell.parentArea, cell.areaName, cell.measure.rawValue] + cell.members
    guard let column = columns[name] else { return true }
    return rows.contains { row in row[column] != 0 && row.indices.allSatisfy { $0 == column || row[$0] == 0 }
    }
  }

  private static func reduced(_ equations: [[Int]]) -> [[Int]] {
    var rows = equations
    var solved = 0
    for column in (rows.first ?? []).indices {
      guard let pivot = (solved..<rows.count).first(where: { rows[$0][column] != 0 }) else { continue }
      rows.swapAt(solved, pivot)
      let inverse = power(rows[solved][column], prime - 2)
      rows[solved] = rows[solved].map { $0 * inverse % prime }
      for other in rows.indices where other != solved && rows[other][column] != 0 {
        let factor = rows[other][column]
        rows[other] = zip(rows[other], rows[solved]).map { ($0 + (prime - factor) * $1) % prime }
      }
      solved += 1
    }
    return Array(rows.prefix(solved))
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, factor, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor % prime }
      factor = factor * factor % prime
      rest >>= 1
    }
    return result
  }

  private static func name(_ table: Table, _ area: Int, _ members: [Int], _ column: Int) -> [String] {
    [
      table.areas[area].parent.map { table.areas[$0].name } ?? "", table.areas[area].name,
      table.measures[column].name.rawValue,
    ] + zip(table.dimensions, members).map { $0.members[$1].code }
  }
}
