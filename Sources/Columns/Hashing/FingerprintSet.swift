/// A set of 64-bit fingerprints in open addressing; 0 is not a member.
///
/// Memory: 8 bytes a slot, at most 16 and on average 11 bytes a member: it grows by half, not by two, and
/// is at most three quarters full.
public struct FingerprintSet: Sendable {
  private var slots: [UInt64]

  /// How many members there are.
  public private(set) var count = 0

  /// Makes an empty set.
  public init() { slots = [UInt64](repeating: 0, count: 64) }

  /// Adds a fingerprint; says whether it was new.
  @discardableResult
  public mutating func insert(_ fingerprint: UInt64) -> Bool {
    precondition(fingerprint != 0, "0 means no fingerprint")
    if (count + 1) * 4 > slots.count * 3 { grow() }
    var index = home(fingerprint)
    while slots[index] != 0 {
      if slots[index] == fingerprint { return false }
      index = index + 1 == slots.count ? 0 : index + 1
    }
    slots[index] = fingerprint
    count += 1
    return true
  }

  /// Adds many fingerprints, one after the other; one that is 0 is passed over.
  ///
  /// Cost: about half of adding them one by one once the set is larger than the processor's cache: the first
  /// looks of a block do not wait for each other.
  ///
  /// - Parameter known: called with the place of each that was a member before.
  public mutating func insert(contentsOf fingerprints: [UInt64], known: (Int) -> Void = { _ in }) {
    let block = 32
    var first = [UInt64](repeating: 0, count: block)
    var start = 0
    while start < fingerprints.count {
      let end = min(start + block, fingerprints.count)
      for index in start..<end { first[index - start] = slots[home(fingerprints[index])] }
      for index in start..<end where fingerprints[index] != 0 {
        // What was there stays there, even if the set grows meanwhile.
        if first[index - start] == fingerprints[index] || !insert(fingerprints[index]) { known(index) }
      }
      start = end
    }
  }

  /// Whether a fingerprint is a member.
  public func contains(_ fingerprint: UInt64) -> Bool {
    var index = home(fingerprint)
    while slots[index] != 0 {
      if slots[index] == fingerprint { return true }
      index = index + 1 == slots.count ? 0 : index + 1
    }
    return false
  }

  /// Adds all members of another set.
  public mutating func formUnion(_ other: FingerprintSet) {
    for fingerprint in other.slots where fingerprint != 0 { insert(fingerprint) }
  }

  /// Calls a closure with each member, in no order that a result may depend on.
  public func forEach(_ body: (UInt64) -> Void) {
    for fingerprint in slots where fingerprint != 0 { body(fingerprint) }
  }

  private func home(_ fingerprint: UInt64) -> Int {
    // The high half of the product spreads over any number of slots, a power of two or not.
    Int(fingerprint.multipliedFullWidth(by: UInt64(slots.count)).high)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count + old.count / 2)
    for fingerprint in old where fingerprint != 0 {
      var index = home(fingerprint)
      while slots[index] != 0 { index = index + 1 == slots.count ? 0 : index + 1 }
      slots[index] = fingerprint
    }
  }
}
