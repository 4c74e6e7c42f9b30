import Columns

/// Tries whole-numbered tables that agree with everything published; shares no code with the protection.
///
/// Cells are told apart by their coordinates as text; sums are found by taking a coordinate away. A search
/// with bounds on each sum, complete: when it says that there is no other table, there is none.
struct BruteForceAttacker {
  private var names: [String: Int] = [:]
  private var truth: [Int] = []
  private var isKnown: [Bool] = []
  private var sums: [[(cell: Int, factor: Int)]] = []
  private var orders: [(less: Int, more: Int)] = []

  init(_ tables: [Table]) {
    for table in tables {
      for (column, measure) in table.measures.enumerated()
      where [.households, .persons].contains(measure.unit) {
        for row in table.rows {
          let cell = number(Self.name(table, row.area, row.members, measure.name))
          truth[cell] = Int(row.cells[column].value ?? 0)
          if row.cells[column].status == .shown { isKnown[cell] = true }
        }
        for row in table.rows { addSums(table, row, measure.name) }
      }
    }
    for (name, cell) in names where name.hasPrefix("households") {
      if let persons = names["persons" + name.dropFirst("households".count)] {
        orders.append((cell, persons))
      }
    }
  }

  /// Whether a cell has one value only.
  func determines(_ cell: SensitiveCell, in tables: [Table]) -> Bool {
    guard let table = tables.first(where: { $0.spec.name == cell.table }) else { return true }
    let row = table.rows.first { row in
      SensitiveCell(table: table, row: row, measure: table.measures[0]).members == cell.members
        && table.areas[row.area].name == cell.areaName
        && (table.areas[row.area].parent.map { table.areas[$0].name } ?? "") == cell.parentArea
    }
    guard let row, let target = names[Self.name(table, row.area, row.members, cell.measure)] else {
      return true
    }
    if isKnown[target] { return true }
    var lower = truth.indices.map { isKnown[$0] ? truth[$0] : 1 }
    var upper = truth.indices.map { isKnown[$0] ? truth[$0] : 60 }
    upper[target] = truth[target] - 1
    if hasTable(lower, upper) { return false }
    upper[target] = 60
    lower[target] = truth[target] + 1
    return !hasTable(lower, upper)
  }

  private func hasTable(_ lower: [Int], _ upper: [Int]) -> Bool {
    var (lower, upper) = (lower, upper)
    guard narrow(&lower, &upper) else { return false }
    let open = lower.indices.filter { lower[$0] < upper[$0] }
    guard let cell = open.min(by: { upper[$0] - lower[$0] < upper[$1] - lower[$1] }) else { return true }
    for value in lower[cell]...upper[cell] {
      var (left, right) = (lower, upper)
      left[cell] = value
      right[cell] = value
      if hasTable(left, right) { return true }
    }
    return false
  }

  /// Narrows bounds by each sum until nothing moves; false when they contradict each other.
  private func narrow(_ lower: inout [Int], _ upper: inout [Int]) -> Bool {
    var moved = true
    while moved {
      moved = false
      for sum in sums {
        for (index, term) in sum.enumerated() {
          var (least, most) = (0, 0)
          for (other, part) in sum.enumerated() where other != index {
            least += part.factor > 0 ? lower[part.cell] : -upper[part.cell]
            most += part.factor > 0 ? upper[part.cell] : -lower[part.cell]
          }
          // term.factor * x = -(rest), rest in least...most
          let (from, to) = term.factor > 0 ? (-most, -least) : (least, most)
          moved = tighten(&lower, &upper, term.cell, from, to) || moved
          if lower[term.cell] > upper[term.cell] { return false }
        }
      }
      for order in orders {
        moved = tighten(&lower, &upper, order.less, .min, upper[order.more]) || moved
        moved = tighten(&lower, &upper, order.more, lower[order.less], .max) || moved
        if lower[order.less] > upper[order.less] || lower[order.more] > upper[order.more] { return false }
      }
    }
    return true
  }

  private func tighten(_ lower: inout [Int], _ upper: inout [Int], _ cell: Int, _ from: Int, _ to: Int)
    -> Bool
  {
    let (oldLower, oldUpper) = (lower[cell], upper[cell])
    lower[cell] = max(lower[cell], from)
    upper[cell] = min(upper[cell], to)
    return lower[cell] != oldLower || upper[cell] != oldUpper
  }

  private mutating func number(_ name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = truth.count
    truth.append(0)
    isKnown.append(false)
    return truth.count - 1
  }

  private mutating func addSums(_ table: Table, _ row: Table.Row, _ measure: MeasureName) {
    let whole = number(Self.name(table, row.area, row.members, measure))
    let children = table.areas.indices.filter { table.areas[$0].parent == row.area }
    if !children.isEmpty {
      sums.append([(whole, -1)] + children.map { (number(Self.name(table, $0, row.members, measure)), 1) })
    }
    for dimension in row.members.indices where row.members[dimension] == 0 {
      guard table.dimensions[dimension].members.count > 1 else { continue }
      let parts = table.dimensions[dimension].members.indices.dropFirst().map { member in
        var members = row.members
        members[dimension] = member
        return (number(Self.name(table, row.area, members, measure)), 1)
      }
      sums.append([(whole, -1)] + parts)
    }
  }

  private static func name(_ table: Table, _ area: Int, _ members: [Int], _ measure: MeasureName) -> String {
    let here = table.areas[area]
    let parent = here.parent.map { table.areas[$0].name } ?? ""
    let coordinates = zip(table.dimensions, members).filter { $1 != 0 }
      .map { "\($0.name.rawValue):\($0.members[$1].code)" }.sorted().joined(separator: ",")
    return "\(measure.rawValue)/\(parent)/\(here.name)/\(coordinates)"
  }
}
