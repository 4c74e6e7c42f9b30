import Columns

/// Which households have an amount that is not 0, by area and those members that a table with an amount has.
///
/// These cells are far fewer than base cells: a household is looked up only until its cell is full, which is
/// soon. Memory: 4 bytes a base cell, and for each cell and amount those of a sketch.
///
/// A household whose rows of one amount cancel out counts: it has amounts, though their sum is 0.
struct AmountContributors: Sendable {
  /// The area and the members of each cell, as a base cell's key without the other members.
  private(set) var keys: [UInt64] = []
  /// For each cell and amount, its households.
  private(set) var sketches = ContributorSketches()
  /// How many amounts there are.
  let fieldCount: Int
  private var positions = FingerprintMap<UInt32>()
  /// For each base cell its cell here.
  private var cellOf: [UInt32] = []
  private let mask: UInt64

  init(_ settings: AggregationSettings, key: CellKey) {
    fieldCount = settings.needs.amounts.count
    mask = settings.amountDimensions.reduce(key.areaMask) { $0 | key.memberMask($1) }
  }

  /// Takes notice of base cells that are new.
  mutating func follow(_ cells: BaseCells) {
    guard fieldCount > 0 else { return }
    for cell in cellOf.count..<cells.count { cellOf.append(position(of: cells.keys[cell] & mask)) }
  }

  /// The place of an amount in a base cell.
  @inline(__always)
  func slot(_ field: Int, ofBaseCell cell: Int) -> Int { Int(cellOf[cell]) * fieldCount + field }

  /// Whether more households make no difference.
  @inline(__always)
  func isFull(_ slot: Int) -> Bool { sketches.isFull(slot) }

  mutating func insert(_ household: UInt64, into slot: Int) { sketches.insert(household, into: slot) }

  /// Adds what was gathered later.
  ///
  /// - Parameter cells: for each base cell there, the one here, which `follow` has seen.
  mutating func merge(_ later: AmountContributors, cells: [UInt32]) {
    var isDone = [Bool](repeating: false, count: later.keys.count)
    for (from, to) in zip(later.cellOf, cells) where !isDone[Int(from)] {
      isDone[Int(from)] = true
      for field in 0..<fieldCount {
        sketches.formUnion(
          slot(field, ofBaseCell: Int(to)), with: later.sketches, at: Int(from) * fieldCount + field)
      }
    }
  }

  private mutating func position(of key: UInt64) -> UInt32 {
    let new = UInt32(keys.count)
    let found = positions.update(CellKey.fingerprint(key), initial: new) { $0 }
    if found == new {
      keys.append(key)
      for _ in 0..<fieldCount { sketches.addCell() }
    }
    return found
  }
}
