/// A set of 64-bit fingerprints in open addressing; 0 is not a member.
///
/// Memory: 8 bytes a slot, at most 16 and on average 11 bytes a member: it grows by half, not by two, in place,
/// and is at most three quarters full.
public struct FingerprintSet: Sendable {
  /// What a member has beside its fingerprint; it takes no memory.
  private struct Nothing: BitwiseCopyable, Sendable {}

  private var slots = FingerprintSlots<Nothing>(count: 64)

  /// How many members there are.
  public private(set) var count = 0

  /// Makes an empty set.
  public init() {}

  /// Adds a fingerprint; says whether it was new.
  @discardableResult
  public mutating func insert(_ fingerprint: UInt64) -> Bool {
    precondition(fingerprint != 0, "0 means no fingerprint")
    slots.own()
    makeRoom(for: 1)
    return add(fingerprint)
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
    slots.own()
    while start < fingerprints.count {
      let end = min(start + block, fingerprints.count)
      makeRoom(for: block)
      for index in start..<end { first[index - start] = slots.keys[slots.home(fingerprints[index])] }
      for index in start..<end where fingerprints[index] != 0 {
        if first[index - start] == fingerprints[index] || !add(fingerprints[index]) { known(index) }
      }
      start = end
    }
  }

  /// Whether a fingerprint is a member.
  public func contains(_ fingerprint: UInt64) -> Bool { slots.keys[slots.slot(of: fingerprint)] != 0 }

  /// Adds all members of another set.
  public mutating func formUnion(_ other: FingerprintSet) {
    other.forEach { insert($0) }
  }

  /// Calls a closure with each member, in no order that a result may depend on.
  public func forEach(_ body: (UInt64) -> Void) {
    for slot in 0..<slots.count where slots.keys[slot] != 0 { body(slots.keys[slot]) }
  }

  /// Adds a fingerprint for which there is room, to slots that nobody else holds.
  private mutating func add(_ fingerprint: UInt64) -> Bool {
    let slot = slots.slot(of: fingerprint)
    guard slots.keys[slot] == 0 else { return false }
    slots.keys[slot] = fingerprint
    count += 1
    return true
  }

  private mutating func makeRoom(for more: Int) {
    while (count + more) * 4 > slots.count * 3 { slots.grow() }
  }
}
