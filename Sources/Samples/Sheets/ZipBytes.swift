import CZip

/// Packs parts into a zip container in memory; the same parts give the same bytes at any time.
enum ZipBytes {
  /// libzip said no.
  struct Failure: Error {}

  /// The bytes of a container; `stored` parts come first as they are given and are not compressed.
  static func pack(_ parts: [(name: String, bytes: [UInt8])], stored: Set<String> = []) throws
    -> [UInt8]
  {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
    // Kept, because closing the archive gives the source up.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { throw Failure() }
    // libzip reads the buffers when the archive is closed: they live until then.
    var kept: [UnsafeMutablePointer<UInt8>] = []
    defer { kept.forEach { $0.deallocate() } }
    for (name, bytes) in parts {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
      bytes.withUnsafeBufferPointer {
        if let base = $0.baseAddress { copy.update(from: base, count: $0.count) }
      }
      kept.append(copy)
      guard let part = zip_source_buffer(archive, copy, UInt64(bytes.count), 0) else { throw Failure() }
      let index = zip_file_add(archive, name, part, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { throw Failure() }
      if stored.contains(name) { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
      // The epoch of the format: the bytes do not depend on the clock.
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw Failure() }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_source_read(source, &piece, UInt64(piece.count))
      guard count >= 0 else { throw Failure() }
      if count == 0 { return bytes }
      bytes += piece[0..<Int(count)]
    }
  }
}
