/// The sectors of a stream in their order, as an allocation table links them.
struct SectorChain {
  /// The table's word for the last sector of a chain ([MS-CFB] 2.1).
  static let end: UInt32 = 0xffff_fffe
  /// The table's word for a sector that nobody uses.
  static let free: UInt32 = 0xffff_ffff

  private(set) var sectors: [UInt32] = []
  /// Whether the chain runs in a circle, or to a sector that the table does not have.
  private(set) var isBroken = false

  /// Follows a chain for as many sectors as wanted, or to its end.
  init(from start: UInt32, in table: [UInt32], atMost limit: Int) {
    var visited = [Bool](repeating: false, count: table.count)
    var next = start
    while next != Self.end && sectors.count < limit {
      guard Int(next) < table.count, !visited[Int(next)] else {
        isBroken = true
        return
      }
      visited[Int(next)] = true
      sectors.append(next)
      next = table[Int(next)]
    }
  }
}
