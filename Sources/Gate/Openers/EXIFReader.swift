/// The texts of EXIF or TIFF: every field of characters or of bytes without a form, of every directory.
enum EXIFReader {
  /// What is handed over when a picture says where it was taken.
  static let position = "GPS"

  /// What a file says.
  struct Facts {
    var texts: [[UInt8]] = []
    /// Who took the picture, or owns the camera.
    var authors: [String] = []
    var hasPosition = false
  }

  /// How many fields are looked at; directories may point at each other for ever.
  private static let mostFields = 10_000

  static func read(_ bytes: [UInt8]) -> Facts {
    var facts = Facts()
    let reader = ByteReader(bytes, isBigEndian: bytes.starts(with: [0x4d, 0x4d]))
    guard reader.number(2, 2) == 42, let first = reader.number(4, 4) else { return facts }
    var waiting = [first]
    var seen: Set<Int> = []
    var left = mostFields
    while let directory = waiting.popLast() {
      guard seen.insert(directory).inserted, let count = reader.number(directory, 2) else { continue }
      for field in 0..<count {
        left -= 1
        guard left > 0 else { return facts }
        guard let entry = Entry(reader, directory + 2 + field * 12) else { break }
        switch entry.tag {
        // Pointers to the directories of EXIF, positions and interoperability.
        case 0x8769, 0xa005: waiting.append(entry.value)
        case 0x8825: facts.hasPosition = facts.hasPosition || (reader.number(entry.value, 2) ?? 0) > 1
        default:
          guard let text = entry.text(reader) else { continue }
          facts.texts.append(text)
          if let author = Self.author(text, tag: entry.tag) { facts.authors.append(author) }
        }
      }
      if let next = reader.number(directory + 2 + count * 12, 4), next > 0 { waiting.append(next) }
    }
    return facts
  }

  /// The person that a field names: Artist, CameraOwnerName, and XPAuthor, which is UTF-16.
  private static func author(_ text: [UInt8], tag: Int) -> String? {
    switch tag {
    case 0x013b, 0xa430: return LegacyText.utf8(text).map { String(decoding: $0, as: UTF8.self) }
    case 0x9c9d:
      let units = stride(from: 0, to: text.count, by: 2).map { index in
        UInt16(text[index]) | (index + 1 < text.count ? UInt16(text[index + 1]) << 8 : 0)
      }
      return String(decoding: units, as: UTF16.self)
    default: return nil
    }
  }

  /// One field of a directory.
  private struct Entry {
    let tag: Int
    let type: Int
    let count: Int
    let value: Int
    let place: Int

    init?(_ reader: ByteReader, _ place: Int) {
      guard let tag = reader.number(place, 2), let type = reader.number(place + 2, 2),
        let count = reader.number(place + 4, 4), let value = reader.number(place + 8, 4)
      else { return nil }
      self.tag = tag
      self.type = type
      self.count = count
      self.value = value
      self.place = place
    }

    /// The bytes of a field of bytes (1), characters (2) or without form (7).
    func text(_ reader: ByteReader) -> [UInt8]? {
      guard type == 1 || type == 2 || type == 7, count > 3 else { return nil }
      // Characters end with a zero.
      return reader.piece(count <= 4 ? place + 8 : value, count).map { piece in
        Array(piece.reversed().drop { $0 == 0 }.reversed())
      }
    }
  }
}
