import Columns

/// Names what lies in a compound file, the container of .xls, .doc and of encrypted .xlsx.
///
/// Only the first entries of its directory are looked at ([MS-CFB] 2.2 and 2.6).
enum CompoundFile {
  static func streams(of file: OpenedFile, head: [UInt8]) throws(SluiceError) -> Set<String> {
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
