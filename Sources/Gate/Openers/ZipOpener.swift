import Columns

/// Zip archives: each member is opened as its own readers would; the names, comments and extra fields, which
/// archive programs show, are units.
struct ZipOpener: Opener {
  func opens(_ part: Part) -> Bool {
    part.first(4).starts(with: [0x50, 0x4b]) || part.name.hasSuffix(".zip") || part.name.hasSuffix(".xlsx")
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let zip = try Self.reader(part, into: sink)
    for entry in zip.entries {
      // A folder has a name and nothing else.
      if entry.name.hasSuffix("/") && entry.size == 0 { continue }
      Self.open(entry, of: zip, in: part, into: sink)
    }
  }

  /// Opens an archive and hands over what stands around its members.
  static func reader(_ part: Part, into sink: any UnitSink) throws(SluiceError) -> ZipReader {
    let bytes = try part.bytes()
    let zip = try ZipReader(bytes, part: part, checksConsistency: false)
    if let layout = ZipLayout(bytes) {
      for name in layout.localNames { sink.take(path: LegacyText.name(name), Unit(part)) }
      for gap in layout.gaps {
        RawOpener.search(Array(bytes[gap]), part, into: sink)
        if bytes[gap].contains(where: { $0 != 0 }) { sink.unopened(part.error(.partUnknown)) }
      }
    } else {
      RawOpener.search(bytes, part, into: sink)
      sink.unopened(part.error(.partUnreadable))
    }
    let comment = Array(LegacyText.name(zip.comment).utf8)
    sink.take(comment.span, Unit(part))
    for entry in zip.entries {
      sink.take(path: entry.name, Unit(part))
      for text in [entry.comment] + entry.extra {
        let name = Array(LegacyText.name(text).utf8)
        sink.take(name.span, Unit(part))
      }
    }
    return zip
  }

  /// Opens one member; what cannot be unpacked is told.
  static func open(_ entry: ZipReader.Entry, of zip: ZipReader, in part: Part, into sink: any UnitSink) {
    do { Openers.open(member: part.nested(entry.name, bytes: try zip.read(entry)), into: sink) } catch {
      sink.unopened(error)
    }
  }
}
