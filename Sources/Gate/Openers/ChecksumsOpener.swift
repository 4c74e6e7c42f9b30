import Columns

/// `SHA256SUMS` as coreutils write it: the digests are ours, the paths are units.
struct ChecksumsOpener: Opener {
  func opens(_ part: Part) -> Bool { part.name == "sha256sums" }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    Lines.forEach(bytes.span) { line, number in
      guard Self.isSum(line) else { return sink.take(line, Unit(part, row: number)) }
      sink.take(line.extracting(0..<64), Unit(part, row: number, role: .computed))
      sink.take(line.extracting(66..<line.count), Unit(part, row: number))
    }
  }

  /// Whether a line is 64 hexadecimal digits, two blanks and a path.
  static func isSum(_ line: Span<UInt8>) -> Bool {
    guard line.count > 66, line[64] == 0x20, line[65] == 0x20 || line[65] == 0x2a else { return false }
    return isDigest(line.extracting(0..<64))
  }

  /// Whether a text is 64 hexadecimal digits with small letters.
  static func isDigest(_ text: Span<UInt8>) -> Bool {
    guard text.count == 64 else { return false }
    for index in text.indices {
      switch text[index] {
      case 0x30...0x39, 0x61...0x66: continue
      default: return false
      }
    }
    return true
  }
}
