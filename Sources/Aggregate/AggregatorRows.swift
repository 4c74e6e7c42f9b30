import Columns
import Dictionaries

// The passes over the rows of one batch. Each reads one or two arrays from end to end; the values of a
// column are mapped to numbers of the run once a batch.
extension Aggregator {
  /// The position of a foreign row: it is in no cell.
  static let noCell = UInt32.max

  /// For each row, its base cell.
  mutating func cellPositions(of input: RecordBatch) throws(SluiceError) -> [UInt32] {
    var areaKeys: [UInt64] = []
    for path in input.areas.values { areaKeys.append(try key.packed(area: areas.position(of: path))) }
    var keys = input.areas.rows.map { areaKeys[Int($0)] }

    for (dimension, name) in settings.dimensions.enumerated() {
      guard let column = input.dimensions[name] else { continue }  // unknown is number 0
      var memberKeys: [UInt64] = []
      for code in column.values {
        let member = members[dimension].position(of: code)
        memberKeys.append(try key.packed(member: member, dimension, name: name))
      }
      let rows = column.rows
      for row in keys.indices { keys[row] |= memberKeys[Int(rows[row])] }
    }

    var positions = [UInt32](repeating: Self.noCell, count: keys.count)
    var lastKey = UInt64.max
    var lastPosition = Self.noCell
    for row in keys.indices where !input.isForeign[row] {
      if keys[row] != lastKey {
        lastKey = keys[row]
        lastPosition = cells.position(of: lastKey)
      }
      positions[row] = lastPosition
    }
    return positions
  }

  mutating func countRows(of input: RecordBatch, at positions: [UInt32]) {
    let insured = input.numbers[.insuredPersons]
    let size = input.numbers[.householdSize]
    let isGrant = settings.unit == .grant
    for row in positions.indices where positions[row] != Self.noCell {
      let cell = Int(positions[row])
      cells.rows[cell] += 1
      if isGrant {
        cells.contributors.insert(contributor(input, row), into: cell)
        continue
      }
      cells.contributors.insert(household(input, row), into: cell)
      cells.persons[cell] +=
        input.roles[row] == .household ? insured?[row] ?? size?[row] ?? 0 : 1
    }
  }

  mutating func addNumbers(of input: RecordBatch, at positions: [UInt32]) {
    for (field, name) in settings.needs.rowSums.enumerated() {
      guard let numbers = input.numbers[name] else { continue }
      let stride = cells.sumCount
      let amount = settings.needs.amounts.firstIndex(of: name)
      for row in positions.indices where positions[row] != Self.noCell {
        guard let number = numbers[row], number != 0 else { continue }
        let cell = Int(positions[row])
        cells.sums[cell * stride + field] += number
        guard let amount else { continue }
        let slot = contributors.slot(amount, ofBaseCell: cell)
        if !contributors.isFull(slot) { contributors.insert(contributor(input, row), into: slot) }
      }
    }
    for (field, name) in settings.needs.ranges.enumerated() {
      guard let numbers = input.numbers[name] else { continue }
      for row in positions.indices where positions[row] != Self.noCell {
        guard let number = numbers[row] else { continue }
        let index = Int(positions[row]) * cells.rangeCount + field
        cells.lows[index] = min(cells.lows[index], number)
        cells.highs[index] = max(cells.highs[index], number)
      }
    }
  }

  mutating func countHouseholds(of input: RecordBatch, at positions: [UInt32]) {
    var last: UInt64 = 0
    var noted = [UInt64](repeating: 0, count: positions.count)
    for row in positions.indices where positions[row] != Self.noCell {
      let household = household(input, row)
      // A later member's row cannot change where its household is counted.
      if household == last && HouseholdCells.rank(input.roles[row]) == 0 { continue }
      noted[row] = household
      last = household
    }
    households.note(noted, cells: positions, roles: input.roles)
  }

  mutating func takeGrants(of input: RecordBatch, at positions: [UInt32]) {
    for row in positions.indices where positions[row] != Self.noCell {
      let person = input.persons[row]
      grants.append(person == 0 ? Self.nobody(input, row) : person, cell: positions[row])
    }
  }

  mutating func takeFacts(of input: RecordBatch, at positions: [UInt32]) throws(SluiceError) {
    guard var facts = facts.take() else { return }
    defer { self.facts = facts }
    let ordinals = positions.indices.map { row in
      positions[row] == Self.noCell ? -1 : facts.ordinal(of: household(input, row))
    }
    let insured = input.numbers[.insuredPersons]
    let size = input.numbers[.householdSize]
    for row in ordinals.indices where ordinals[row] >= 0 {
      let count = input.roles[row] == .household ? insured?[row] ?? size?[row] ?? 0 : 1
      facts.addPersons(count, to: ordinals[row])
    }
    for (set, name) in settings.sets.enumerated() {
      guard let column = input.sets[name] else { continue }
      let numbers = column.values.map { $0.map { setMembers[set].position(of: $0) } }
      try checkSetMembers()
      let masks = numbers.map { $0.reduce(UInt64(0)) { $0 | 1 << UInt64($1) } }
      let rows = column.rows
      for row in ordinals.indices where ordinals[row] >= 0 {
        facts.formUnion(masks[Int(rows[row])], set: set, of: ordinals[row])
      }
      guard let entries = input.setEntries[name] else { continue }
      let positions = entries.values.map { entrySets[set].position(of: $0) }
      for row in ordinals.indices where ordinals[row] >= 0 {
        let named = positions[Int(entries.rows[row])]
        facts.addEntries(named, set: set, of: ordinals[row], to: &entrySets[set])
      }
    }
    for (field, name) in settings.needs.householdSums.enumerated() {
      guard let numbers = input.numbers[name] else { continue }
      for row in ordinals.indices where ordinals[row] >= 0 {
        guard let number = numbers[row] else { continue }
        let rank = UInt8(HouseholdCells.rank(input.roles[row]))
        facts.note(number, field: field, of: ordinals[row], rank: rank)
      }
    }
    for name in settings.needs.marks {
      guard let column = input.batch.column(name) else { continue }
      for row in ordinals.indices
      where ordinals[row] >= 0 && !MissingText.isMissing(column.cell(row), in: .personName) {
        facts.mark(ordinals[row])
      }
    }
  }

  mutating func takeTexts(of input: RecordBatch, at positions: [UInt32]) {
    for (field, name) in settings.needs.distinctTexts.enumerated() {
      guard let column = input.batch.column(name) else { continue }
      for row in positions.indices where positions[row] != Self.noCell {
        let cell = column.cell(row)
        if MissingText.isMissing(cell, in: .personName) { continue }
        let text = cell.extracting(ByteText.trimmed(cell))
        distinctTexts[field].insert(hash(text), cell: positions[row])
      }
    }
  }

  /// The household of a row; a row without one is its own.
  @inline(__always)
  private func household(_ input: RecordBatch, _ row: Int) -> UInt64 {
    let household = input.households[row]
    return household == 0 ? Self.nobody(input, row) : household
  }

  /// Who stands behind a row: the household, else the person where a row is a grant, else the row itself.
  private func contributor(_ input: RecordBatch, _ row: Int) -> UInt64 {
    if input.households[row] != 0 { return input.households[row] }
    guard settings.unit == .grant else { return Self.nobody(input, row) }
    return input.persons[row] == 0 ? Self.nobody(input, row) : input.persons[row]
  }

  /// A fingerprint of the row itself.
  private static func nobody(_ input: RecordBatch, _ row: Int) -> UInt64 {
    CellKey.fingerprint(UInt64(input.batch.firstOrdinal + row) | 1 << 62)
  }
}

extension FieldName {
  static let insuredPersons: FieldName = "insured_persons"
  static let householdSize: FieldName = "household_size"
}
