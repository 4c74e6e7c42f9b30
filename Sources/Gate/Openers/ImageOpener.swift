import Columns

/// Pictures: what they say of themselves, EXIF, XMP, IPTC, comments and text chunks, and what stands behind
/// their end. What they show is not read.
///
/// Sources: PNG (ISO/IEC 15948) 11.3.4, JPEG (ITU-T T.81) B.1, EXIF (JEITA CP-3451) 4, GIF89a 24 and 26,
/// RIFF for WebP, TIFF 6.0.
struct ImageOpener: Opener {
  func opens(_ part: Part) -> Bool { Self.format(part.first(16)) != nil }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    guard let format = Self.format(bytes), let metadata = Self.metadata(bytes, format) else {
      throw part.error(.partUnreadable)
    }
    for item in metadata.items { Self.take(item, part, into: sink) }
    // A picture ends where its format says; what stands behind it is no picture.
    if metadata.end < bytes.count {
      let rest = Array(bytes[metadata.end...])
      RawOpener.search(rest, part, into: sink)
      if rest.contains(where: { $0 != 0 }) { sink.unopened(part.error(.partUnknown)) }
    }
  }

  private enum Format {
    case png, jpeg, tiff, gif, webp
  }

  private static func format(_ head: [UInt8]) -> Format? {
    if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return .png }
    if head.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
    if head.starts(with: [0x49, 0x49, 0x2a, 0x00]) || head.starts(with: [0x4d, 0x4d, 0x00, 0x2a]) {
      return .tiff
    }
    if head.starts(with: Array("GIF8".utf8)) { return .gif }
    return head.starts(with: Array("RIFF".utf8)) && head.dropFirst(8).starts(with: Array("WEBP".utf8))
      ? .webp : nil
  }

  private static func metadata(_ bytes: [UInt8], _ format: Format) -> ImageMetadata? {
    switch format {
    case .png: PNGMetadata.read(bytes)
    case .jpeg: JPEGMetadata.read(bytes)
    case .gif: GIFMetadata.read(bytes)
    case .webp: WebPMetadata.read(bytes)
    case .tiff: ImageMetadata(items: [.exif(bytes)], end: bytes.count)
    }
  }

  private static func take(_ item: ImageMetadata.Item, _ part: Part, into sink: any UnitSink) {
    switch item {
    case .text(let bytes): RawOpener.search(bytes, part, into: sink)
    case .author(let bytes):
      let name = LegacyText.utf8(bytes) ?? bytes
      sink.take(name.span, Unit(part, label: Unit.personLabel))
    case .xmp(let bytes):
      Openers.open(member: part.nested("metadata.xml", bytes: bytes), into: sink)
    case .exif(let bytes):
      let facts = EXIFReader.read(bytes)
      for text in facts.texts { RawOpener.search(text, part, into: sink) }
      for author in facts.authors { sink.take(author, Unit(part, label: Unit.personLabel)) }
      if facts.hasPosition { sink.take(Array(EXIFReader.position.utf8).span, Unit(part, role: .position)) }
    }
  }
}

/// What a picture says of itself.
struct ImageMetadata {
  /// A piece of it.
  enum Item {
    case text([UInt8])
    /// Who made it; a text besides.
    case author([UInt8])
    case xmp([UInt8])
    case exif([UInt8])
  }

  var items: [Item] = []
  /// Where the picture ends.
  var end = 0
}

/// Numbers and pieces of a file's bytes; nothing outside of them is read.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  let isBigEndian: Bool

  init(_ bytes: some Sequence<UInt8>, isBigEndian: Bool = true) {
    self.bytes = Array(bytes)[...]
    self.isBigEndian = isBigEndian
  }

  /// The unsigned number of so many bytes at a place, or nil beyond the end.
  func number(_ offset: Int, _ count: Int) -> Int? {
    guard let piece = piece(offset, count) else { return nil }
    let ordered = isBigEndian ? Array(piece) : piece.reversed()
    return ordered.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Some bytes, or nil beyond the end.
  func piece(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[offset..<(offset + count)]
  }
}
