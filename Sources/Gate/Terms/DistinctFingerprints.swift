/// The distinct fingerprints of one batch, in order of first appearance.
///
/// Memory: 16 to 32 bytes a fingerprint, for the time of one batch.
struct DistinctFingerprints: Sendable {
  /// The distinct ones.
  private(set) var list: [UInt64] = []
  private var slots: [UInt64] = []
  private let expected: Int

  /// Makes an empty list with room for so many once there is one.
  init(expecting expected: Int) { self.expected = expected }

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
    var size = max(64, slots.count * 4)
    while size < expected * 2 { size *= 2 }
    if slots.isEmpty { list.reserveCapacity(expected) }
    slots = [UInt64](repeating: 0, count: size)
    for fingerprint in list { _ = place(fingerprint) }
  }
}
