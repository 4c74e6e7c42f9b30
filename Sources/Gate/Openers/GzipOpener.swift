import Columns

/// Gzip files of any number of members.
///
/// Lines of delimited text are handed over as they are unpacked, so that a long list needs little memory;
/// anything else is unpacked and opened by its name without `.gz`.
struct GzipOpener: Opener {
  func opens(_ part: Part) -> Bool {
    part.first(2) == [0x1f, 0x8b] || part.name.hasSuffix(".gz")
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let path = part.path.isEmpty ? part.file : part.path
    let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let inner = name.split(separator: "/").last.map(String.init) ?? name
    let nested = part.nested(inner, bytes: [])
    let stream = try GzipStream(part)
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
      guard bytes.count <= Part.largest else { throw part.error(.partTooLarge) }
    }
    try Openers.open(part.nested(inner, bytes: bytes), into: sink)
  }
}
