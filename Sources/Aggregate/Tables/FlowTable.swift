import Columns

/// Makes a table of entries, exits and changes; all of it is not available without last period's ledger.
struct FlowTable {
  private let spec: TableSpec
  private let flows: Flows?
  private let areas: AreaRows
  private let axes: TableAxes
  private let unit: RowUnit
  /// The position of the dimension that tells why households left.
  private let reason: Int?

  init(_ spec: TableSpec, words: [FieldName: DimensionWords], finest: AreaLevel, flows: Flows?, cube: Cube) {
    self.spec = spec
    self.flows = flows
    unit = cube.settings.unit
    var index = AreaIndex()
    // The comparison's own townships come first, so that its positions hold; it may know some that are
    // empty by now.
    for township in (flows?.areas.townships ?? []) + cube.townships { _ = index.position(of: township) }
    areas = AreaRows(index.townships, finest: finest)
    reason = spec.dimensions.firstIndex { Roster.Attribute.reason.names.contains($0) }
    let reasons = Set(
      (flows?.counts.keys ?? [:].keys).filter { $0.kind == .householdsExited }.map(\.reason))
    axes = TableAxes(
      spec.dimensions.map { name in
        let isReason = Roster.Attribute.reason.names.contains(name) && flows?.hasReasons == true
        return TableAxes.dimension(
          name, words: words[name] ?? words["exit_reason"], occurring: isReason ? reasons : [],
          isPartition: true)
      })
  }

  func table() -> Table {
    let kinds = spec.measures.map { FlowKind(rawValue: $0.rawValue) }
    let size = areas.areas.count * axes.rowsPerArea
    var values = [[Int64]](repeating: [Int64](repeating: 0, count: size), count: kinds.count)
    var households = [[Int]](repeating: [Int](repeating: 0, count: size), count: kinds.count)
    for (key, count) in flows?.counts ?? [:] {
      guard let kind = kinds.firstIndex(of: key.kind) else { continue }
      for row in rows(of: key) {
        values[kind][row] += count.value
        households[kind][row] += count.households.count
      }
    }
    let definitions = spec.measures.compactMap(Measures.definition)
    let rows = (0..<size).map { row in
      let members = axes.members(ofRow: row % axes.rowsPerArea)
      let cells = kinds.indices.map { index in
        let isKnown =
          kinds[index].map { flows?.available.contains($0) == true } == true
          && (members.allSatisfy { $0 == 0 } || flows?.hasReasons == true)
        return Table.Cell(
          value: isKnown ? values[index][row] : nil,
          households: min(households[index][row], Table.Cell.contributorLimit),
          persons: Int(values[index][row]))
      }
      return Table.Row(area: row / axes.rowsPerArea, members: members, cells: cells)
    }
    return Table(
      spec: spec, areas: areas.areas, dimensions: axes.dimensions,
      measures: definitions.map { $0.measure(for: unit) }, rows: rows)
  }

  private func rows(of key: Flows.Key) -> [Int] {
    var members = [Int?](repeating: nil, count: axes.dimensions.count)
    if let reason, flows?.hasReasons == true {
      members[reason] = axes.dimensions[reason].members.firstIndex { $0.code == key.reason }
    }
    let offsets = axes.offsets(members)
    return areas.chains[key.township].flatMap { area in offsets.map { area * axes.rowsPerArea + $0 } }
  }
}
