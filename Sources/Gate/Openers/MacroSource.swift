/// The source text of macros, which is packed in the streams of a project.
///
/// Source: [MS-OVBA] 2.4.1.
enum MacroSource {
  private static let signature: UInt8 = 1
  private static let chunkSize = 4096
  /// The most that is unpacked of one stream.
  private static let most = 1 << 26

  /// The unpacked end of a stream; nil when no packed text reaches from some place to its end.
  ///
  /// In the stream of a module, what the interpreter made of the source stands before the source.
  static func unpacked(_ stream: [UInt8]) -> [UInt8]? {
    var isDeadEnd = [Bool](repeating: false, count: stream.count)
    var start = 0
    while let place = stream[start...].firstIndex(of: signature) {
      if reachesEnd(stream, from: place + 1, &isDeadEnd), let text = text(stream, from: place + 1) {
        return text
      }
      start = place + 1
    }
    return nil
  }

  /// Whether chunk follows upon chunk up to the very end.
  ///
  /// Cost: a step a chunk; a place that leads nowhere is passed once, whatever leads to it.
  private static func reachesEnd(_ bytes: [UInt8], from start: Int, _ isDeadEnd: inout [Bool]) -> Bool {
    var index = start
    while index + 2 <= bytes.count, !isDeadEnd[index] {
      let header = Int(bytes[index]) | Int(bytes[index + 1]) << 8
      guard header >> 12 & 7 == 3 else { break }
      isDeadEnd[index] = true
      index += header & 0xfff + 3
    }
    return index == bytes.count && index > start
  }

  private static func text(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    var text: [UInt8] = []
    var index = start
    while index < bytes.count, text.count < most {
      let header = Int(bytes[index]) | Int(bytes[index + 1]) << 8
      let chunk = bytes[(index + 2)..<min(index + header & 0xfff + 3, bytes.count)]
      if header >> 15 == 0 { text += chunk } else if !unpack(chunk, into: &text) { return nil }
      index += header & 0xfff + 3
    }
    return text
  }

  /// Unpacks a chunk of bytes and of references to bytes before, eight told by a byte of flags.
  private static func unpack(_ chunk: ArraySlice<UInt8>, into text: inout [UInt8]) -> Bool {
    let begin = text.count
    var index = chunk.startIndex
    while index < chunk.endIndex {
      let flags = chunk[index]
      index += 1
      for bit in 0..<8 where index < chunk.endIndex {
        guard flags >> UInt8(bit) & 1 == 1 else {
          text.append(chunk[index])
          index += 1
          continue
        }
        guard index + 1 < chunk.endIndex else { return false }
        let token = Int(chunk[index]) | Int(chunk[index + 1]) << 8
        index += 2
        let lengthBits = 16 - offsetBits(at: text.count - begin)
        let offset = token >> lengthBits + 1
        guard offset <= text.count - begin else { return false }
        for _ in 0..<(token & (1 << lengthBits - 1) + 3) { text.append(text[text.count - offset]) }
      }
      guard text.count - begin <= chunkSize else { return false }
    }
    return true
  }

  /// How many bits of a reference tell how far back it goes: as many as the place needs, and at least four.
  private static func offsetBits(at place: Int) -> Int {
    var bits = 4
    while 1 << bits < place { bits += 1 }
    return min(bits, 12)
  }
}
