import Columns
import Dictionaries

/// The cells of a batch that tell households without a number apart.
struct NamesakeCells {
  private let batch: Batch
  private let hash: SipHash
  /// What names a household better than a name does.
  private let numbers: [(column: Column, kind: FieldKind)]
  private let householderID: Column?
  private let householderName: Column?
  private let name: Column?
  private let id: Column?
  private let places: [Column]
  private let address: Column?
  private let group: Column?
  private let shape: RowShape
  private let relations: Vocabulary?
  /// The roles of the rows; none where rows are households. Most ledgers have numbers and never ask.
  private lazy var roles = Self.roles(batch, shape, relations)
  private var folded: [UInt8] = []

  init(_ batch: Batch, unit: RowUnit, stated: RowsAre?, relations: Vocabulary?, hash: SipHash) {
    self.batch = batch
    self.hash = hash
    shape = RowShape(batch.schema, unit: unit, stated: stated)
    self.relations = relations
    let fields = [HouseholdReader.numberField(in: batch), "certificate_number"]
    numbers = fields.compactMap { field in
      field.flatMap(batch.schema.index(of:)).map {
        (batch.columns[$0], batch.schema.columns[$0].kind ?? .text)
      }
    }
    householderID = batch.column("householder_id")
    householderName = batch.column("householder_name")
    name = shape.name.map { batch.columns[$0] }
    id = shape.id.map { batch.columns[$0] }
    places = ["county", "township", "village"].compactMap { batch.column($0) }
    address = batch.column("address")
    group = batch.column("village_group")
  }

  /// The fingerprint of name and place where only a name tells the household; nil for other rows.
  mutating func key(_ row: Int) -> UInt64? {
    for (column, kind) in numbers where isTold(column, row, kind) { return nil }
    if let householderID, isTold(householderID, row, .citizenID),
      Identities.wholeFingerprint(householderID.cell(row), hash: hash) != 0
    {
      return nil
    }
    var key = fingerprint(householderName, row, .personName)
    if key == 0 && isHead(row) { key = fingerprint(name, row, .personName) }
    if key == 0 { return nil }
    for place in places { key = hash.combine(key, fingerprint(place, row, .text)) }
    return key
  }

  /// Whether the row is the householder's, or stands for the household.
  mutating func isHead(_ row: Int) -> Bool { roles.isEmpty || roles[row] == .householder }

  /// What the row tells of its householder; of a member's row the place only.
  mutating func householder(_ row: Int, isHead: Bool) -> Householder {
    var told = Householder(
      address: fingerprint(address, row, .address), group: fingerprint(group, row, .text))
    guard isHead, let id else { return told }
    told.number = Identities.wholeFingerprint(id.cell(row), hash: hash)
    if told.number == 0 {
      told.number = fingerprint(id, row, .citizenID)
      told.isPartial = told.number != 0
    }
    return told
  }

  private func isTold(_ column: Column, _ row: Int, _ kind: FieldKind) -> Bool {
    let cell = column.cell(row)
    guard let first = cell.isEmpty ? nil : cell[0] else { return false }
    // Words for nothing do not begin with a digit other than 0.
    return (0x31...0x39).contains(first) || !MissingText.isMissing(cell, in: kind)
  }

  private mutating func fingerprint(_ column: Column?, _ row: Int, _ kind: FieldKind) -> UInt64 {
    guard let column else { return 0 }
    let cell = column.cell(row)
    return MissingText.isMissing(cell, in: kind) ? 0 : Fingerprints.of(cell, &folded, hash: hash)
  }

  /// The roles of the rows; none where rows are households.
  private static func roles(
    _ batch: Batch, _ shape: RowShape, _ relations: Vocabulary?
  ) -> [RecordBatch.Role] {
    if shape.isHousehold { return [] }
    var told: IndexedColumn<String>?
    if let column = batch.column("relation") {
      let distinct = DistinctCells(column, seed: 0)
      let codes = distinct.firstRows.map { relations?.code(of: column.trimmedText($0)) }
      var members = IndexedColumn<String>()
      for value in distinct.rows { members.append(codes[Int(value)] ?? RecordBatch.unknown) }
      told = members
    }
    return RoleReader.roles(batch, shape: shape, relations: told)
  }
}
