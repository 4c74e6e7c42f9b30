/// What an input is, told from its bytes.
enum FileKind: Equatable {
  /// Delimited text.
  case text(TextEncoding)
  /// Office Open XML in a zip container.
  case workbook
  /// A format that is known and not read, by the name people know it by.
  case other(String)
  /// Neither text nor a format that is known.
  case unknown
  /// An archive or compressed file, by the name people know it by.
  case archive(String)
  /// A workbook protected by a password.
  case encrypted
}

/// The formats that are told by how a file begins.
enum Signatures {
  /// A format and its first bytes.
  struct Signature {
    let first: [UInt8]
    let kind: FileKind

    init(_ first: String, _ kind: FileKind) {
      self.first = Array(first.utf8)
      self.kind = kind
    }

    init(_ first: [UInt8], _ kind: FileKind) {
      self.first = first
      self.kind = kind
    }
  }

  /// All of them but zip and compound files, which hold several formats.
  static let all = [
    Signature([0x1f, 0x8b], .archive("gzip (.gz)")),
    Signature(
      "7z\u{bc}\u{af}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, .archive("7-Zip (.7z)")),
    Signature("Rar!", .archive("RAR (.rar)")),
    Signature("BZh", .archive("bzip2 (.bz2)")),
    Signature([0xfd, 0x37, 0x7a, 0x58, 0x5a], .archive("xz (.xz)")),
    Signature("%PDF", .other("PDF")),
    Signature("{\\rtf", .other("RTF")),
    Signature([0x89, 0x50, 0x4e, 0x47], .other("PNG")),
    Signature([0xff, 0xd8, 0xff], .other("JPEG")),
    Signature("SQLite format 3", .other("SQLite")),
    Signature("PAR1", .other("Parquet")),
    // BIFF2 to BIFF4, which begin with the record "beginning of file" without a container.
    Signature([0x09, 0x00, 0x04, 0x00], .other("Excel 2 (.xls)")),
    Signature([0x09, 0x02, 0x06, 0x00], .other("Excel 3 (.xls)")),
    Signature([0x09, 0x04, 0x06, 0x00], .other("Excel 4 (.xls)")),
  ]
}
