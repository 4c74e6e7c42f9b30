import CDeflate

/// Gzip members for tests.
enum TestGzip {
  static func member(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(level)
    defer { libdeflate_free_compressor(compressor) }
    var packed = [UInt8](repeating: 0, count: libdeflate_gzip_compress_bound(compressor, bytes.count))
    let size = packed.count
    let count = bytes.withUnsafeBytes { input in
      packed.withUnsafeMutableBytes { output in
        libdeflate_gzip_compress(compressor, input.baseAddress, input.count, output.baseAddress, size)
      }
    }
    return Array(packed.prefix(count))
  }
}
