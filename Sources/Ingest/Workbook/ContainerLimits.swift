/// How large the parts of a workbook may be; more is an attack or a fault.
///
/// The largest sheet that Excel writes, a million rows, has some gigabytes of XML. Deflate reaches 1:1000 on
/// zeros, sheets of real offices 1:10 to 1:100 where rows are formatted far beyond the data.
enum ContainerLimits {
  /// The most parts.
  static let entries = 20_000
  /// The most bytes of one part.
  static let entryBytes = 6 << 30
  /// The most bytes of a part that is kept in memory: shared strings.
  static let keptBytes = 1 << 30
  /// The most bytes of the small parts: workbook, relations, styles.
  static let smallBytes = 64 << 20
  /// The most bytes of all parts together.
  static let totalBytes = 16 << 30
  /// How many times larger a part may be than it is compressed, beyond `freeBytes`.
  static let ratio = 300
  /// Small parts may be compressed as well as they like.
  static let freeBytes = 32 << 20
  /// How deep elements may be nested.
  static let depth = 64
  /// The longest tag or comment.
  static let tokenBytes = 4 << 20
}
