import Columns

/// The stream of a file that holds the records of an Excel 5 to 2003 workbook.
enum BookStream {
  /// Excel 97 and later, then Excel 5 and 95. A file that both can open has both; the first has all of it.
  static let names = ["Workbook", "Book"]

  /// How a file begins that has the records without a container, as small export programs write it.
  static let signatures: [[UInt8]] = [[0x09, 0x08, 0x08, 0x00], [0x09, 0x08, 0x10, 0x00]]

  /// Whether a container with streams of these names holds a workbook.
  static func isAmong(_ streams: Set<String>) -> Bool {
    let streams = Set(streams.map { $0.lowercased() })
    return names.contains { streams.contains($0.lowercased()) }
  }

  /// Finds the stream.
  ///
  /// - Throws: `workbook-broken`.
  static func open(_ file: OpenedFile) throws(SluiceError) -> FileStream {
    let head = try file.bytes(at: 0, count: 8)
    if signatures.contains(where: { head.starts(with: $0) }) { return FileStream(whole: file) }
    let container = try CompoundContainer(file)
    for name in names {
      if let stream = try container.stream(name), stream.count > 0 { return stream }
    }
    throw SluiceError(.workbookBroken, at: file.place, key: names[0])
  }
}
