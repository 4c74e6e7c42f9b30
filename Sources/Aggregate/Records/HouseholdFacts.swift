import Columns

/// What a household has once, however many rows it has: members of sets, amounts of the household, marks.
///
/// Kept only where a table asks for it. Memory: 20 bytes a household, 12 more for each set and 9 for
/// each amount.
struct HouseholdFacts: Sendable {
  static let none = Int64.min

  private var ordinals = FingerprintMap<UInt32>()
  private(set) var masks: [UInt64] = []
  /// For each household and set, the number of its entries in `EntrySets`.
  private(set) var entrySets: [UInt32] = []
  private(set) var numbers: [Int64] = []
  private var ranks: [UInt8] = []
  private(set) var isMarked: [Bool] = []
  private(set) var persons: [Int32] = []
  let setCount: Int
  let numberCount: Int

  init(setCount: Int, numberCount: Int) {
    self.setCount = setCount
    self.numberCount = numberCount
  }

  mutating func ordinal(of household: UInt64) -> Int {
    let new = UInt32(persons.count)
    let found = ordinals.update(household, initial: new) { $0 }
    if found == new {
      persons.append(0)
      isMarked.append(false)
      for _ in 0..<setCount {
        masks.append(0)
        entrySets.append(0)
      }
      for _ in 0..<numberCount {
        numbers.append(Self.none)
        ranks.append(0)
      }
    }
    return Int(found)
  }

  func known(_ household: UInt64) -> Int? { ordinals[household].map(Int.init) }

  mutating func addPersons(_ count: Int64, to household: Int) {
    persons[household] = Int32(clamping: Int64(persons[household]) + count)
  }

  mutating func mark(_ household: Int) { isMarked[household] = true }

  mutating func formUnion(_ mask: UInt64, set: Int, of household: Int) {
    masks[household * setCount + set] |= mask
  }

  mutating func addEntries(_ entries: UInt32, set: Int, of household: Int, to all: inout EntrySets) {
    let index = household * setCount + set
    entrySets[index] = all.union(entrySets[index], entries)
  }

  /// Takes an amount: the householder's row counts before others, the first before later ones.
  mutating func note(_ number: Int64, field: Int, of household: Int, rank: UInt8) {
    let index = household * numberCount + field
    guard numbers[index] == Self.none || rank > ranks[index] else { return }
    numbers[index] = number
    ranks[index] = rank
  }

  /// Adds what was gathered later; `bits` gives the number of each later set member here, `entries` that of each later
  /// set of entries.
  mutating func merge(
    _ later: HouseholdFacts, bits: [[Int]], entries: [[UInt32]], to all: inout [EntrySets]
  ) {
    later.ordinals.forEach { household, from in
      let (from, here) = (Int(from), ordinal(of: household))
      addPersons(Int64(later.persons[from]), to: here)
      if later.isMarked[from] { mark(here) }
      for set in 0..<setCount {
        formUnion(Self.moved(later.masks[from * setCount + set], bits[set]), set: set, of: here)
        let theirs = entries[set][Int(later.entrySets[from * setCount + set])]
        addEntries(theirs, set: set, of: here, to: &all[set])
      }
      for field in 0..<numberCount {
        let index = from * numberCount + field
        guard later.numbers[index] != Self.none else { continue }
        note(later.numbers[index], field: field, of: here, rank: later.ranks[index])
      }
    }
  }

  private static func moved(_ mask: UInt64, _ bits: [Int]) -> UInt64 {
    var moved: UInt64 = 0
    for (from, to) in bits.enumerated() where mask & (1 << UInt64(from)) != 0 { moved |= 1 << UInt64(to) }
    return moved
  }
}
