/// SipHash-1-3 with a 128-bit key: 64-bit fingerprints that nobody without the key can collide on purpose.
///
/// The run makes a random key, fingerprints every identifier it reads and forgets the key. Fingerprints
/// never leave the process. Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012); one
/// compression and three finalisation rounds, as Swift's own `Hasher` and Rust's standard library use.
///
/// Cost: about 20 ns for 18 bytes.
public struct SipHash: Sendable {
  private let k0: UInt64
  private let k1: UInt64

  /// Makes a hash function from a key.
  public init(key: (UInt64, UInt64)) {
    k0 = key.0
    k1 = key.1
  }

  /// Makes a hash function with a random key from the system.
  public static func random() -> SipHash {
    var generator = SystemRandomNumberGenerator()
    return SipHash(key: (generator.next(), generator.next()))
  }

  /// The fingerprint of some bytes; never 0, so that 0 can mean "none".
  public func callAsFunction(_ bytes: Span<UInt8>) -> UInt64 {
    var state = State(k0: k0, k1: k1)
    let words = bytes.count / 8
    let raw = bytes.bytes
    for word in 0..<words {
      state.compress(raw.unsafeLoadUnaligned(fromByteOffset: word * 8, as: UInt64.self).littleEndian)
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for index in (words * 8)..<bytes.count {
      last |= UInt64(bytes[index]) << UInt64((index & 7) * 8)
    }
    state.compress(last)
    return state.finish()
  }

  /// The fingerprint of two fingerprints in order; for keys of several parts.
  public func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var state = State(k0: k0, k1: k1)
    state.compress(first)
    state.compress(second)
    state.compress(16 << 56)
    return state.finish()
  }

  private struct State {
    var v0: UInt64
    var v1: UInt64
    var v2: UInt64
    var v3: UInt64

    init(k0: UInt64, k1: UInt64) {
      v0 = k0 ^ 0x736f_6d65_7073_6575
      v1 = k1 ^ 0x646f_7261_6e64_6f6d
      v2 = k0 ^ 0x6c79_6765_6e65_7261
      v3 = k1 ^ 0x7465_6462_7974_6573
    }

    @inline(__always)
    mutating func round() {
      v0 &+= v1
      v1 = (v1 << 13) | (v1 >> 51)
      v1 ^= v0
      v0 = (v0 << 32) | (v0 >> 32)
      v2 &+= v3
      v3 = (v3 << 16) | (v3 >> 48)
      v3 ^= v2
      v0 &+= v3
      v3 = (v3 << 21) | (v3 >> 43)
      v3 ^= v0
      v2 &+= v1
      v1 = (v1 << 17) | (v1 >> 47)
      v1 ^= v2
      v2 = (v2 << 32) | (v2 >> 32)
    }

    @inline(__always)
    mutating func compress(_ word: UInt64) {
      v3 ^= word
      round()
      v0 ^= word
    }

    mutating func finish() -> UInt64 {
      v2 ^= 0xff
      round()
      round()
      round()
      let hash = v0 ^ v1 ^ v2 ^ v3
      return hash == 0 ? 1 : hash
    }
  }
}
