import Glibc

/// Comments, instructions, marked sections and document types.
extension XMLScanner {
  /// Whether what stands between `<?` and `?>` begins with a name, which is `xml` only at the very beginning.
  func isInstruction(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end, isNameStart[bytes[start]] else { return false }
    var place = start
    while place < end && isName[bytes[place]] { place += 1 }
    guard place == end || XMLBytes.isBlank(bytes[place]) else { return false }
    let target = UnsafeBufferPointer(start: bytes + start, count: place - start)
    return isAtStart || !(target.count == 3 && target.map { $0 | 0x20 } == Array("xml".utf8))
  }

  func declaration(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let rest = UnsafeBufferPointer(start: bytes + start, count: min(9, end - start))
    if rest.starts(with: "<!--".utf8) {
      guard let close = find("--", bytes, start + 4, end), close + 2 < end else { return start }
      return bytes[close + 2] == 0x3e ? close + 3 : fail(.broken, at: start)
    }
    if rest.starts(with: "<![CDATA[".utf8), !open.isEmpty {
      guard let close = find("]]>", bytes, start + 9, end) else { return start }
      return cdata(bytes, start + 9, close) ? close + 3 : fail(.broken, at: start)
    }
    if rest.starts(with: "<!DOCTYPE".utf8) { return fail(.entities, at: start) }
    let isCut = ["<!--", "<![CDATA[", "<!DOCTYPE"].contains { $0.utf8.starts(with: rest) }
    return isCut && !isAtEnd ? start : fail(.broken, at: start)
  }

  private func cdata(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var begin = start
    for place in start..<end where bytes[place] < 0x20 {
      switch bytes[place] {
      case 0x09, 0x0a: break
      case 0x0d:
        deliver(bytes, begin, place)
        let isPair = place + 1 < end && bytes[place + 1] == 0x0a
        if !isPair { deliver("\n") }
        begin = place + 1
      default: return false
      }
    }
    deliver(bytes, begin, end)
    return true
  }

  /// Where a text stands first.
  func find(_ text: StaticString, _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int)
    -> Int?
  {
    let length = text.utf8CodeUnitCount
    var place = start
    while place + length <= end,
      let found = memchr(bytes + place, Int32(text.utf8Start[0]), end - place - length + 1)
    {
      place = UnsafeRawPointer(bytes).distance(to: UnsafeRawPointer(found))
      if memcmp(found, text.utf8Start, length) == 0 { return place }
      place += 1
    }
    return nil
  }
}
