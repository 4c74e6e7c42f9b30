import Columns

/// Opens one kind of file as its readers would, and hands over the texts in it.
public protocol Opener: Sendable {
  /// Whether a part is of this kind, by its first bytes and its name.
  func opens(_ part: Part) -> Bool

  /// Hands over every text of a part.
  ///
  /// - Throws: `part-unreadable` with the part, when a reader could not open it. Parts of it that cannot be
  ///   opened are told to the sink, and the others are opened.
  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError)
}

/// All openers; the first that knows a part opens it, and the last knows every part.
public enum Openers {
  /// In the order in which they are asked.
  public static let all: [any Opener] = [
    WorkbookOpener(), ZipOpener(), GzipOpener(), TarOpener(), PDFOpener(), ImageOpener(),
    MetafileOpener(), CompoundOpener(), PrinterSettingsOpener(), HTMLOpener(), XMLOpener(), JSONOpener(),
    ChecksumsOpener(), CSVOpener(), TextOpener(), RawOpener(),
  ]

  /// How deep archives may lie in archives.
  static let deepest = 4

  /// Hands over every text of a part.
  ///
  /// - Throws: `part-unreadable`, `part-too-large` with the part.
  public static func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    try open(part, into: sink, openers: all)
  }

  static func open(_ part: Part, into sink: any UnitSink, openers: [any Opener]) throws(SluiceError) {
    guard part.depth <= deepest, part.budget.spend(part.heldBytes) else { throw part.error(.partTooLarge) }
    guard let opener = openers.first(where: { $0.opens(part) }) else { throw part.error(.partUnreadable) }
    try opener.open(part, into: sink)
  }

  /// Hands over every text of a part of another; what cannot be opened is told, and read as mere bytes.
  static func open(member part: Part, into sink: any UnitSink) {
    do { try open(part, into: sink) } catch {
      sink.unopened(error)
      if error.code != .partTooLarge { RawOpener.search(part, into: sink) }
    }
  }
}

extension ErrorCode {
  /// A part of a finished file cannot be opened, so nobody can say what is in it.
  public static let partUnreadable = ErrorCode("part-unreadable", .refused)
  /// A part of a finished file is too large, or grows too much when it is unpacked.
  public static let partTooLarge = ErrorCode("part-too-large", .refused)
  /// A part is of no kind that can be opened; it was searched as mere bytes.
  public static let partUnknown = ErrorCode("part-unknown", .refused)
  /// A PDF cannot be opened because poppler's programs are not installed.
  public static let popplerMissing = ErrorCode("poppler-missing", .refused)
  /// A document holds pictures of text, which nobody here can read.
  public static let partPictures = ErrorCode("part-pictures", .refused)
}
