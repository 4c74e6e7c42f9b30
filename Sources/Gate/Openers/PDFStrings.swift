import Columns
import Glibc

/// The strings in the objects of a PDF: what pages do not show as text. Notes, bookmarks, names and values of form
/// fields, targets of links, scripts, and what an earlier version of the file said.
///
/// Objects are not followed, only read from the first byte to the last, also those that are packed together and the
/// contents of pages. Streams packed in another way than Flate are passed over; pictures and fonts hold no strings.
///
/// Source: ISO 32000-1, 7.3.4 (strings), 7.3.8 (streams), 7.5.7 (object streams), 7.9.2 (text strings).
struct PDFStrings {
  private static let mostUnpacked = 1 << 26
  private static let longestString = 1 << 16

  private let part: Part
  /// What the pages show already.
  private let shown: Set<[UInt8]>
  private let sink: any UnitSink
  private var seen: Set<[UInt8]> = []

  /// - Parameter shown: the words of the pages, which are not told twice.
  init(_ part: Part, shown: Set<[UInt8]>, into sink: any UnitSink) {
    self.part = part
    self.shown = shown
    self.sink = sink
  }

  /// Hands over the strings of a file.
  ///
  /// - Returns: whether everything fitted into what may be unpacked.
  mutating func read(_ bytes: [UInt8]) -> Bool {
    var room = Self.mostUnpacked
    var objects = 0
    var index = 0
    // Between streams there are objects; the dictionary of a stream stands right before it.
    while let start = Self.next("stream", in: bytes, from: index) {
      let body = Self.bodyStart(bytes, start + 6)
      guard let end = Self.next("endstream", in: bytes, from: body) else { break }
      let dictionary = String(decoding: bytes[max(objects, start - 2_048)..<start], as: UTF8.self)
      strings(bytes[objects..<start], isContent: false)
      stream(bytes[body..<end], Self.lastDictionary(dictionary), &room)
      objects = end + 9
      index = objects
    }
    strings(bytes[min(objects, bytes.count)...], isContent: false)
    return room > 0
  }

  private mutating func stream(_ bytes: ArraySlice<UInt8>, _ dictionary: Substring, _ room: inout Int) {
    for word in ["/Image", "/Length1", "/XRef", "/Alternate"] where dictionary.contains(word) { return }
    var content = bytes
    if dictionary.contains("/Filter") {
      guard dictionary.contains("/FlateDecode") || dictionary.contains("/Fl "), room > 0 else { return }
      let unpacked = PDFInflate.inflate(bytes, most: room)
      room -= unpacked.count
      content = unpacked[...]
    }
    if dictionary.contains("/Metadata") || dictionary.contains("/EmbeddedFile") {
      let isXML = dictionary.contains("/Metadata")
      Openers.open(member: part.nested(isXML ? "metadata.xml" : "file", bytes: Array(content)), into: sink)
      return
    }
    strings(content, isContent: !dictionary.contains("/ObjStm"))
  }

  /// The dictionary that ends a text: from the last object's beginning on.
  private static func lastDictionary(_ text: String) -> Substring {
    text.ranges(of: " obj").last.map { text[$0.upperBound...] } ?? text[...]
  }

  private static func bodyStart(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index
    if index < bytes.count, bytes[index] == 0x0d { index += 1 }
    if index < bytes.count, bytes[index] == 0x0a { index += 1 }
    return index
  }

  private static func next(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let word = Array(word.utf8)
    return bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var index = start
      while index + word.count <= buffer.count {
        // memchr and memcmp read within the buffer only.
        guard let found = memchr(base + index, Int32(word[0]), buffer.count - word.count + 1 - index) else {
          return nil
        }
        index = UnsafeRawPointer(found) - base
        if memcmp(base + index, word, word.count) == 0 { return index }
        index += 1
      }
      return nil
    }
  }

  // MARK: Strings

  private mutating func strings(_ bytes: ArraySlice<UInt8>, isContent: Bool) {
    var index = bytes.startIndex
    var array: [UInt8] = []
    var elements = 0
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x28:
        let text = Self.literal(bytes, &index)
        array += text
        elements += 1
        take(text, isContent: isContent)
      case 0x3c where index + 1 < bytes.endIndex && bytes[index + 1] != 0x3c:
        let text = Self.hexadecimal(bytes, &index)
        array += text
        elements += 1
        take(text, isContent: isContent)
      case 0x3c: index += 2
      case 0x5b:
        array = []
        elements = 0
        index += 1
      case 0x5d:
        // What a page draws piece by piece, to set it closer or wider.
        if elements > 1, isContent { take(array, isContent: true) }
        elements = 0
        index += 1
      default: index += 1
      }
    }
  }

  private mutating func take(_ bytes: [UInt8], isContent: Bool) {
    guard bytes.count >= 4, bytes.count <= Self.longestString,
      let text = Self.text(bytes, isContent: isContent),
      !isShown(text), seen.insert(text).inserted
    else { return }
    sink.take(text.span, Unit(part))
  }

  private func isShown(_ text: [UInt8]) -> Bool {
    text.split { $0 <= 0x20 }.allSatisfy { shown.contains(Array($0)) }
  }

  /// Content strings are codes of a font, of which only plain ASCII is surely what it shows.
  private static func text(_ bytes: [UInt8], isContent: Bool) -> [UInt8]? {
    if isContent { return bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f } ? bytes : nil }
    guard let text = LegacyText.utf8(bytes) else { return nil }
    return text.contains { $0 < 0x20 && !(0x08...0x0d).contains($0) } ? nil : text
  }

  /// `(…)` with brackets in pairs and escapes.
  private static func literal(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    while index < bytes.endIndex, text.count <= longestString {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x28:
        depth += 1
        if depth > 1 { text.append(byte) }
      case 0x29:
        depth -= 1
        if depth == 0 { return text }
        text.append(byte)
      case 0x5c: escape(bytes, &index, &text)
      default: text.append(byte)
      }
    }
    return text
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, _ index: inout Int, _ text: inout [UInt8]) {
    guard index < bytes.endIndex else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6e, 0x72: text.append(0x0a)
    case 0x74: text.append(0x09)
    case 0x62, 0x66: text.append(0x20)
    case 0x0d: if index < bytes.endIndex, bytes[index] == 0x0a { index += 1 }
    case 0x0a: break
    case 0x30...0x37:
      var value = Int(byte - 0x30)
      var count = 1
      while count < 3, index < bytes.endIndex, (0x30...0x37).contains(bytes[index]) {
        value = value * 8 + Int(bytes[index] - 0x30)
        index += 1
        count += 1
      }
      text.append(UInt8(truncatingIfNeeded: value))
    default: text.append(byte)
    }
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    var high: UInt8?
    while index < bytes.endIndex, text.count <= longestString {
      let byte = bytes[index]
      index += 1
      if byte == 0x3e { break }
      let value: UInt8
      switch byte {
      case 0x30...0x39: value = byte - 0x30
      case 0x41...0x46: value = byte - 0x41 + 10
      case 0x61...0x66: value = byte - 0x61 + 10
      case 0x00...0x20: continue
      // No hexadecimal string: a sign of another program.
      default: return []
      }
      if let first = high {
        text.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    if let high { text.append(high << 4) }
    return text
  }
}
