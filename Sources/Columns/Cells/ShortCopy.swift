/// Copies of cells, most of which have a few bytes only.
///
/// A ledger of two million rows has forty million cells; for each a call of `memcpy` would take longer than the
/// copying.
public enum ShortCopy {
  /// How many bytes are copied at once; both places must have so many, whatever the cell has.
  public static let room = 32

  /// Copies a cell from a place to another with room for `room` bytes in both; what is behind the cell there is
  /// overwritten.
  ///
  /// - Precondition: `count` is at most `room`; the places do not overlap.
  @inlinable @inline(__always)
  public static func copy(_ count: Int, from: UnsafeRawPointer, to: UnsafeMutableRawPointer) {
    typealias Half = SIMD16<UInt8>
    to.storeBytes(of: from.loadUnaligned(as: Half.self), as: Half.self)
    // One register is enough for most cells.
    guard count > 16 else { return }
    to.storeBytes(of: from.loadUnaligned(fromByteOffset: 16, as: Half.self), toByteOffset: 16, as: Half.self)
  }
}
