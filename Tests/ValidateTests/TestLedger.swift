import Columns

@testable import Validate

/// Builds records for tests: fictional persons, zero-filled numbers.
struct TestLedger {
  var columns: [(field: FieldName, kind: FieldKind, cells: [String])] = []
  var households: [UInt64] = []
  var roles: [RecordBatch.Role] = []
  var isForeign: [Bool] = []
  var rowNumbers: [UInt32]?
  var firstRow: UInt32 = 2
  /// Whom lists name, one a row; empty where they are not compared.
  var listed: [UInt64] = []
  var accounts: [UInt64] = []
  var sheet: Int = 1
  /// The headers of columns that are called otherwise than their field.
  var headers: [FieldName: String] = [:]
  /// The columns that no field took.
  var unused: Set<FieldName> = []
  /// Where rows are; empty where that is not asked.
  var areas: [AreaPath] = []

  static let source = SourceSheet(fileNumber: 1, file: "低保.csv", sheet: nil)

  var records: RecordBatch {
    let count = columns.first?.cells.count ?? 0
    let schema = Schema(
      columns: columns.enumerated().map { index, column in
        var made = Schema.Column(number: index + 1, header: headers[column.field] ?? column.field.rawValue)
        if unused.contains(column.field) { return made }
        made.field = column.field
        made.kind = column.kind
        return made
      })
    var records = RecordBatch(
      batch: Batch(
        schema: schema, columns: columns.map { Column($0.cells) },
        source: SourceSheet(fileNumber: 1, file: "低保.csv", sheet: nil, sheetNumber: sheet),
        rowNumbers: rowNumbers ?? (0..<UInt32(count)).map { $0 + firstRow }, firstOrdinal: 0))
    let hash = SipHash(key: (1, 2))
    for column in columns
    where (column.kind == .money || column.kind == .count) && !unused.contains(column.field) {
      let scale: Int64 = column.kind == .money ? 100 : 1
      records.numbers[column.field] = column.cells.map { Int64($0).map { $0 * scale } }
    }
    if let kinds = columns.first(where: { $0.field == "aid_kind" })?.cells {
      var dimension = IndexedColumn<String>()
      for kind in kinds { dimension.append(kind) }
      records.dimensions["aid_kind"] = dimension
    }
    records.households = households.isEmpty ? (0..<count).map { UInt64($0) + 1 } : households
    records.roles = roles.isEmpty ? Array(repeating: .person, count: count) : roles
    for row in 0..<count {
      records.areas.append(areas.isEmpty ? AreaPath(county: nil, township: nil, village: nil) : areas[row])
    }
    records.listedNames = listed
    records.listedAccounts = accounts.isEmpty ? listed.map { _ in 0 } : accounts
    records.isForeign = isForeign.isEmpty ? Array(repeating: false, count: count) : isForeign
    let numbers = columns.first { $0.field == "citizen_id" }?.cells
    records.persons = (0..<count).map { row in
      let text = numbers.map { $0[row] } ?? ""
      return text.isEmpty ? UInt64(firstRow) << 32 | UInt64(row) + 1 : hash(Array(text.utf8).span)
    }
    return records
  }

  static func settings(
    _ rules: [String] = QualityRules.all.map(\.name), unit: RowUnit = .householdMember,
    amountOf: AmountOwner = .person, required: [FieldName] = []
  ) throws -> QualitySettings {
    let money: [FieldSpec] = [FieldSpec("amount_due", kind: .money, sensitivity: .quasi)]
    return try QualitySettings(
      rules: rules,
      fields: money
        + required.map { FieldSpec($0, kind: .vocabulary, isRequired: true, sensitivity: .quasi) },
      unit: unit, amountOf: amountOf, amountField: "amount_due",
      lastDay: .lastDay(ofMonth: 10, year: 2026), isAreaCode: { [530502, 533023].contains($0) })
  }

  static func report(_ batches: [RecordBatch], _ settings: QualitySettings) -> QualityReport {
    let checks = RowChecks(settings)
    var gatherer = QualityGatherer(settings)
    for batch in batches { gatherer.take(checks.process(batch)) }
    return gatherer.finish()
  }
}

extension QualityReport {
  /// The rows a code was found in.
  func rows(_ code: FindingCode) -> [Int?] {
    tally.sorted.first { $0.code == code }?.entry.places.map(\.place.row) ?? []
  }
}
