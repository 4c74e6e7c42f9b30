import Columns

/// Which cells of a table add up to which.
///
/// Areas add up to the area above them, members to the total of their dimension. A reader checks that
/// against what is published: a group of sums of which a published one does not hold is none (members that
/// overlap, areas that are not all there).
struct TableSums {
  private let table: PublishedTable
  private let cells: [Int]
  private let positions: [Key: Int]

  private struct Key: Hashable {
    let area: Int
    let members: [String]
    let measure: String
  }

  /// - Parameter cells: the number of the cell of each row.
  init(_ table: PublishedTable, cells: [Int]) {
    self.table = table
    self.cells = cells
    var positions: [Key: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      positions[Key(area: row.area, members: row.members, measure: row.measure)] = index
    }
    self.positions = positions
  }

  /// Measures that never add up, whatever the descriptor says.
  static let quotients: Set<String> = ["average", "standard"]

  /// The sums that hold, over the numbers of the cells.
  var relations: [Relation] {
    groups.filter { $0.allSatisfy(holds) }.flatMap { group in
      group.map { Relation(whole: cells[$0.whole], parts: $0.parts.map { cells[$0] }) }
    }
  }

  /// The row of the first total that is not the sum of its parts, all of them shown; nil when there is none.
  var firstWrongTotal: Int? { groups.joined().filter { !holds($0) }.map(\.whole).min() }

  private var groups: [[Sum]] { areaGroups + dimensionGroups }

  private func holds(_ sum: Sum) -> Bool {
    guard let whole = table.rows[sum.whole].value else { return true }
    let parts = sum.parts.map { table.rows[$0].value }
    return parts.contains(nil) || parts.reduce(0) { $0 + ($1 ?? 0) } == whole
  }

  private typealias Sum = (whole: Int, parts: [Int])

  private func isAdditive(_ measure: String) -> Bool {
    !Self.quotients.contains(measure) && (table.resource.additive?.contains(measure) ?? true)
  }

  private var measures: [String] {
    var measures: [String] = []
    for row in table.rows where !measures.contains(row.measure) && isAdditive(row.measure) {
      measures.append(row.measure)
    }
    return measures
  }

  /// For each area and measure, over all members: its parts are there or not for all of them alike.
  private var areaGroups: [[Sum]] {
    let parents = table.parents
    var children: [Int: [Int]] = [:]
    for (area, parent) in parents.enumerated() {
      if let parent { children[parent, default: []].append(area) }
    }
    var groups: [String: [Sum]] = [:]
    for (index, row) in table.rows.enumerated() where isAdditive(row.measure) {
      guard let parts = children[row.area] else { continue }
      let rows = parts.compactMap { positions[Key(area: $0, members: row.members, measure: row.measure)] }
      guard rows.count == parts.count else { continue }
      groups["\(row.area) \(row.measure)", default: []].append((index, rows))
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// For each dimension and measure, over all areas and other members.
  private var dimensionGroups: [[Sum]] {
    var groups: [[Sum]] = []
    for (position, dimension) in table.dimensions.enumerated()
    where !table.resource.overlapping.contains(dimension) {
      var members: [String] = []
      for row in table.rows where row.members[position] != RecordBatch.total {
        if !members.contains(row.members[position]) { members.append(row.members[position]) }
      }
      for measure in measures {
        groups.append(sums(over: members, at: position, of: measure))
      }
    }
    return groups
  }

  private func sums(over members: [String], at position: Int, of measure: String) -> [Sum] {
    var sums: [Sum] = []
    for (index, row) in table.rows.enumerated()
    where row.measure == measure && row.members[position] == RecordBatch.total {
      let parts = members.compactMap { member in
        var key = Key(area: row.area, members: row.members, measure: measure)
        key = Key(area: key.area, members: replacing(key.members, position, member), measure: measure)
        return positions[key]
      }
      if parts.count == members.count && !parts.isEmpty { sums.append((index, parts)) }
    }
    return sums
  }

  private func replacing(_ members: [String], _ position: Int, _ member: String) -> [String] {
    var members = members
    members[position] = member
    return members
  }
}
