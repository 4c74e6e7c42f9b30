/// A text that is written in a language of its own, told from its first bytes.
enum Markup: Sendable, Equatable {
  /// A web page, or a part of one, as many systems export tables.
  case html
  /// A web page with all that belongs to it in one MIME message.
  case mime
  /// XML Spreadsheet 2003.
  case spreadsheetML
  /// An OpenDocument spreadsheet in one XML file.
  case openDocument
  /// The national office format in one XML file (GB/T 20916).
  case uof
  /// Another XML document.
  case xml

  /// The tags with which web pages begin, or parts of them.
  private static let tags = [
    "<html", "<!doctype html", "<head", "<body", "<meta", "<table", "<tr", "<div", "<style", "<script",
    "<center",
    "<font", "<p>", "<title",
  ]

  /// What the first bytes of a text are written in; nil for a plain text.
  init?(_ head: [UInt8]) {
    // In UTF-16 every second byte of ASCII text is zero.
    let text = String(decoding: head.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace }
    if start.hasPrefix("mime-version:") || start.hasPrefix("from:") && start.contains("mime-version:") {
      self = .mime
      return
    }
    guard start.hasPrefix("<") else { return nil }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      self = .spreadsheetML
    } else if start.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") {
      self = .openDocument
    } else if start.contains("schemas.uof.org") || start.contains("<uof:uof") {
      self = .uof
    } else if Self.tags.contains(where: start.contains) {
      self = .html
    } else if start.hasPrefix("<?xml") || start.hasPrefix("<!--") {
      self = .xml
    } else {
      return nil
    }
  }
}
