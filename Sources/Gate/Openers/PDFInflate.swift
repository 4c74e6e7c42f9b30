import CZlib

/// Unpacks a Flate stream of a PDF, as far as it goes: readers show what comes before a damage.
enum PDFInflate {
  /// The unpacked bytes, at most so many.
  ///
  /// Source: RFC 1950.
  static func inflate(_ packed: ArraySlice<UInt8>, most: Int) -> [UInt8] {
    // zlib keeps a pointer to its stream: it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard sluice_inflate_init(stream, 15) == Z_OK else { return [] }
    defer { inflateEnd(stream) }
    var unpacked: [UInt8] = []
    packed.withUnsafeBufferPointer { input in
      // zlib only reads its input, although its type does not say so; both buffers outlive the calls.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(clamping: input.count)
      var result = Z_OK
      while result == Z_OK, unpacked.count < most {
        unpacked += [UInt8](unsafeUninitializedCapacity: 1 << 16) { output, made in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          result = CZlib.inflate(stream, Z_NO_FLUSH)
          made = output.count - Int(stream.pointee.avail_out)
        }
      }
    }
    return unpacked
  }
}
