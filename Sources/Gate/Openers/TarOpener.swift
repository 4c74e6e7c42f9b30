import Columns

/// Tar archives of every dialect: each member is opened as its own readers would; names, owners and the
/// extended headers are units (POSIX.1-2017 pax, ustar; GNU long names).
struct TarOpener: Opener {
  private static let block = 512

  func opens(_ part: Part) -> Bool {
    let head = part.first(Self.block)
    guard head.count == Self.block else { return part.name.hasSuffix(".tar") }
    return Array(head[257..<262]) == Array("ustar".utf8)
      || (part.name.hasSuffix(".tar") && Self.isHeader(head[...]))
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    var index = 0
    var longName: String?
    var members = 0
    while index + Self.block <= bytes.count {
      let header = bytes[index..<(index + Self.block)]
      if header.allSatisfy({ $0 == 0 }) { break }
      guard Self.isHeader(header), let size = Self.number(header, 124, 12), size <= bytes.count - index else {
        throw part.error(.partUnreadable)
      }
      members += 1
      guard members <= ZipReader.mostEntries else { throw part.error(.partTooLarge) }
      let start = index + Self.block
      guard start + size <= bytes.count else { throw part.error(.partUnreadable) }
      let content = Array(bytes[start..<(start + size)])
      let name = longName ?? Self.name(header)
      // Link target, owner and group are shown by every archive program.
      for text in [Self.text(header, 157, 100), Self.text(header, 297, 32)] { sink.take(text, Unit(part)) }
      sink.take(Self.text(header, 265, 32), Unit(part, label: Unit.personLabel))
      longName = nil
      switch header[index + 156] {
      case 0x4c: longName = LegacyText.name(Array(content.prefix { $0 != 0 }))
      case 0x78, 0x67, 0x4b:
        Lines.forEach(content.span) { line, _ in Self.take(record: line, part, into: sink) }
        longName = Self.paxPath(content)
      case 0x35: sink.take(path: name, Unit(part))
      default:
        sink.take(path: name, Unit(part))
        Openers.open(member: part.nested(name, bytes: content), into: sink)
      }
      index = start + (size + Self.block - 1) / Self.block * Self.block
      // A member is filled up to whole blocks, with zeros by those who follow the format.
      let filling = bytes[(start + size)..<max(start + size, min(index, bytes.count))]
      if filling.contains(where: { $0 != 0 }) { RawOpener.search(Array(filling), part, into: sink) }
    }
    guard members > 0 else { throw part.error(.partUnreadable) }
    // Behind the end there is nothing to see, and still somebody may have put something there.
    let rest = bytes[min(index, bytes.count)...]
    if rest.contains(where: { $0 != 0 }) { RawOpener.search(Array(rest), part, into: sink) }
  }

  /// Whether the checksum of a header is right.
  private static func isHeader(_ header: ArraySlice<UInt8>) -> Bool {
    guard let stated = number(header, 148, 8) else { return false }
    let start = header.startIndex
    let sum = header.indices.reduce(0) { sum, index in
      sum + ((148..<156).contains(index - start) ? 0x20 : Int(header[index]))
    }
    return sum == stated
  }

  private static func field(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> [UInt8] {
    let start = header.startIndex + offset
    return Array(header[start..<(start + count)].prefix { $0 != 0 })
  }

  private static func text(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> String {
    LegacyText.name(field(header, offset, count))
  }

  private static func name(_ header: ArraySlice<UInt8>) -> String {
    let isPOSIX = field(header, 257, 5) == Array("ustar".utf8)
    let prefix = isPOSIX ? field(header, 345, 155) : []
    return LegacyText.name(prefix.isEmpty ? field(header, 0, 100) : prefix + [0x2f] + field(header, 0, 100))
  }

  /// A number of octal digits; sizes beyond 8 GiB, written in binary, are too large anyway.
  private static func number(_ header: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int? {
    let digits = field(header, offset, count).filter { $0 != 0x20 }
    return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// A record of an extended header: `length key=value`; the owner's is a name.
  private static func take(record: Span<UInt8>, _ part: Part, into sink: any UnitSink) {
    sink.take(record, Unit(part))
    let text = ByteText.text(record)
    if let key = text.firstRange(of: " uname=") {
      sink.take(String(text[key.upperBound...]), Unit(part, label: Unit.personLabel))
    }
  }

  private static func paxPath(_ content: [UInt8]) -> String? {
    let records = String(decoding: content, as: UTF8.self).split(separator: "\n")
    return records.compactMap { record in
      record.firstRange(of: " path=").map { String(record[$0.upperBound...]) }
    }.last
  }
}
