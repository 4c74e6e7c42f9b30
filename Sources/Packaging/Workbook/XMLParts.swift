import CZip

/// Whether the parts of a written workbook are whole.
enum XMLParts {
  /// Whether a zip file can be opened and every member can be read and ends as XML does.
  ///
  /// Reading a member to its end checks its length and CRC-32 too.
  static func areWhole(_ path: String) -> Bool {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else { return false }
    defer { zip_discard(archive) }
    let count = zip_get_num_entries(archive, 0)
    return count > 0 && (0..<zip_uint64_t(count)).allSatisfy { endsAsXML(archive, $0) }
  }

  private static func endsAsXML(_ archive: OpaquePointer, _ index: zip_uint64_t) -> Bool {
    guard let file = zip_fopen_index(archive, index, 0) else { return false }
    defer { zip_fclose(file) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var last: UInt8?
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      if count < 0 { return false }
      if count == 0 { return last == 0x3e }
      // Some parts end in a line end.
      if let byte = chunk[0..<Int(count)].last(where: { $0 != 0x0a && $0 != 0x0d }) { last = byte }
    }
  }
}
