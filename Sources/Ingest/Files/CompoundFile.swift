import Columns

/// Names what lies in a compound file, the container of .xls, .doc and of encrypted .xlsx.
enum CompoundFile {
  /// The names of the streams in its outermost storage, where a document's own lie: those of others that are
  /// put into it lie deeper.
  ///
  /// A file whose directory cannot be followed is told by the first names that stand in it.
  ///
  /// - Throws: `workbook-broken` for a file without a name: its directory is damaged or cut off.
  static func streams(of file: OpenedFile, head: [UInt8]) throws(SluiceError) -> Set<String> {
    var names: Set<String> = []
    if let container = try? CompoundContainer(file) {
      names = container.streamNames
    } else {
      names = try firstNames(of: file, head)
    }
    names.remove("")
    if names.isEmpty { throw SluiceError(.workbookBroken, at: file.place, key: "OLE") }
    return names
  }

  private static func firstNames(of file: OpenedFile, _ head: [UInt8]) throws(SluiceError) -> Set<String> {
    guard head.count >= 512 else { return [] }
    let shift = Int(head[30])
    guard shift == 9 || shift == 12 else { return [] }
    let sector = (0..<4).reduce(0) { $0 | Int(head[48 + $1]) << (8 * $1) }
    let entries = try file.bytes(at: (sector + 1) << shift, count: 1 << 12)
    return Set(stride(from: 0, to: entries.count - 127, by: 128).map { name(entries[$0..<($0 + 64)]) })
  }

  /// A name in UTF-16; all that are asked for are ASCII.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 < 0x80 }.filter { $0 != 0 }, as: UTF8.self)
  }
}
