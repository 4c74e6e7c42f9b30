/// The distinct fingerprints of one batch, in order of first appearance.
///
/// Memory: 16 to 32 bytes a fingerprint, for the time of one batch.
struct DistinctFingerprints: Sendable {
  /// The distinct ones.
  private(set) var list: [UInt64] = []
  private var slots = [UInt64](repeating: 0, count: 64)

  /// Adds a fingerprint unless it was there.
  mutating func insert(_ fingerprint: UInt64) {
    if list.count * 2 >= slots.count { grow() }
    if place(fingerprint) { list.append(fingerprint) }
  }

  private mutating func place(_ fingerprint: UInt64) -> Bool {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: fingerprint) & mask
    while slots[index] != 0 {
      if slots[index] == fingerprint { return false }
      index = (index + 1) & mask
    }
    slots[index] = fingerprint
    return true
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for fingerprint in list { _ = place(fingerprint) }
  }
}
