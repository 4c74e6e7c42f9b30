import Columns

/// Opens one kind of file as its readers would, and hands over the texts in it.
public protocol Opener: Sendable {
  /// Whether a part is of this kind, by its first bytes and its name.
  func opens(_ part: Part) -> Bool

  /// Hands over every text of a part.
  ///
  /// - Throws: `part-unreadable` with the part, when a reader could not open it.
  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError)
}

/// All openers; the first that knows a part opens it, and the last knows every part.
public enum Openers {
  /// In the order in which they are asked.
  public static let all: [any Opener] = [
    ZipOpener(), GzipOpener(), XMLOpener(), HTMLOpener(), JSONOpener(), ChecksumsOpener(), CSVOpener(),
    TextOpener(), RawOpener(),
  ]

  /// How deep archives may lie in archives.
  static let deepest = 4

  /// Hands over every text of a part.
  ///
  /// - Throws: `part-unreadable`, `part-too-large` with the part.
  public static func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    guard part.depth <= deepest else { throw part.error(.partTooLarge) }
    guard let opener = all.first(where: { $0.opens(part) }) else { throw part.error(.partUnreadable) }
    try opener.open(part, into: sink)
  }
}

extension ErrorCode {
  /// A part of a finished file cannot be opened, so nobody can say what is in it.
  public static let partUnreadable = ErrorCode("part-unreadable", .refused)
  /// A part of a finished file is too large, or grows too much when it is unpacked.
  public static let partTooLarge = ErrorCode("part-too-large", .refused)
}
