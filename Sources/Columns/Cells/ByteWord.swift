/// Questions about eight bytes at once, for loops that pass over most of a text.
///
/// Each answer has the high bit of every byte that is meant, and no other bit: `trailingZeroBitCount / 8` of a
/// word loaded in little-endian order is the place of the first. Source: Warren, Hacker's Delight, 6-1.
public enum ByteWord {
  /// The bytes that equal a byte.
  @inlinable @inline(__always)
  public static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 { zeros(word ^ repeated(byte)) }

  /// The bytes between two ASCII bytes, both included.
  @inlinable @inline(__always)
  public static func within(_ word: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    // Without their high bits no sum of two bytes reaches into the next one.
    let low = word & repeated(0x7f)
    let atLeast = low &+ repeated(0x80 - first)
    let above = low &+ repeated(0x7f - last)
    return atLeast & ~above & ~word & repeated(0x80)
  }

  /// The bytes that are zero.
  @inlinable @inline(__always)
  public static func zeros(_ word: UInt64) -> UInt64 {
    // Exact, unlike the shorter test by subtraction, in which a borrow can mark the byte above a zero.
    let low = (word & repeated(0x7f)) &+ repeated(0x7f)
    return ~(low | word | repeated(0x7f))
  }

  /// The number that eight ASCII digits make to a base of at most ten, the first being the highest.
  ///
  /// Two digits, then four, then all eight are joined, each time in all parts of the word at once: three
  /// multiplications in place of eight. No part grows into the next, since to base ten two digits are less than a
  /// byte holds, four less than two bytes and eight less than four.
  @inlinable @inline(__always)
  public static func number(_ word: UInt64, base: UInt64) -> UInt64 {
    let digits = word & repeated(0x0f)
    let twos = ((digits &* base) &+ (digits >> 8)) & 0x00ff_00ff_00ff_00ff
    let fours = ((twos &* (base * base)) &+ (twos >> 16)) & 0x0000_ffff_0000_ffff
    return ((fours &* (base * base * base * base)) &+ (fours >> 32)) & 0xffff_ffff
  }

  /// A word of eight times a byte.
  @inlinable @inline(__always)
  public static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
}
