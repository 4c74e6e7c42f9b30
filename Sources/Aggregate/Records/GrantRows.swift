/// Who got a grant in which base cell; a person may have several in one or in several cells.
///
/// Memory: 16 bytes a row; rows of one person in one cell that follow each other are kept once.
struct GrantRows: Sendable {
  struct Pair: Sendable, Hashable, Comparable {
    let person: UInt64
    var cell: UInt32

    static func < (left: Pair, right: Pair) -> Bool {
      left.person == right.person ? left.cell < right.cell : left.person < right.person
    }
  }

  private var pairs: [Pair] = []

  mutating func append(_ person: UInt64, cell: UInt32) {
    let pair = Pair(person: person, cell: cell)
    if pairs.last != pair { pairs.append(pair) }
  }

  mutating func merge(_ later: GrantRows, cells: [UInt32]) {
    pairs.reserveCapacity(pairs.count + later.pairs.count)
    for pair in later.pairs { append(pair.person, cell: cells[Int(pair.cell)]) }
  }

  /// For each person the distinct cells; in an order that no result may depend on.
  func cellsByPerson() -> [[UInt32]] {
    var people: [[UInt32]] = []
    var last: Pair?
    for pair in pairs.sorted() where pair != last {
      if pair.person == last?.person {
        people[people.count - 1].append(pair.cell)
      } else {
        people.append([pair.cell])
      }
      last = pair
    }
    return people
  }
}
