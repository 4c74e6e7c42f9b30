import Columns
import Dictionaries

/// What the identity numbers of a batch tell, read once for all that need it.
struct Identities {
  /// The fingerprint of each number as written, without the blanks around it; 0 where there is none.
  private(set) var fingerprints: [UInt64]
  /// Whether several persons may share a number as written: a spreadsheet kept its first digits only.
  private(set) var isTruncated: [Bool]
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
    isTruncated = [Bool](repeating: false, count: batch.count)
    births = [Int32](repeating: 0, count: batch.count)
    writtenBirths = [Int32](repeating: 0, count: batch.count)
    sexes = [UInt8](repeating: 0, count: batch.count)
    names = shape.name.map { Fingerprints.of(batch.columns[$0], hash: hash) } ?? fingerprints
    hasNumbers = shape.id != nil
    guard let index = shape.id else { return }
    let column = batch.columns[index]
    Cells.forEach(column) { row, cell in read(cell, row: row, hash: hash) }
  }

  private mutating func read(_ cell: Span<UInt8>, row: Int, hash: SipHash) {
    // 无 in place of a number is no number.
    guard Self.hasDigit(cell) else { return }
    fingerprints[row] = hash(cell.extracting(ByteText.trimmed(cell)))
    switch CitizenID.read(cell) {
    case .valid(let id):
      births[row] = Self.packed(id.birth)
      writtenBirths[row] = births[row]
      sexes[row] = id.isMale ? 1 : 2
    case .wrongCheckDigit(let id): writtenBirths[row] = Self.packed(id.birth)
    case .damaged(.truncated): isTruncated[row] = true
    case .damaged, .blank: break
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
  /// The fingerprint of each cell without the blanks around it; 0 for blank cells.
  static func of(_ column: Column, hash: SipHash) -> [UInt64] {
    var fingerprints: [UInt64] = []
    fingerprints.reserveCapacity(column.count)
    Cells.forEach(column) { _, cell in
      let trimmed = ByteText.trimmed(cell)
      fingerprints.append(trimmed.isEmpty ? 0 : hash(cell.extracting(trimmed)))
    }
    return fingerprints
  }

  /// Those of a field's column, or nil when the sheet has none.
  static func of(_ field: FieldName, in batch: Batch, hash: SipHash) -> [UInt64]? {
    batch.schema.index(of: field).map { of(batch.columns[$0], hash: hash) }
  }
}
