import Columns

/// What the bytes of a file say about its format: names lie, `.xls` files of offices are often HTML or text.
struct FileProbe {
  /// What a file looks like from outside.
  enum Form {
    /// A zip container, which may lie in a compound file that anybody may open.
    case zip(ZipContainer)
    /// A compound file ([MS-CFB]), and the names of its first streams.
    case compound(Set<String>)
    /// A text, and what it is written in when that is no plain text.
    case text(TextGuess, Markup?)
    /// Anything else.
    case binary
  }

  let file: OpenedFile
  /// The first 4 KiB.
  let head: [UInt8]
  let form: Form

  /// - Throws: `workbook-broken` or `workbook-beyond-limits` for a zip container that cannot be opened.
  init(_ file: OpenedFile) throws(SluiceError) {
    self.file = file
    head = try file.bytes(at: 0, count: 1 << 12)
    form = try Self.form(of: file, head)
  }

  private static func form(of file: OpenedFile, _ head: [UInt8]) throws(SluiceError) -> Form {
    if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
      let streams = try CompoundFile.streams(of: file, head: head)
      // What opens without asking for a password is read as what is in it.
      if streams.contains(ProtectedPackage.stream), let bytes = try ProtectedPackage.container(of: file) {
        return .zip(try ZipContainer(bytes, at: file.place))
      }
      return .compound(streams)
    }
    if head.starts(with: [0x50, 0x4b, 0x03, 0x04]) || head.starts(with: [0x50, 0x4b, 0x05, 0x06]) {
      return .zip(try ZipContainer(file))
    }
    guard let guess = try TextGuess(file, head: head) else { return .binary }
    return .text(guess, Markup(head))
  }
}
