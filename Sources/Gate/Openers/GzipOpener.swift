import Columns

/// Gzip files of any number of members.
///
/// Lines and large lists of delimited text are handed over as they are unpacked, so that they need little memory;
/// anything else is unpacked and opened by its name without `.gz`.
struct GzipOpener: Opener {
  func opens(_ part: Part) -> Bool {
    part.first(2) == [0x1f, 0x8b] || part.name.hasSuffix(".gz") || part.name.hasSuffix(".tgz")
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let path = part.path.isEmpty ? part.file : part.path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let inner = Self.unpackedName(name)
    let nested = part.nested(inner, bytes: [])
    let stream = try GzipStream(part)
    defer {
      for text in stream.headerTexts {
        let text = Array(LegacyText.name(text).utf8)
        sink.take(text.span, Unit(part))
      }
    }
    if sink.takesLines, nested.name.hasSuffix(".csv") || nested.name.hasSuffix(".txt") {
      var current = try stream.next()
      while let chunk = current {
        // The next chunk is unpacked while this one is looked at. Members cannot be unpacked at once: only
        // unpacking tells where the next begins.
        let (following, _) = Alongside.run(
          { Result { () throws(SluiceError) in try stream.next() } },
          { sink.take(lines: chunk.span, of: nested) })
        current = try following.get()
      }
      return sink.endLines(of: nested)
    }
    var bytes: [UInt8] = []
    while let chunk = try stream.next() {
      bytes += chunk
      guard bytes.count > TextBlocks.large else { continue }
      if nested.name.hasSuffix(".csv") {
        return try CSVOpener.open(TextBlocks(bytes, then: stream.next, of: nested), of: nested, into: sink)
      }
      guard bytes.count <= Part.largest else { throw part.error(.partTooLarge) }
    }
    try Openers.open(part.nested(inner, bytes: bytes), into: sink)
  }

  private static func unpackedName(_ name: String) -> String {
    if name.lowercased().hasSuffix(".tgz") { return String(name.dropLast(4)) + ".tar" }
    return name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }
}
