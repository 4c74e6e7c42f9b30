import Columns
import Dictionaries

/// What the identity numbers of a batch tell, read once for all that need it.
struct Identities {
  /// The fingerprint of each number, however it was typed; 0 where there is none. Of a damaged number it is that
  /// of what is left.
  private(set) var fingerprints: [UInt64]
  /// Whether several persons may share a number: a spreadsheet kept its first digits only, or somebody put
  /// asterisks in the place of some.
  private(set) var isPartial: [Bool]
  /// The rows whose number has a right check character, but may have been cut like others of the column.
  private(set) var suspects: [Int] = []
  /// The births that valid numbers tell as `19000101`, 0 where there is none.
  private(set) var births: [Int32]
  /// The births that any number tells, a wrong check digit or not.
  private(set) var writtenBirths: [Int32]
  /// The sexes that valid numbers tell: 1 for men, 2 for women, 0 where there is none.
  private(set) var sexes: [UInt8]
  /// The fingerprint of each row's name; 0 where there is none.
  private(set) var names: [UInt64]
  /// Whether the sheet has a column of identity numbers.
  let hasNumbers: Bool

  init(_ batch: Batch, shape: RowShape, hash: SipHash) {
    fingerprints = [UInt64](repeating: 0, count: batch.count)
    isPartial = [Bool](repeating: false, count: batch.count)
    births = [Int32](repeating: 0, count: batch.count)
    writtenBirths = [Int32](repeating: 0, count: batch.count)
    sexes = [UInt8](repeating: 0, count: batch.count)
    names =
      shape.name.map { Fingerprints.of(batch.columns[$0], kind: .personName, hash: hash) } ?? fingerprints
    hasNumbers = shape.id != nil
    guard let index = shape.id else { return }
    let column = batch.columns[index]
    var folded: [UInt8] = []
    var hasCut = false
    Cells.forEach(column) { row, cell in
      if read(cell, row: row, hash: hash, &folded) == .damaged(.truncated) { hasCut = true }
    }
    if hasCut { distrustZeros(column) }
  }

  /// Where a spreadsheet cut some numbers of a column, one that ends in zeros was cut as well, although by chance
  /// its check character is right.
  private mutating func distrustZeros(_ column: Column) {
    Cells.forEach(column) { row, cell in
      guard sexes[row] != 0, CitizenID.endsInZeros(cell) else { return }
      sexes[row] = 0
      births[row] = 0
      isPartial[row] = true
      suspects.append(row)
    }
  }

  private mutating func read(
    _ cell: Span<UInt8>, row: Int, hash: SipHash, _ folded: inout [UInt8]
  ) -> CitizenIDReading {
    let reading = CitizenID.read(cell)
    // A word in place of a number is no number.
    guard reading != .blank, Self.hasDigit(cell) else { return .blank }
    fingerprints[row] = Fingerprints.of(cell, &folded, hash: hash)
    switch reading {
    case .valid(let id):
      births[row] = Self.packed(id.birth)
      writtenBirths[row] = births[row]
      sexes[row] = id.isMale ? 1 : 2
    case .wrongCheckDigit(let id): writtenBirths[row] = Self.packed(id.birth)
    case .damaged(.truncated), .damaged(.masked): isPartial[row] = true
    case .damaged, .blank: break
    }
    return reading
  }

  /// The fingerprint of a number of which nothing was cut or masked; 0 for any other, and for a word in its place.
  static func wholeFingerprint(_ cell: Span<UInt8>, hash: SipHash) -> UInt64 {
    switch CitizenID.read(cell) {
    case .blank, .damaged(.truncated), .damaged(.masked): return 0
    case .valid, .wrongCheckDigit, .damaged:
      var folded: [UInt8] = []
      return hasDigit(cell) ? Fingerprints.of(cell, &folded, hash: hash) : 0
    }
  }

  /// A day as a number that orders like it.
  static func packed(_ day: CivilDate) -> Int32 { Int32(day.year * 10_000 + day.month * 100 + day.day) }

  private static func hasDigit(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] &- 0x30 < 10 || cell[index] == 0xef { return true }
    return false
  }
}

/// Fingerprints of whole columns.
enum Fingerprints {
  /// The fingerprint of each cell, however it was typed; 0 for cells that say nothing, such as 无 and /.
  static func of(_ column: Column, kind: FieldKind, hash: SipHash) -> [UInt64] {
    var fingerprints: [UInt64] = []
    fingerprints.reserveCapacity(column.count)
    var folded: [UInt8] = []
    Cells.forEach(column) { row, cell in
      // The rows of a household stand together, and say the same of it.
      if row > 0, ByteText.equal(cell, column.cell(row - 1)) {
        fingerprints.append(fingerprints[row - 1])
      } else {
        fingerprints.append(MissingText.isMissing(cell, in: kind) ? 0 : of(cell, &folded, hash: hash))
      }
    }
    return fingerprints
  }

  /// The fingerprint of a cell; `folded` is room to work in.
  static func of(_ cell: Span<UInt8>, _ folded: inout [UInt8], hash: SipHash) -> UInt64 {
    if CellFold.isFolded(cell) { return hash(cell) }
    CellFold.fold(cell, into: &folded)
    return hash(folded.span)
  }

  /// Those of a field's household numbers; zeros in front do not make another number.
  static func ofHouseholdNumbers(_ field: FieldName, in batch: Batch, hash: SipHash) -> [UInt64]? {
    guard var fingerprints = of(field, in: batch, hash: hash), let column = batch.column(field) else {
      return nil
    }
    var folded: [UInt8] = []
    Cells.forEach(column) { row, cell in
      guard fingerprints[row] != 0, let first = cell.isEmpty ? nil : cell[0], !(0x31...0x39).contains(first)
      else { return }
      CellFold.fold(cell, into: &folded)
      let text = folded.span
      fingerprints[row] = hash(text.extracting(LeadingZeros.significant(text)))
    }
    return fingerprints
  }

  /// Those of a field's identity numbers of which nothing was cut or masked: the rest of one that was may be that
  /// of everybody in the county, and 0 is in its place; nil when the sheet has no such column.
  static func ofWholeIDs(_ field: FieldName, in batch: Batch, hash: SipHash) -> [UInt64]? {
    guard let index = batch.schema.index(of: field) else { return nil }
    var fingerprints = of(batch.columns[index], kind: .citizenID, hash: hash)
    Cells.forEach(batch.columns[index]) { row, cell in
      guard fingerprints[row] != 0 else { return }
      switch CitizenID.read(cell) {
      case .damaged(.truncated), .damaged(.masked): fingerprints[row] = 0
      default: break
      }
    }
    return fingerprints
  }

  /// Those of a field's column, or nil when the sheet has none.
  static func of(_ field: FieldName, in batch: Batch, hash: SipHash) -> [UInt64]? {
    batch.schema.index(of: field).map { index in
      of(batch.columns[index], kind: batch.schema.columns[index].kind ?? .text, hash: hash)
    }
  }
}
