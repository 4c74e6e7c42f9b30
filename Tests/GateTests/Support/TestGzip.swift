import CDeflate

/// Gzip members for tests.
enum TestGzip {
  static func member(_ bytes: [UInt8]) -> [UInt8] { member(bytes, level: 6) }

  static func member(_ bytes: [UInt8], level: Int32) -> [UInt8] {
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

  /// A member with an extra field, an old name and a comment in its header (RFC 1952, 2.3).
  static func member(
    _ bytes: [UInt8], extra: String = "", name: String = "", comment: String = ""
  ) -> [UInt8] {
    var member = member(bytes)
    var header: [UInt8] = []
    let field = Array(extra.utf8)
    if !extra.isEmpty { header += [UInt8(field.count & 0xff), UInt8(field.count >> 8)] + field }
    for text in [name, comment] where !text.isEmpty { header += Array(text.utf8) + [0] }
    member[3] = (extra.isEmpty ? 0 : 4) | (name.isEmpty ? 0 : 8) | (comment.isEmpty ? 0 : 16)
    member.insert(contentsOf: header, at: 10)
    return member
  }
}
