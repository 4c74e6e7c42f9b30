import Columns

/// The rows of a table that are divided into other rows: an area into its parts, a total into members.
struct TableSplits {
  struct Split {
    let whole: Int
    let parts: [Int]
    /// The dimension whose members the parts are, or nil for areas.
    let dimension: Int?
  }

  private(set) var all: [Split] = []

  init(_ table: Table) {
    var positions: [[Int]: Int] = [:]
    for (index, row) in table.rows.enumerated() { positions[[row.area] + row.members] = index }
    var children = [[Int]](repeating: [], count: table.areas.count)
    for (index, area) in table.areas.enumerated() {
      if let parent = area.parent { children[parent].append(index) }
    }
    for (index, row) in table.rows.enumerated() {
      if !children[row.area].isEmpty {
        let parts = children[row.area].compactMap { positions[[$0] + row.members] }
        if parts.count == children[row.area].count {
          all.append(Split(whole: index, parts: parts, dimension: nil))
        }
      }
      for dimension in table.dimensions.indices where row.members[dimension] == 0 {
        let members = table.dimensions[dimension].members.indices.dropFirst()
        let parts = members.compactMap { member in
          var key = [row.area] + row.members
          key[dimension + 1] = member
          return positions[key]
        }
        if !parts.isEmpty && parts.count == members.count {
          all.append(Split(whole: index, parts: parts, dimension: dimension))
        }
      }
    }
  }
}
