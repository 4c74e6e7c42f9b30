import Columns

/// Zip archives, workbooks among them: each member is opened as its own readers would, and the names and
/// comments, which every archive program shows, are units.
struct ZipOpener: Opener {
  func opens(_ part: Part) -> Bool {
    part.first(4).starts(with: [0x50, 0x4b]) || part.name.hasSuffix(".zip") || part.name.hasSuffix(".xlsx")
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let zip = try ZipReader(try part.bytes(), part: part)
    let comment = zip.comment
    sink.take(comment.span, Unit(part))
    for entry in zip.entries {
      sink.take(path: entry.name, Unit(part))
      sink.take(entry.comment.span, Unit(part))
      // A folder has a name and nothing else.
      if entry.name.hasSuffix("/") && entry.size == 0 { continue }
      try Openers.open(part.nested(entry.name, bytes: try zip.read(entry)), into: sink)
    }
  }
}
