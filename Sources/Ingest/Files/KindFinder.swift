import Columns

/// Tells the kind of a file from its bytes: names lie, `.xls` files of offices are often HTML or text.
enum KindFinder {
  static func kind(of file: OpenedFile) throws(SluiceError) -> FileKind {
    let head = try file.bytes(at: 0, count: 1 << 12)
    if let signature = Signatures.all.first(where: { head.starts(with: $0.first) }) { return signature.kind }
    if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
      return try CompoundFile.kind(of: file, head: head)
    }
    if head.starts(with: [0x50, 0x4b]) { return try zipKind(of: file) }
    if let encoding = TextEncoding.ofMark(head) { return markup(head, encoding) ?? .text(encoding) }
    if head.contains(0) { return .unknown }
    let encoding = try TextEncoding.find(in: file)
    return markup(head, encoding) ?? .text(encoding)
  }

  /// Markup that is no delimited text.
  private static func markup(_ head: [UInt8], _ encoding: TextEncoding) -> FileKind? {
    // In UTF-16 every second byte of ASCII text is zero.
    let text = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace }
    if start.hasPrefix("mime-version:") { return .other("MHTML") }
    guard start.hasPrefix("<") else { return nil }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .other("XML Spreadsheet 2003")
    }
    if start.contains("<html") || start.contains("<table") || start.contains("<!doctype html") {
      return .other("HTML")
    }
    return start.hasPrefix("<?xml") ? .other("XML") : nil
  }

  private static func zipKind(of file: OpenedFile) throws(SluiceError) -> FileKind {
    let container = try ZipContainer(file)
    if container.contains("[Content_Types].xml") {
      if container.contains("xl/workbook.bin") { return .other("Excel (.xlsb)") }
      if container.contains("word/document.xml") { return .other("Word (.docx)") }
      if container.contains("ppt/presentation.xml") { return .other("PowerPoint (.pptx)") }
      return .workbook
    }
    if container.contains("content.xml") { return .other("OpenDocument (.ods)") }
    return container.contains("xl/workbook.xml") ? .workbook : .archive("zip")
  }
}
