/// A map from 64-bit fingerprints to small values in open addressing; 0 is not a key.
///
/// It is inlinable, so that the module that uses it gets code for its own value.
///
/// Memory: 8 bytes and the value's stride a slot; at most three quarters full, grows by half and in place.
public struct FingerprintMap<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline var slots = FingerprintSlots<Value>(count: 64)

  /// How many keys there are.
  @inlinable public var count: Int { used }

  @usableFromInline var used = 0

  /// Makes an empty map.
  @inlinable
  public init() {}

  /// The value of a key, or nil.
  @inlinable
  public subscript(_ key: UInt64) -> Value? {
    let slot = slots.slot(of: key)
    return slots.keys[slot] == 0 ? nil : slots.values[slot]
  }

  /// Changes the value of a key in place; a new key starts with `initial`.
  ///
  /// - Returns: what `change` returns.
  @inlinable
  public mutating func update<Result>(
    _ key: UInt64, initial: @autoclosure () -> Value, _ change: (inout Value) -> Result
  ) -> Result {
    precondition(key != 0, "0 means no fingerprint")
    slots.own()
    makeRoom(for: 1)
    return change(&slots.values[place(key, initial)])
  }

  /// Changes the values of many keys one after the other, as `update` does; a key that is 0 is passed over.
  ///
  /// Cost: about half of changing them one by one once the map is larger than the processor's cache: the first
  /// looks of a block do not wait for each other.
  ///
  /// - Parameters:
  ///   - initial: the value with which the key at a place starts when it is new.
  ///   - change: gets the place of the key.
  @inlinable
  public mutating func update(
    contentsOf list: [UInt64], initial: (Int) -> Value, _ change: (Int, inout Value) -> Void
  ) {
    let block = 32
    var homes = [Int](repeating: 0, count: block)
    var found = [UInt64](repeating: 0, count: block)
    var start = 0
    slots.own()
    while start < list.count {
      let end = min(start + block, list.count)
      // Keys do not move while the block is worked on.
      makeRoom(for: block)
      for place in start..<end {
        let home = slots.home(list[place])
        homes[place - start] = home
        found[place - start] = slots.keys[home]
      }
      for place in start..<end where list[place] != 0 {
        if found[place - start] == list[place] {
          change(place, &slots.values[homes[place - start]])
        } else {
          change(place, &slots.values[self.place(list[place], { initial(place) })])
        }
      }
      start = end
    }
  }

  /// Calls a closure with each pair, in no order that a result may depend on.
  @inlinable
  public func forEach(_ body: (UInt64, Value) -> Void) {
    for slot in 0..<slots.count where slots.keys[slot] != 0 { body(slots.keys[slot], slots.values[slot]) }
  }

  /// The slot of a key for which there is room, in slots that nobody else holds; a new key gets its value.
  @inlinable @inline(__always)
  mutating func place(_ key: UInt64, _ initial: () -> Value) -> Int {
    let slot = slots.slot(of: key)
    if slots.keys[slot] == 0 {
      slots.keys[slot] = key
      slots.values[slot] = initial()
      used += 1
    }
    return slot
  }

  @inlinable @inline(__always)
  mutating func makeRoom(for more: Int) {
    while (used + more) * 4 > slots.count * 3 { slots.grow() }
  }
}
