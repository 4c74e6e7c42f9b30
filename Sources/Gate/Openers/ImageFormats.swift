import CZlib

/// The text chunks, EXIF and XMP of a PNG.
enum PNGMetadata {
  static func read(_ bytes: [UInt8]) -> ImageMetadata? {
    let reader = ByteReader(bytes)
    var found = ImageMetadata()
    var index = 8
    while let length = reader.number(index, 4), let type = reader.piece(index + 4, 4),
      let content = reader.piece(index + 8, length), reader.piece(index + 8 + length, 4) != nil
    {
      index += 12 + length
      switch String(decoding: type, as: UTF8.self) {
      case "IEND":
        found.end = index
        return found
      case "tEXt":
        found.items.append(.text(Array(content)))
        let keyword = content.prefix { $0 != 0 }
        if isAuthor(keyword) { found.items.append(.author(Array(content.dropFirst(keyword.count + 1)))) }
      case "eXIf": found.items.append(.exif(Array(content)))
      case "zTXt": found.items += packed(content, skipping: 1)
      case "iTXt": found.items += international(content)
      default: break
      }
    }
    return nil
  }

  /// Keyword, 0, and behind so many more bytes a zlib stream.
  private static func packed(_ content: ArraySlice<UInt8>, skipping count: Int) -> [ImageMetadata.Item] {
    let keyword = content.prefix { $0 != 0 }
    let stream = Array(content.dropFirst(keyword.count + 1 + count))
    guard let text = Inflate.whole(stream) else { return [.text(Array(keyword))] }
    return [.text(Array(keyword)), .text(text)] + (isAuthor(keyword) ? [.author(text)] : [])
  }

  /// Whether a keyword of ISO/IEC 15948, 11.3.4.2, or what programs write for it, names a person.
  private static func isAuthor(_ keyword: ArraySlice<UInt8>) -> Bool {
    ["Author", "Artist", "Creator"].contains(String(decoding: keyword, as: UTF8.self))
  }

  /// Keyword, 0, whether packed, method, language, 0, translated keyword, 0, text.
  private static func international(_ content: ArraySlice<UInt8>) -> [ImageMetadata.Item] {
    let keyword = content.prefix { $0 != 0 }
    var rest = content.dropFirst(keyword.count + 1)
    let isPacked = rest.first == 1
    rest = rest.dropFirst(2)
    let language = rest.prefix { $0 != 0 }
    rest = rest.dropFirst(language.count + 1)
    let translated = rest.prefix { $0 != 0 }
    rest = rest.dropFirst(translated.count + 1)
    let text = isPacked ? Inflate.whole(Array(rest)) ?? [] : Array(rest)
    let isXMP = keyword.starts(with: Array("XML:com.adobe.xmp".utf8))
    return [.text(Array(keyword)), .text(Array(translated)), isXMP ? .xmp(text) : .text(text)]
      + (isAuthor(keyword) ? [.author(text)] : [])
  }
}

/// The comments, EXIF, XMP and IPTC segments of a JPEG.
enum JPEGMetadata {
  static func read(_ bytes: [UInt8]) -> ImageMetadata? {
    let reader = ByteReader(bytes)
    var found = ImageMetadata()
    var index = 2
    while let marker = reader.number(index, 2), marker >= 0xff00 {
      if marker == 0xffff {
        index += 1
        continue
      }
      if marker == 0xffd9 {
        found.end = index + 2
        return found
      }
      if (0xffd0...0xffd8).contains(marker) || marker == 0xff01 {
        index += 2
        continue
      }
      guard let length = reader.number(index + 2, 2), length >= 2,
        let content = reader.piece(index + 4, length - 2)
      else { return nil }
      found.items += items(marker, Array(content))
      index += 2 + length
      if marker == 0xffda {
        guard let next = endOfScan(bytes, from: index) else { return nil }
        index = next
      }
    }
    return nil
  }

  private static func items(_ marker: Int, _ content: [UInt8]) -> [ImageMetadata.Item] {
    let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
    switch marker {
    case 0xffe1 where content.starts(with: Array("Exif\0\0".utf8)):
      return [.exif(Array(content.dropFirst(6)))]
    case 0xffe1 where content.starts(with: xmp): return [.xmp(Array(content.dropFirst(xmp.count)))]
    // Other applications' segments, IPTC's among them, and comments.
    case 0xffe0...0xffef, 0xfffe: return [.text(content)]
    default: return []
    }
  }

  /// The next marker behind packed picture data, in which FF is followed by 0 or a restart marker.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xff, bytes[index + 1] != 0, !(0xd0...0xd7).contains(bytes[index + 1]) {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// The comments and application blocks of a GIF.
enum GIFMetadata {
  static func read(_ bytes: [UInt8]) -> ImageMetadata? {
    let reader = ByteReader(bytes)
    guard let flags = reader.number(10, 1) else { return nil }
    var found = ImageMetadata()
    var index = 13 + table(flags)
    while let kind = reader.number(index, 1) {
      switch kind {
      case 0x3b:
        found.end = index + 1
        return found
      case 0x21:
        guard let (content, next) = blocks(reader, index + 2) else { return nil }
        // A graphic control block has four bytes and says nothing.
        if reader.number(index + 1, 1) != 0xf9 { found.items.append(.text(content)) }
        index = next
      case 0x2c:
        guard let flags = reader.number(index + 9, 1),
          let (_, next) = blocks(reader, index + 11 + table(flags))
        else { return nil }
        index = next
      default: return nil
      }
    }
    return nil
  }

  private static func table(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

  private static func blocks(_ reader: ByteReader, _ start: Int) -> (content: [UInt8], next: Int)? {
    var content: [UInt8] = []
    var index = start
    while let length = reader.number(index, 1), let block = reader.piece(index + 1, length) {
      index += 1 + length
      if length == 0 { return (content, index) }
      content += block
    }
    return nil
  }
}

/// The EXIF and XMP chunks of a WebP.
enum WebPMetadata {
  static func read(_ bytes: [UInt8]) -> ImageMetadata? {
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let size = reader.number(4, 4), size + 8 <= bytes.count else { return nil }
    var found = ImageMetadata(end: size + 8)
    var index = 12
    while index + 8 <= size + 8, let type = reader.piece(index, 4), let length = reader.number(index + 4, 4) {
      guard let content = reader.piece(index + 8, length) else { return nil }
      switch String(decoding: type, as: UTF8.self) {
      case "EXIF": found.items.append(.exif(Array(content)))
      case "XMP ": found.items.append(.xmp(Array(content)))
      default: break
      }
      index += 8 + length + length % 2
    }
    return found
  }
}

/// Small zlib streams, unpacked whole.
enum Inflate {
  private static let most = 1 << 26

  /// The bytes of a stream; nil when it is damaged or unpacks to more than 64 MiB.
  static func whole(_ packed: [UInt8]) -> [UInt8]? {
    var room = max(packed.count * 8, 1 << 12)
    while room <= most {
      var count = uLongf(room)
      var status = Z_OK
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, made in
        status = uncompress(buffer.baseAddress, &count, packed, uLong(packed.count))
        made = status == Z_OK ? Int(count) : 0
      }
      if status == Z_OK { return bytes }
      guard status == Z_BUF_ERROR else { return nil }
      room *= 4
    }
    return nil
  }
}
