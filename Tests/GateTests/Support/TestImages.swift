import CZlib

/// Small pictures that say something of themselves.
enum TestImages {
  static func png(text: String) -> [UInt8] { png([("tEXt", Array("Comment\0\(text)".utf8))]) }

  static func png(packed text: String) -> [UInt8] {
    png([("zTXt", Array("Comment\0\0".utf8) + deflated(Array(text.utf8)))])
  }

  static func png(xmp text: String) -> [UInt8] {
    png([("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x='x'><d>\(text)</d></x:xmpmeta>".utf8))]
    )
  }

  private static func png(_ chunks: [(type: String, content: [UInt8])]) -> [UInt8] {
    let all = [("IHDR", [UInt8](repeating: 1, count: 13))] + chunks + [("IEND", [])]
    return all.reduce([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { file, chunk in
      file + big(chunk.1.count, 4) + Array(chunk.0.utf8) + chunk.1 + [0, 0, 0, 0]
    }
  }

  static func jpeg(comment: String) -> [UInt8] { jpeg([(0xfe, Array(comment.utf8))]) }

  /// The text is the picture's description; a position says where it was taken.
  static func jpeg(exif: String, hasPosition: Bool = false) -> [UInt8] {
    jpeg([(0xe1, Array("Exif\0\0".utf8) + tiff(exif, hasPosition: hasPosition))])
  }

  /// The text is in a field that names a person, as its bytes are.
  static func jpeg(author: [UInt8], tag: Int) -> [UInt8] {
    jpeg([(0xe1, Array("Exif\0\0".utf8) + tiff(author, tag: tag, hasPosition: false))])
  }

  /// The author of a picture.
  static func png(author: String) -> [UInt8] { png([("iTXt", Array("Author\0\0\0\0\0\(author)".utf8))]) }

  private static func jpeg(_ segments: [(marker: UInt8, content: [UInt8])]) -> [UInt8] {
    let scan: [UInt8] = [0xff, 0xda, 0, 2, 0x12, 0xff, 0, 0x34, 0xff, 0xd9]
    return segments.reduce([0xff, 0xd8]) {
      $0 + [0xff, $1.marker] + big($1.content.count + 2, 2) + $1.content
    } + scan
  }

  static func tiff(_ text: String, hasPosition: Bool) -> [UInt8] {
    tiff(Array(text.utf8), tag: 0x010e, hasPosition: hasPosition)
  }

  private static func tiff(_ text: [UInt8], tag: Int, hasPosition: Bool) -> [UInt8] {
    let characters = text + [0, 0, 0, 0]
    let fields = hasPosition ? 2 : 1
    let textPlace = 8 + 2 + fields * 12 + 4
    let positionPlace = textPlace + characters.count
    var file: [UInt8] = [0x4d, 0x4d, 0, 42] + big(8, 4) + big(fields, 2)
    file += big(tag, 2) + big(2, 2) + big(characters.count, 4) + big(textPlace, 4)
    if hasPosition { file += big(0x8825, 2) + big(4, 2) + big(1, 4) + big(positionPlace, 4) }
    file += big(0, 4) + characters
    return hasPosition ? file + big(4, 2) + [UInt8](repeating: 0, count: 52) : file
  }

  static func gif(comment: String) -> [UInt8] {
    let text = Array(comment.utf8)
    return Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0] + [0x21, 0xfe, UInt8(text.count)] + text + [0, 0x3b]
  }

  static func webp(exif: String) -> [UInt8] {
    var content = tiff(exif, hasPosition: false)
    if content.count % 2 == 1 { content.append(0) }
    let chunk = Array("EXIF".utf8) + big(content.count, 4).reversed() + content
    return Array("RIFF".utf8) + big(chunk.count + 4, 4).reversed() + Array("WEBP".utf8) + chunk
  }

  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: bytes.count + 64)
    var count = uLongf(packed.count)
    compress(&packed, &count, bytes, uLong(bytes.count))
    return Array(packed.prefix(Int(count)))
  }
}

/// Base64 as everybody writes it, apart from the code under test.
enum TestBase64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encode(_ text: String) -> String { encode(Array(text.utf8)) }

  static func encode(_ bytes: [UInt8]) -> String {
    let bits = bytes.map { byte in (0..<8).map { byte >> (7 - $0) & 1 } }.joined()
    let padded = Array(bits) + Array(repeating: 0, count: (6 - bits.count % 6) % 6)
    let encoded = stride(from: 0, to: padded.count, by: 6).map { start in
      alphabet[padded[start..<(start + 6)].reduce(0) { $0 * 2 + Int($1) }]
    }
    return String(encoded) + String(repeating: "=", count: (4 - encoded.count % 4) % 4)
  }
}

/// Tar archives of the ustar dialect.
enum TestTar {
  /// - Parameter filling: what stands behind each member up to the next whole block.
  static func make(_ entries: [(name: String, bytes: [UInt8])], filling: String = "") -> [UInt8] {
    entries.reduce([]) { $0 + header($1.name, $1.bytes.count) + padded($1.bytes, Array("\n\(filling)".utf8)) }
      + [UInt8](repeating: 0, count: 1024)
  }

  private static func header(_ name: String, _ size: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, _ offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, 0)
    put("0000644", 100)
    put(octal(size, 11), 124)
    put("0", 156)
    put("ustar\0" + "00", 257)
    for index in 148..<156 { header[index] = 0x20 }
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0", 148)
    return header
  }

  /// An archive whose first member is of another type, such as an extended header.
  static func typed(_ archive: [UInt8], _ type: Character) -> [UInt8] {
    var archive = archive
    archive[156] = type.asciiValue ?? 0x30
    for index in 148..<156 { archive[index] = 0x20 }
    let sum = archive[..<512].reduce(0) { $0 + Int($1) }
    archive.replaceSubrange(148..<156, with: Array("\(octal(sum, 6))\0 ".utf8))
    return archive
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static func padded(_ bytes: [UInt8], _ filling: [UInt8]) -> [UInt8] {
    let room = (512 - bytes.count % 512) % 512
    return bytes + filling.prefix(room) + [UInt8](repeating: 0, count: max(0, room - filling.count))
  }
}
