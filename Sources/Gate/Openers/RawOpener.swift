import Columns
import Glibc

/// Anything else: its bytes are read as UTF-8, as UTF-16 of both orders and as GB18030.
struct RawOpener: Opener {
  func opens(_ part: Part) -> Bool { true }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    take(bytes, part, into: sink)
    if UTF8Text.isValid(bytes.span) { return }
    for encoding in ["GB18030", "UTF-16LE", "UTF-16BE"] {
      take(try Self.decoded(bytes, from: encoding, part), part, into: sink)
    }
    // UTF-16 text may begin at an odd place of a binary file.
    for encoding in ["UTF-16LE", "UTF-16BE"] {
      take(try Self.decoded(Array(bytes.dropFirst()), from: encoding, part), part, into: sink)
    }
  }

  private func take(_ bytes: [UInt8], _ part: Part, into sink: any UnitSink) {
    if sink.takesLines {
      sink.take(lines: bytes.span, of: part)
      return sink.endLines(of: part)
    }
    Lines.forEach(bytes.span) { line, number in sink.take(line, Unit(part, row: number)) }
  }

  /// The text as UTF-8; bytes that are no characters become line ends, which end every number and name.
  static func decoded(_ bytes: [UInt8], from encoding: String, _ part: Part) throws(SluiceError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      throw part.error(.partUnreadable, systemError: errno)
    }
    defer { iconv_close(converter) }
    let skipped = encoding.hasPrefix("UTF-16") ? 2 : 1
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      var from = source.baseAddress
      var left = source.count
      while left > 0 {
        var room = chunk.count
        let result = chunk.withUnsafeMutableBufferPointer { buffer in
          var to = buffer.baseAddress
          return iconv(converter, &from, &left, &to, &room)
        }
        output.append(contentsOf: chunk.prefix(chunk.count - room).map { UInt8(bitPattern: $0) })
        if result == -1, errno != E2BIG {
          let skip = min(skipped, left)
          from = from.map { $0 + skip }
          left -= skip
          output.append(0x0a)
        }
      }
    }
    return output
  }
}
