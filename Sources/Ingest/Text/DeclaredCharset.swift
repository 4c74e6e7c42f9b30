import Columns

/// The character set that a web page or XML document says it is written in.
enum DeclaredCharset {
  /// The encoding to read a document in.
  ///
  /// The bytes decide: what is valid UTF-8 is UTF-8, whatever the document says, and Chinese text in another
  /// encoding is GB18030. What says to be neither and does not look like either is refused: reading it wrongly
  /// would change names without anybody noticing.
  ///
  /// - Throws: `format-not-read` with the format and the character set.
  static func encoding(of probe: FileProbe, format: String) throws(SluiceError) -> TextEncoding {
    guard case .text(let guess, _) = probe.form else {
      throw SluiceError(.formatUnknown, at: probe.file.place)
    }
    guard case .gb18030 = guess.encoding, guess.confidence < .likely else { return guess.encoding }
    guard let name = name(in: probe.head), !name.hasPrefix("gb"), !name.hasPrefix("utf"), name != "cp936",
      name != "x-gbk"
    else { return guess.encoding }
    throw SluiceError(.formatNotRead, at: probe.file.place, key: "\(format) (\(name))")
  }

  /// `charset=` of a page or `encoding=` of an XML declaration, in lower case.
  static func name(in head: [UInt8]) -> String? {
    let text = String(decoding: head.filter { $0 < 0x80 }, as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let found = text.firstRange(of: key) else { continue }
      let value = text[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !name.isEmpty && name.count <= 24 { return String(name) }
    }
    return nil
  }
}
