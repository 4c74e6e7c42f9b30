/// Han characters of three bytes, read straight from a cell.
enum Han {
  /// The scalar of three bytes at a place; the place must have two more behind it.
  @inline(__always)
  static func scalar(_ cell: Span<UInt8>, at index: Int) -> UInt32 {
    UInt32(cell[index] & 0x0f) << 12 | UInt32(cell[index + 1] & 0x3f) << 6 | UInt32(cell[index + 2] & 0x3f)
  }
}
