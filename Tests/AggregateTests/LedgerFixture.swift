import Columns

@testable import Aggregate

/// One row of a made-up ledger; nobody in it is real, people are numbers.
struct LedgerRow {
  var county: Int? = 1
  var township: String? = "甲乡"
  var household = 1
  var person = 1
  var alias: UInt64 = 0
  var birth: Int32 = 0
  var role = RecordBatch.Role.member
  var members: [FieldName: String] = [:]
  var sets: [FieldName: [String]] = [:]
  var entries: [FieldName: [RecordBatch.SetEntry]] = [:]
  var numbers: [FieldName: Int64] = [:]
  var texts: [FieldName: String] = [:]
  var isForeign = false
  /// Left out for its status: foreign, and still of this programme.
  var isNotCounted = false
}

enum LedgerFixture {
  static let hash = SipHash(key: (1, 2))
  static let month = Period("2026-10")

  static func county(_ number: Int) -> AreaPath.County {
    AreaPath.County(code: "53050\(number)", name: "县\(number)", cityCode: "530500", cityName: "保山市")
  }

  static func fingerprint(_ number: Int, _ salt: UInt64) -> UInt64 {
    hash.combine(UInt64(number), salt)
  }

  static func batch(_ rows: [LedgerRow], firstOrdinal: Int = 0) -> RecordBatch {
    let textFields = Set(rows.flatMap(\.texts.keys)).sorted()
    var schema = Schema(
      columns: textFields.indices.map { Schema.Column(number: $0 + 1, header: "") })
    for (index, field) in textFields.enumerated() { schema.columns[index].field = field }
    let columns = textFields.map { field in Column(rows.map { $0.texts[field] ?? "" }) }
    var batch = RecordBatch(
      batch: Batch(
        schema: schema, columns: columns, source: SourceSheet(fileNumber: 1, file: "x", sheet: nil),
        rowNumbers: rows.indices.map { UInt32($0 + 2) }, firstOrdinal: firstOrdinal))
    for name in Set(rows.flatMap(\.members.keys)) {
      batch.dimensions[name] = IndexedColumn()
      for row in rows { batch.dimensions[name]?.append(row.members[name] ?? RecordBatch.unknown) }
    }
    for name in Set(rows.flatMap(\.sets.keys)) {
      batch.sets[name] = IndexedColumn()
      for row in rows { batch.sets[name]?.append(row.sets[name] ?? []) }
    }
    for name in Set(rows.flatMap(\.entries.keys)) {
      batch.setEntries[name] = IndexedColumn()
      for row in rows { batch.setEntries[name]?.append(row.entries[name] ?? []) }
    }
    for name in Set(rows.flatMap(\.numbers.keys)) { batch.numbers[name] = rows.map { $0.numbers[name] } }
    for row in rows {
      batch.areas.append(
        AreaPath(county: row.county.map(county), township: row.township, village: nil))
      batch.households.append(row.household == 0 ? 0 : fingerprint(row.household, 1))
      batch.persons.append(row.person == 0 ? 0 : fingerprint(row.person, 2))
      batch.aliases.append(row.alias)
      batch.births.append(row.birth)
      batch.roles.append(row.role)
      batch.isForeign.append(row.isForeign || row.isNotCounted)
      if row.isNotCounted { batch.notCounted.append(batch.isForeign.count - 1) }
    }
    return batch
  }

  static func spec(
    _ name: String = "t", tier: Tier = .totals, finest: AreaLevel = .township,
    dimensions: [FieldName] = [], measures: [MeasureName]
  ) -> TableSpec {
    let label = Label(zh: name, en: name)
    return TableSpec(
      name: name, title: label, definition: label, tier: tier, finestArea: [.month: finest],
      dimensions: dimensions, measures: measures)
  }

  static func settings(
    _ tables: [TableSpec], unit: RowUnit = .householdMember, amountOwner: AmountOwner = .person,
    derived: [DerivedSpec] = []
  ) throws -> AggregationSettings {
    try AggregationSettings(
      tables: tables, unit: unit, amountOwner: amountOwner,
      fields: [
        FieldSpec("help_measure", kind: .vocabularySet, sensitivity: .quasi),
        FieldSpec("risk_kind", kind: .vocabularySet, sensitivity: .special),
      ], derived: derived)
  }

  /// Counts rows, cut into stretches of batches that are gathered apart and merged.
  static func cube(
    _ rows: [LedgerRow], _ settings: AggregationSettings, batchSize: Int = 1000, stretches: [Int] = []
  ) throws -> Cube {
    var parts: [Aggregator] = []
    var start = 0
    for end in stretches.filter({ $0 > 0 && $0 < rows.count }).sorted() + [rows.count] {
      var part = Aggregator(settings, hash: hash)
      var from = start
      while from < end {
        let to = min(end, from + batchSize)
        try part.take(batch(Array(rows[from..<to]), firstOrdinal: from))
        from = to
      }
      parts.append(part)
      start = end
    }
    // Merged from the right, so that a merged part is merged again.
    var merged = parts.removeLast()
    while var earlier = parts.popLast() {
      try earlier.merge(merged)
      merged = earlier
    }
    return try merged.finish()
  }

  static func tables(
    _ rows: [LedgerRow], _ settings: AggregationSettings, words: [FieldName: DimensionWords] = [:],
    standards: Standards? = nil, population: Population? = nil, flows: Flows? = nil, batchSize: Int = 1000,
    stretches: [Int] = []
  ) throws -> [Table] {
    guard let month else { return [] }
    return try cube(rows, settings, batchSize: batchSize, stretches: stretches)
      .tables(words: words, period: month, standards: standards, population: population, flows: flows)
  }

  static func roster(_ rows: [LedgerRow], cut: Int? = nil) throws -> Roster {
    var gatherer = RosterGatherer()
    try gatherer.take(batch(Array(rows.prefix(cut ?? rows.count))))
    if let cut {
      var later = RosterGatherer()
      try later.take(batch(Array(rows.dropFirst(cut)), firstOrdinal: cut))
      try gatherer.merge(later)
    }
    return try gatherer.finish()
  }
}

extension Table {
  /// A value by the area's name and the members' codes; nil also when there is no such row.
  func value(_ measure: MeasureName, _ area: String, _ members: String...) -> Int64? {
    cell(measure, area, members)?.value
  }

  func cell(_ measure: MeasureName, _ area: String, _ members: [String]) -> Cell? {
    guard let position = measures.firstIndex(where: { $0.name == measure }) else { return nil }
    let row = rows.first { row in
      areas[row.area].name == area
        && zip(dimensions, row.members).map { $0.members[$1].code } == members
    }
    return row?.cells[position]
  }

  /// Everything in it as text, to compare tables whole.
  var dump: [String] {
    rows.map { row in
      let area = areas[row.area]
      let members = zip(dimensions, row.members).map { $0.members[$1].code }.joined(separator: ",")
      let cells = row.cells.map { "\($0.value.map(String.init) ?? "x")/\($0.households)/\($0.persons)" }
      return "\(area.level)|\(area.code)|\(area.name)|\(members)|\(cells.joined(separator: " "))"
    }
  }
}
