/// A map from 64-bit fingerprints to small values in open addressing; 0 is not a key.
///
/// It is inlinable, so that the module that uses it gets code for its own value.
///
/// Memory: 8 bytes and the value's stride a slot; at most three quarters full, grows by half.
public struct FingerprintMap<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value]
  @usableFromInline let filler: Value

  /// How many keys there are.
  @inlinable public var count: Int { used }

  @usableFromInline var used = 0

  /// Makes an empty map; `filler` is what empty slots hold, it is never seen.
  @inlinable
  public init(filler: Value) {
    self.filler = filler
    keys = [UInt64](repeating: 0, count: 64)
    values = [Value](repeating: filler, count: 64)
  }

  /// The value of a key, or nil.
  @inlinable
  public subscript(_ key: UInt64) -> Value? {
    var index = home(key)
    while keys[index] != 0 {
      if keys[index] == key { return values[index] }
      index = index + 1 == keys.count ? 0 : index + 1
    }
    return nil
  }

  /// Changes the value of a key in place; a new key starts with `initial`.
  ///
  /// - Returns: what `change` returns.
  @inlinable
  public mutating func update<Result>(
    _ key: UInt64, initial: @autoclosure () -> Value, _ change: (inout Value) -> Result
  ) -> Result {
    precondition(key != 0, "0 means no fingerprint")
    if (used + 1) * 4 > keys.count * 3 { grow() }
    var index = home(key)
    while keys[index] != 0 && keys[index] != key {
      index = index + 1 == keys.count ? 0 : index + 1
    }
    if keys[index] == 0 {
      keys[index] = key
      values[index] = initial()
      used += 1
    }
    return change(&values[index])
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
    while start < list.count {
      let end = min(start + block, list.count)
      // Keys do not move while the block is worked on.
      while (used + block) * 4 > keys.count * 3 { grow() }
      for place in start..<end {
        let home = home(list[place])
        homes[place - start] = home
        found[place - start] = keys[home]
      }
      for place in start..<end where list[place] != 0 {
        if found[place - start] == list[place] {
          change(place, &values[homes[place - start]])
        } else {
          update(list[place], initial: initial(place)) { change(place, &$0) }
        }
      }
      start = end
    }
  }

  /// Calls a closure with each pair, in no order that a result may depend on.
  @inlinable
  public func forEach(_ body: (UInt64, Value) -> Void) {
    for index in keys.indices where keys[index] != 0 { body(keys[index], values[index]) }
  }

  @inlinable
  func home(_ key: UInt64) -> Int {
    Int(key.multipliedFullWidth(by: UInt64(keys.count)).high)
  }

  @inlinable
  mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    let size = oldKeys.count + oldKeys.count / 2
    keys = [UInt64](repeating: 0, count: size)
    values = [Value](repeating: filler, count: size)
    for old in oldKeys.indices where oldKeys[old] != 0 {
      var index = home(oldKeys[old])
      while keys[index] != 0 { index = index + 1 == size ? 0 : index + 1 }
      keys[index] = oldKeys[old]
      values[index] = oldValues[old]
    }
  }
}
