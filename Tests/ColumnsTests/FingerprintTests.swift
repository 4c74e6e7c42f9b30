import TestSupport
import Testing

@testable import Columns

@Suite("fingerprints")
struct FingerprintTests {
  /// Vectors of SipHash-1-3 with key 00 01 … 0f, as in the Rust standard library's tests.
  @Test(arguments: [(UInt8(0), UInt64(0xabac_0158_050f_c4dc)), (1, 0xc9f4_9bf3_7d57_ca93)])
  func sipHash(length: UInt8, expected: UInt64) {
    let bytes = Array(0..<length)
    let hash = SipHash(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
    #expect(hash(bytes.span) == expected)
  }

  @Test func setsAndMapsAgreeWithTheStandardOnes() {
    var generator = SeededGenerator(seed: 7)
    var set = FingerprintSet()
    var map = FingerprintMap<Int32>()
    var expected: [UInt64: Int32] = [:]
    for _ in 0..<20_000 {
      // Few distinct keys, so that many come twice.
      let key = (generator.next() % 5_000 + 1) &* 0x9e37_79b9_7f4a_7c15
      #expect(set.insert(key) == (expected[key] == nil))
      map.update(key, initial: 0) { $0 += 1 }
      expected[key, default: 0] += 1
    }
    #expect(set.count == expected.count)
    #expect(map.count == expected.count)
    for (key, value) in expected {
      #expect(set.contains(key))
      #expect(map[key] == value)
    }
    #expect(!set.contains(12_345))
    #expect(map[12_345] == nil)
  }

  /// Many at once say and keep what one after the other says and keeps; 0 is passed over.
  @Test(arguments: [1, 31, 32, 33, 500])
  func manyAtOnceAreAsOneByOne(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    var sets = (single: FingerprintSet(), many: FingerprintSet())
    var maps = (single: FingerprintMap<Int32>(), many: FingerprintMap<Int32>())
    for _ in 0..<(8_000 / size + 2) {
      let keys = (0..<size).map { _ in (generator.next() % 3_000) &* 0x9e37_79b9_7f4a_7c15 }
      var known: [Int] = []
      sets.many.insert(contentsOf: keys) { known.append($0) }
      #expect(known == keys.indices.filter { keys[$0] != 0 && !sets.single.insert(keys[$0]) })
      // What each key starts with and how it changes depends on the order.
      maps.many.update(contentsOf: keys, initial: { Int32($0) }) { $1 = $1 &* 31 &+ Int32($0) }
      for (place, key) in keys.enumerated() where key != 0 {
        maps.single.update(key, initial: Int32(place)) { $0 = $0 &* 31 &+ Int32(place) }
      }
    }
    #expect(sets.many.count == sets.single.count)
    #expect(maps.many.count == maps.single.count)
    maps.single.forEach { key, value in
      #expect(maps.many[key] == value)
      #expect(sets.many.contains(key))
    }
  }

  /// Slots that grow in place lose no key, though the homes of many are among the first or the last slots.
  @Test(arguments: [0, 0x8000_0000_0000_0000, 0xffff_ffff_ffff_f000] as [UInt64])
  func growthKeepsCrowdedKeys(from first: UInt64) {
    var set = FingerprintSet()
    var map = FingerprintMap<UInt32>()
    // Half stand side by side, half anywhere.
    let keys = (1...2_000).flatMap { [first &+ UInt64($0), UInt64($0) &* 0x9e37_79b9_7f4a_7c15] }
    for (place, key) in keys.enumerated() {
      let isNew = set.insert(key)
      #expect(isNew)
      map.update(key, initial: UInt32(place)) { _ in }
    }
    #expect(set.count == keys.count)
    for (place, key) in keys.enumerated() {
      #expect(set.contains(key))
      #expect(map[key] == UInt32(place))
    }
    var members: Set<UInt64> = []
    set.forEach { members.insert($0) }
    #expect(members == Set(keys))
  }

  @Test func copiesAreNotChangedAlong() {
    var set = FingerprintSet()
    var map = FingerprintMap<UInt32>()
    set.insert(1)
    map.update(1, initial: 1) { _ in }
    let (keptSet, keptMap) = (set, map)
    for key in UInt64(2)...500 {
      set.insert(key)
      map.update(key, initial: 2) { _ in }
    }
    map.update(contentsOf: [1], initial: { _ in 0 }) { _, value in value = 3 }
    #expect(keptSet.count == 1 && keptSet.contains(1) && !keptSet.contains(2))
    #expect(keptMap.count == 1 && keptMap[1] == 1 && keptMap[2] == nil)
    #expect(map[1] == 3 && map[500] == 2 && set.contains(500))
  }
}
