import Columns

/// Anything else: its bytes are read as UTF-8, as UTF-16 of both orders and as GB18030, and it counts as not
/// opened, since a format that nobody here knows can hold what its bytes do not show.
struct RawOpener: Opener {
  func opens(_ part: Part) -> Bool { true }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    Self.search(bytes, part, into: sink)
    if MailText.isMail(part) { MailText.open(bytes, part, into: sink) }
    // Room that a program keeps free in a file is filled with zeros, behind four bytes FF in a workbook.
    if bytes.contains(where: { $0 != 0 && $0 != 0xff }) { sink.unopened(part.error(.partUnknown)) }
  }

  /// Looks at the bytes of a part whatever it is; bytes that cannot be read are told by who opens it.
  static func search(_ part: Part, into sink: any UnitSink) {
    if let bytes = try? part.bytes() { search(bytes, part, into: sink) }
  }

  /// Looks at bytes in every encoding.
  static func search(_ bytes: [UInt8], _ part: Part, into sink: any UnitSink) {
    take(bytes, part, into: sink)
    if UTF8Text.isValid(bytes.span) { return }
    for encoding in ["GB18030", "UTF-16LE", "UTF-16BE"] {
      take(LegacyText.decoded(bytes, from: encoding) ?? [], part, into: sink)
    }
    // UTF-16 text may begin at an odd place of a binary file.
    for encoding in ["UTF-16LE", "UTF-16BE"] {
      take(LegacyText.decoded(Array(bytes.dropFirst()), from: encoding) ?? [], part, into: sink)
    }
  }

  private static func take(_ bytes: [UInt8], _ part: Part, into sink: any UnitSink) {
    if sink.takesLines {
      sink.take(lines: bytes.span, of: part)
      return sink.endLines(of: part)
    }
    Lines.forEach(bytes.span) { line, number in sink.take(line, Unit(part, row: number)) }
  }
}
