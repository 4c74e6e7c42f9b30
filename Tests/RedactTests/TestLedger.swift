import Columns
import Dictionaries

@testable import Redact

/// Builds records for tests: fictional persons, zero-filled numbers.
struct TestLedger {
  var columns: [(field: FieldName, kind: FieldKind, cells: [String])]
  var areas: [AreaPath] = []
  var households: [UInt64] = []
  var roles: [RecordBatch.Role] = []
  var isForeign: [Bool] = []
  var hits: [CellHit] = []
  var dimensions: [FieldName: [String]] = [:]
  /// Columns that are read and not recognized.
  var unknown: Set<FieldName> = []

  static let county = AreaPath.County(code: "530502", name: "隆阳区", cityCode: "530500", cityName: "保山市")

  static func area(_ village: String?, township: String? = "板桥镇") -> AreaPath {
    AreaPath(county: county, township: township, village: village)
  }

  static let knowledge = MaskKnowledge(
    familyName: { name in
      if name.hasPrefix("欧阳"), name.count > 2 { return 2 }
      return name.first.map { "张王欧杨".contains($0) } == true ? 1 : 0
    },
    vocabularies: [
      "hardship_cause": Vocabulary(
        name: "hardship_cause", label: Label(zh: "致困原因", en: "Cause"),
        members: [Table.Member(code: "illness", label: Label(zh: "疾病", en: "Illness"))],
        words: ["疾病": "illness", "因病": "illness"])
    ],
    lastDay: .lastDay(ofMonth: 10, year: 2026), isVillage: { $0.hasSuffix("村") })

  /// The words of the project's own dictionaries.
  static func words() throws -> NoticeWords { NoticeWords(try dictionaries()) }

  /// The project's own dictionaries.
  static func dictionaries() throws -> Dictionaries { try loaded.get() }

  private static let loaded = Result {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.dropLast(3).joined(separator: "/")
    return try Dictionaries.load(
      folder: root + "/dictionaries", at: CivilDate.lastDay(ofMonth: 10, year: 2026))
  }

  /// The same with everybody of age.
  var ofAdults: TestLedger {
    var ledger = self
    ledger.dimensions["age_group"] = (columns.first?.cells ?? []).map { _ in "adult" }
    return ledger
  }

  var records: RecordBatch {
    let count = columns.first?.cells.count ?? 0
    let schema = Schema(
      columns: columns.enumerated().map { index, column in
        var made = Schema.Column(number: index + 1, header: column.field.rawValue)
        if unknown.contains(column.field) { return made }
        made.field = column.field
        made.kind = column.kind
        return made
      })
    var records = RecordBatch(
      batch: Batch(
        schema: schema, columns: columns.map { Column($0.cells) },
        source: SourceSheet(fileNumber: 1, file: "低保.csv", sheet: nil),
        rowNumbers: (0..<UInt32(count)).map { $0 + 2 }, firstOrdinal: 0))
    for column in columns where column.kind == .money || column.kind == .count {
      let scale: Int64 = column.kind == .money ? 100 : 1
      records.numbers[column.field] = column.cells.map { Int64($0).map { $0 * scale } }
    }
    for row in 0..<count { records.areas.append(areas.isEmpty ? Self.area("北汉庄村") : areas[row]) }
    for (name, codes) in dimensions {
      var column = IndexedColumn<String>()
      for code in codes { column.append(code) }
      records.dimensions[name] = column
    }
    records.households = households.isEmpty ? (0..<count).map { UInt64($0) + 1 } : households
    records.roles = roles.isEmpty ? Array(repeating: .person, count: count) : roles
    records.isForeign = isForeign.isEmpty ? Array(repeating: false, count: count) : isForeign
    records.hits = hits
    return records
  }

  /// One column masked.
  static func masked(
    _ settings: MaskSettings, _ cells: [String], kind: FieldKind = .text, hits: [CellHit] = [],
    knowledge: MaskKnowledge = knowledge
  ) throws -> [String] {
    let records = TestLedger(columns: [("field", kind, cells)], hits: hits).records
    let mask = try Masks.make(settings, knowledge)
    let column = try mask.mask(records.batch.columns[0], at: 0, of: records)
    return (0..<column.count).map { column.text($0) }
  }
}
