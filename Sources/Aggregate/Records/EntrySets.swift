import Columns

/// The sets of entries that households have, numbered; number 0 is the empty set.
///
/// Few different ones occur, so a household needs one number however much it has. Memory: the distinct sets, and the pairs of
/// which a union was made.
struct EntrySets: Sendable {
  private var entries: [RecordBatch.SetEntry: UInt32] = [:]
  private var codes: [String] = []
  private var members: [[UInt32]] = [[]]
  private var positions: [[UInt32]: UInt32] = [[]: 0]
  private var unions: [UInt64: UInt32] = [:]

  /// The number of a set.
  mutating func position(of set: [RecordBatch.SetEntry]) -> UInt32 {
    position(ofNumbers: set.map { number(of: $0) }.sorted())
  }

  /// The number of what two sets have together.
  mutating func union(_ left: UInt32, _ right: UInt32) -> UInt32 {
    if left == right || right == 0 { return left }
    if left == 0 { return right }
    let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    if let known = unions[key] { return known }
    let both = Set(members[Int(left)]).union(members[Int(right)]).sorted()
    let position = position(ofNumbers: both)
    unions[key] = position
    return position
  }

  /// For each set of another list its number here.
  mutating func positions(of other: EntrySets) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: other.codes.count)
    for (entry, number) in other.entries { numbers[Int(number)] = self.number(of: entry) }
    return other.members.map { set in position(ofNumbers: set.map { numbers[Int($0)] }.sorted()) }
  }

  /// For each set, how many entries each code has of which it has several.
  var repeats: [[String: Int64]] {
    members.map { set in
      Dictionary(grouping: set) { codes[Int($0)] }.mapValues { Int64($0.count) }.filter { $0.value > 1 }
    }
  }

  private mutating func number(of entry: RecordBatch.SetEntry) -> UInt32 {
    if let known = entries[entry] { return known }
    let number = UInt32(codes.count)
    entries[entry] = number
    codes.append(entry.code)
    return number
  }

  private mutating func position(ofNumbers set: [UInt32]) -> UInt32 {
    if let known = positions[set] { return known }
    let position = UInt32(members.count)
    positions[set] = position
    members.append(set)
    return position
  }
}
