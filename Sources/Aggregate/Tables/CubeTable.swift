import Columns

/// Sums base cells into the rows of one table.
///
/// Cost: for each base cell, the number of area levels times two to the number of dimensions.
struct CubeTable {
  private let spec: TableSpec
  private let cube: Cube
  private let areas: AreaRows
  private let axes: TableAxes
  /// For each dimension its position among the cube's dimensions, or nil for a set.
  private let sources: [Int?]
  /// For each dimension the table's member of each member number of the cube.
  private let memberMaps: [[Int]]
  /// The table's set: its position among its dimensions and among the cube's sets.
  private let set: (dimension: Int, source: Int)?
  private let isAvailable: [Bool]
  private let standards: Standards?
  private let population: Population?
  private let day: CivilDate

  init(
    _ spec: TableSpec, words: [FieldName: DimensionWords], finest: AreaLevel, day: CivilDate,
    standards: Standards?, population: Population?, cube: Cube
  ) {
    self.spec = spec
    self.cube = cube
    self.standards = standards
    self.population = population
    self.day = day
    areas = AreaRows(cube.townships, finest: finest)
    isAvailable = spec.dimensions.map { cube.presence.has($0, in: cube.settings) }

    var dimensions: [Table.Dimension] = []
    var sources: [Int?] = []
    var memberMaps: [[Int]] = []
    var set: (dimension: Int, source: Int)?
    for (index, name) in spec.dimensions.enumerated() {
      let setSource = cube.settings.sets.firstIndex(of: name)
      let source = cube.settings.dimensions.firstIndex(of: name)
      let codes = setSource.map { cube.setMembers[$0].codes } ?? source.map { cube.members[$0].codes } ?? []
      var occurring = Set(codes.dropFirst())
      if let source, isAvailable[index], cube.hasUnknown(source) { occurring.insert(RecordBatch.unknown) }
      if let setSource, cube.hasUnknown(set: setSource) { occurring.insert(RecordBatch.unknown) }
      let dimension = TableAxes.dimension(
        name, words: words[name], occurring: occurring, isPartition: setSource == nil)
      let positions = Dictionary(
        dimension.members.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
      dimensions.append(dimension)
      sources.append(source)
      memberMaps.append(codes.map { positions[$0] ?? 0 })
      if let setSource { set = (index, setSource) }
    }
    axes = TableAxes(dimensions)
    self.sources = sources
    self.memberMaps = memberMaps
    self.set = set
  }

  func table() -> Table {
    let needs = cube.settings.needs
    func grid(_ cells: Int) -> TotalsGrid {
      TotalsGrid(
        cells: cells, sums: needs.rowSums.count, householdSums: needs.householdSums.count,
        ranges: needs.ranges.count)
    }
    // Base cells first meet in the table's finest slots, of which there are far fewer.
    let slots = cube.cells.keys.map(slot(of:))
    var finest = grid(areas.chains.count * axes.rowsPerArea)
    for (cell, slot) in slots.enumerated() { finest.add(cube, cell, to: slot) }
    var rowsOfSlot = [[Int]](repeating: [], count: finest.count)
    var whole = grid(areas.areas.count * axes.rowsPerArea)
    for slot in 0..<finest.count where finest.rows[slot] > 0 {
      rowsOfSlot[slot] = rows(of: slot)
      for row in rowsOfSlot[slot] { whole.add(finest, slot, to: row) }
    }
    if let set {
      // The total of members that overlap is whoever has one of them, not everybody.
      for row in 0..<whole.count
      where axes.members(ofRow: row % axes.rowsPerArea)[set.dimension] == 0 {
        whole.clearPeople(ofRow: row)
      }
      for cell in slots.indices { addSet(cell, to: &whole) }
    }
    if cube.settings.unit == .grant {
      whole.persons = distinct(cube.people, slots, rowsOfSlot, whole.count)
    }
    let texts = cube.texts.map { distinct($0, slots, rowsOfSlot, whole.count) }
    return assembled(whole, texts, contributors(finest.count, rowsOfSlot, whole.count))
  }

  /// For each row and amount its households that have one; nil in a table without amounts.
  private func contributors(_ slots: Int, _ rowsOfSlot: [[Int]], _ rows: Int) -> ContributorSketches? {
    let fields = cube.contributors.fieldCount
    let unit = cube.settings.unit
    guard spec.measures.contains(where: { Measures.definition($0)?.amountFields(for: unit).isEmpty == false })
    else { return nil }
    var finest = ContributorSketches(cells: slots * fields)
    for (cell, key) in cube.contributors.keys.enumerated() {
      let slot = slot(of: key)
      for field in 0..<fields {
        finest.formUnion(slot * fields + field, with: cube.contributors.sketches, at: cell * fields + field)
      }
    }
    var whole = ContributorSketches(cells: rows * fields)
    for (slot, rows) in rowsOfSlot.enumerated() {
      for row in rows {
        for field in 0..<fields {
          whole.formUnion(row * fields + field, with: finest, at: slot * fields + field)
        }
      }
    }
    return whole
  }

  /// The finest slot of a base cell: its township, and the place of its members; 0 where a member counts in
  /// the total only.
  private func slot(of key: UInt64) -> Int {
    var slot = cube.township(of: key) * axes.rowsPerArea
    for dimension in sources.indices {
      guard let source = sources[dimension], isAvailable[dimension] else { continue }
      slot += memberMaps[dimension][cube.key.member(key, source)] * axes.strides[dimension]
    }
    return slot
  }

  /// The rows in which a slot counts.
  private func rows(of slot: Int) -> [Int] {
    let members = axes.members(ofRow: slot % axes.rowsPerArea).map { $0 == 0 ? nil : $0 }
    return rows(area: slot / axes.rowsPerArea, members: members)
  }

  private func members(of key: UInt64) -> [Int?] {
    axes.members(ofRow: slot(of: key) % axes.rowsPerArea).map { $0 == 0 ? nil : $0 }
  }

  private func rows(area: Int, members: [Int?]) -> [Int] {
    let offsets = axes.offsets(members)
    return areas.chains[area].flatMap { area in offsets.map { area * axes.rowsPerArea + $0 } }
  }

  /// Adds the households of a base cell to the members of the table's set, and once to the total.
  private func addSet(_ cell: Int, to grid: inout TotalsGrid) {
    guard let set else { return }
    let counts = cube.setCounts[set.source]
    guard counts.anyHouseholds[cell] > 0 else { return }
    let key = cube.cells.keys[cell]
    var members = members(of: key)
    members[set.dimension] = nil
    for row in rows(area: cube.township(of: key), members: members) {
      grid.households[row] += counts.anyHouseholds[cell]
      grid.persons[row] += counts.anyPersons[cell]
      grid.setHouseholds[row] += counts.anyHouseholds[cell]
    }
    for member in 0..<counts.memberCount {
      let index = cell * counts.memberCount + member
      guard counts.households[index] > 0 else { continue }
      members[set.dimension] = memberMaps[set.dimension][member]
      for row in rows(area: cube.township(of: key), members: members) {
        grid.householdTimes[row] += counts.times[index]
        let rowMembers = axes.members(ofRow: row % axes.rowsPerArea)
        guard rowMembers[set.dimension] != 0 else { continue }
        grid.households[row] += counts.households[index]
        grid.persons[row] += counts.persons[index]
        grid.setHouseholds[row] += counts.households[index]
      }
    }
  }

  /// For each row, how many of some things have at least one cell in it.
  private func distinct(
    _ things: [[UInt32]], _ slots: [Int], _ rowsOfSlot: [[Int]], _ count: Int
  ) -> [Int64] {
    var counts = [Int64](repeating: 0, count: count)
    for cells in things {
      if cells.count == 1 {
        for row in rowsOfSlot[slots[Int(cells[0])]] { counts[row] += 1 }
      } else {
        var last = -1
        for row in cells.flatMap({ rowsOfSlot[slots[Int($0)]] }).sorted() where row != last {
          counts[row] += 1
          last = row
        }
      }
    }
    return counts
  }

  private func assembled(
    _ grid: TotalsGrid, _ texts: [[Int64]], _ amounts: ContributorSketches?
  ) -> Table {
    let definitions = spec.measures.compactMap(Measures.definition)
    let amountFields = definitions.map { $0.amountFields(for: cube.settings.unit) }
    let countsSet = set.map { isAvailable[$0.dimension] } ?? false
    let reader = TotalsReader(cube: cube, isSetTable: countsSet)
    let urbanRural = axes.dimensions.firstIndex { $0.name == "urban_rural" }
    var rows: [Table.Row] = []
    rows.reserveCapacity(grid.count)
    for index in 0..<grid.count {
      let area = index / axes.rowsPerArea
      let members = axes.members(ofRow: index % axes.rowsPerArea)
      var totals = reader.totals(grid, texts, amounts, index)
      if let standards {
        let word = urbanRural.map { axes.dimensions[$0].members[members[$0]].code }
        totals.standard = standards.value(areas: areas.codes(of: area), urbanRural: word, at: day)
      }
      // A population file tells of all inhabitants, so only totals have a rate.
      if let population, members.allSatisfy({ $0 == 0 }), let code = areas.ownCode(of: area) {
        totals.population = population.persons(area: code, at: day)
      }
      let isKnown = zip(members, isAvailable).enumerated().allSatisfy { index, pair in
        // Nor is it known who has any of the set's members where no column tells of them.
        pair.1 || (pair.0 == 0 && index != set?.dimension)
      }
      let contributors = reader.contributors(grid, index)
      let cells = zip(definitions, amountFields).map { definition, fields in
        Table.Cell(
          value: isKnown ? definition.value(of: totals) : nil, households: contributors.households,
          persons: contributors.persons,
          contributors: fields.lazy.compactMap { totals.contributors[$0] }.first)
      }
      rows.append(Table.Row(area: area, members: members, cells: cells))
    }
    return Table(
      spec: spec, areas: areas.areas, dimensions: axes.dimensions,
      measures: definitions.map { $0.measure(for: cube.settings.unit) }, rows: rows)
  }
}

extension Cube {
  /// Whether any record's member of a dimension cannot be told.
  func hasUnknown(_ dimension: Int) -> Bool {
    cells.keys.contains { key.member($0, dimension) == 0 }
  }

  /// Whether any household's set holds the member for what cannot be told.
  func hasUnknown(set: Int) -> Bool {
    let counts = setCounts[set]
    return stride(from: 0, to: counts.households.count, by: counts.memberCount)
      .contains { counts.households[$0] > 0 }
  }
}
