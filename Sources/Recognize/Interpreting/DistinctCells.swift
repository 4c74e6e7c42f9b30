import Columns

/// The distinct cells of a column of one batch: each row gets the number of its value.
///
/// What a value means is then found once for each value, not for each row. A cell is first compared with the
/// one above it, which it mostly equals; else it is looked up by a hash of its bytes.
struct DistinctCells {
  /// For each row, the number of its value, in order of first appearance.
  private(set) var rows: [UInt32] = []
  /// For each value, the first row that has it.
  private(set) var firstRows: [Int] = []

  private var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Numbers the cells of a column; `seed` differs from run to run, so that nobody can prepare collisions.
  init(_ column: Column, seed: UInt64) {
    let bytes = column.bytes
    let ends = column.ends
    let span = bytes.span
    rows.reserveCapacity(ends.count)
    var start = 0
    var above = 0..<0
    for row in ends.indices {
      let end = Int(ends[row])
      let cell = span.extracting(start..<end)
      if row > 0, ByteText.equal(cell, span.extracting(above)) {
        rows.append(rows[row - 1])
      } else {
        rows.append(number(of: cell, row: row, in: span, ends: ends, seed: seed))
      }
      above = start..<end
      start = end
    }
  }

  private mutating func number(
    of cell: Span<UInt8>, row: Int, in span: Span<UInt8>, ends: [UInt32], seed: UInt64
  ) -> UInt32 {
    let hash = Self.hash(cell, seed: seed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let value = Int(slots[slot]) - 1
      let first = firstRows[value]
      let range = (first == 0 ? 0 : Int(ends[first - 1]))..<Int(ends[first])
      if hashes[value] == hash, ByteText.equal(cell, span.extracting(range)) { return UInt32(value) }
      slot = (slot + 1) & (slots.count - 1)
    }
    firstRows.append(row)
    hashes.append(hash)
    slots[slot] = UInt32(firstRows.count)
    if firstRows.count * 2 > slots.count { grow() }
    return UInt32(firstRows.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for value in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[value]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(value + 1)
    }
  }

  /// Folded multiplication of eight bytes at a time; good enough for a table of one batch.
  private static func hash(_ cell: Span<UInt8>, seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: cell.count) &* 0x9e37_79b9_7f4a_7c15
    let raw = cell.bytes
    var index = 0
    while index + 8 <= cell.count {
      hash = fold(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      index += 8
    }
    var last: UInt64 = 0
    while index < cell.count {
      last = last << 8 | UInt64(cell[index])
      index += 1
    }
    return fold(hash ^ last)
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low ^ value
  }
}
