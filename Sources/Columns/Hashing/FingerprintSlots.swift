import Glibc

/// The slots of a hash table of fingerprints, for keys and values, which grow where they are.
///
/// A key's home is its share of the number of slots, so homes keep the order of the keys whatever the number is:
/// when there are more slots, every key moves towards the end or stays. From the last slot to the first, each
/// finds its new place free, and no second table is needed beside the first: neither its memory nor the time to
/// get fresh pages for it.
///
/// All is inlinable, as `FingerprintMap` is. Copies share their memory until one of them is changed: call `own` before.
///
/// Memory: 8 bytes and the value's stride a slot; grows by half.
@usableFromInline
struct FingerprintSlots<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Sendable: after `own` nobody else holds the memory, and nothing else writes to it.

  /// The keys; 0 is an empty slot.
  @usableFromInline var keys: UnsafeMutablePointer<UInt64>
  /// The values, those of empty slots without meaning.
  @usableFromInline var values: UnsafeMutablePointer<Value>
  /// How many slots there are.
  @usableFromInline var count: Int

  @usableFromInline var owner: Owner

  /// Frees the memory with the last of the copies that share it.
  @usableFromInline
  final class Owner {
    @usableFromInline var keys: UnsafeMutableRawPointer?
    @usableFromInline var values: UnsafeMutableRawPointer?

    @inlinable
    init() {}

    @inlinable
    deinit {
      free(keys)
      free(values)
    }
  }

  @inlinable
  init(count: Int) {
    self.count = count
    owner = Owner()
    keys = Self.grown(&owner.keys, from: 0, to: count)
    values = Self.grown(&owner.values, from: 0, to: count)
  }

  /// Sees to it that no copy is changed along with these slots.
  @inlinable
  mutating func own() {
    if isKnownUniquelyReferenced(&owner) { return }
    let shared = self
    self = FingerprintSlots(count: count)
    // The pointers alone would not keep the other memory alive.
    withExtendedLifetime(shared) {
      memcpy(keys, shared.keys, count * Self.size(of: UInt64.self))
      memcpy(values, shared.values, count * Self.size(of: Value.self))
    }
  }

  /// The slot at which the search for a key begins.
  @inlinable @inline(__always)
  func home(_ key: UInt64) -> Int {
    // The high half of the product spreads over any number of slots, a power of two or not.
    Int(key.multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The slot of a key, or the empty one in which it belongs.
  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    // Who adds keys leaves one slot in four empty, so the search ends, and `index` is below `count`.
    var index = home(key)
    while keys[index] != 0 && keys[index] != key {
      index = index + 1 == count ? 0 : index + 1
    }
    return index
  }

  /// Makes half as many slots more, in memory that nobody else holds.
  @inlinable
  mutating func grow() {
    let before = count
    count += before / 2
    keys = Self.grown(&owner.keys, from: before, to: count)
    values = Self.grown(&owner.values, from: before, to: count)
    var aside: [(key: UInt64, value: Value)] = []
    // Everything behind `slot` has moved, so a place that is found there is one for good.
    for slot in stride(from: before - 1, through: 0, by: -1) where keys[slot] != 0 {
      let (key, value) = (keys[slot], values[slot])
      keys[slot] = 0
      var place = home(key)
      if place >= slot {
        while place < count, keys[place] != 0 { place += 1 }
      }
      // A few wait: those whose home is among the first slots, which have not moved, and those for whom the last
      // slots are too full.
      if place < slot || place == count {
        aside.append((key, value))
      } else {
        keys[place] = key
        values[place] = value
      }
    }
    for (key, value) in aside {
      let place = slot(of: key)
      keys[place] = key
      values[place] = value
    }
  }

  /// The bytes of an element; none for one without content, though its stride is 1.
  @inlinable
  static func size<Element>(of element: Element.Type) -> Int {
    MemoryLayout<Element>.size == 0 ? 0 : MemoryLayout<Element>.stride
  }

  /// More memory in the place of some, the new elements zero.
  @inlinable
  static func grown<Element: BitwiseCopyable>(
    _ memory: inout UnsafeMutableRawPointer?, from before: Int, to count: Int
  ) -> UnsafeMutablePointer<Element> {
    let size = size(of: Element.self)
    // `realloc` moves pages, not bytes, once there are many.
    guard let grown = realloc(memory, max(count * size, 1)) else {
      fatalError("no memory for a table of hashes")
    }
    memset(grown + before * size, 0, (count - before) * size)
    memory = grown
    return grown.bindMemory(to: Element.self, capacity: count)
  }
}
