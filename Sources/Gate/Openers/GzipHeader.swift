/// The header of a gzip member, which may hold an extra field, the old name of the file and a comment.
///
/// Source: RFC 1952, 2.3.
enum GzipHeader {
  /// The texts of the header with which some bytes begin; none when they are no member.
  static func texts(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    let head = bytes.startIndex
    guard bytes.count > 10, bytes[head] == 0x1f, bytes[head + 1] == 0x8b else { return [] }
    let flags = bytes[head + 3]
    var index = head + 10
    var texts: [[UInt8]] = []
    if flags & 4 != 0, index + 2 <= bytes.endIndex {
      let length = Int(bytes[index]) | Int(bytes[index + 1]) << 8
      let end = min(index + 2 + length, bytes.endIndex)
      texts.append(Array(bytes[(index + 2)..<end]))
      index = end
    }
    for flag in [UInt8(8), 16] where flags & flag != 0 && index < bytes.endIndex {
      let text = Array(bytes[index...].prefix { $0 != 0 })
      texts.append(text)
      index += text.count + 1
    }
    return texts
  }
}
