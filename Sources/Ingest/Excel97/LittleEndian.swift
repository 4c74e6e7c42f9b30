/// Numbers in the byte order of Intel processors, which .xls files have throughout.
///
/// A place beyond the bytes reads as zero: callers check lengths where it matters which of the two it is.
extension [UInt8] {
  @inline(__always)
  func uint16(at index: Int) -> Int {
    index + 1 < count ? Int(self[index]) | Int(self[index + 1]) << 8 : 0
  }

  @inline(__always)
  func uint32(at index: Int) -> UInt32 {
    guard index + 3 < count else { return 0 }
    return UInt32(self[index]) | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2]) << 16
      | UInt32(self[index + 3]) << 24
  }

  @inline(__always)
  func uint64(at index: Int) -> UInt64 {
    UInt64(uint32(at: index)) | UInt64(uint32(at: index + 4)) << 32
  }
}
