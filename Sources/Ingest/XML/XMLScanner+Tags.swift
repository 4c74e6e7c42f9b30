import Glibc

/// Tags and their attributes.
extension XMLScanner {
  func endTag(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start + 2
    var local = place
    while place < end && isName[bytes[place]] {
      if bytes[place] == 0x3a { local = place + 1 }
      place += 1
    }
    let name = UnsafeBufferPointer(start: bytes + start + 2, count: place - start - 2)
    let nameEnd = place
    while place < end && XMLBytes.isBlank(bytes[place]) { place += 1 }
    guard place < end else { return start }
    guard bytes[place] == 0x3e, open.pop(name) else { return fail(.broken, at: start) }
    part.end(XMLName(local: bytes + local, count: nameEnd - local))
    failure = part.failure
    return place + 1
  }

  func startTag(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start + 1
    guard isNameStart[bytes[place]] else { return fail(.broken, at: start) }
    var local = place
    while place < end && isName[bytes[place]] {
      if bytes[place] == 0x3a { local = place + 1 }
      place += 1
    }
    let nameEnd = place
    var found = 0
    var isEmpty = false
    while true {
      let before = place
      while place < end && XMLBytes.isBlank(bytes[place]) { place += 1 }
      guard place < end else { return start }
      if bytes[place] == 0x3e { break }
      if bytes[place] == 0x2f {
        guard place + 1 < end else { return start }
        guard bytes[place + 1] == 0x3e else { return fail(.broken, at: start) }
        isEmpty = true
        place += 1
        break
      }
      guard place > before, found < Self.mostAttributes else {
        return fail(found < Self.mostAttributes ? .broken : .beyondLimits, at: start)
      }
      let next = attribute(bytes, place, end, number: found)
      if failure != nil || next == place { return start }
      place = next
      found += 1
    }
    guard !open.isEmpty || !hasRoot, hasDistinctNames(bytes, found) else { return fail(.broken, at: start) }
    if open.isFull { return fail(.beyondLimits, at: start) }
    hasRoot = true
    guard decodeValues(bytes, found) else { return fail(.broken, at: start) }
    let name = XMLName(local: bytes + local, count: nameEnd - local)
    part.start(name, XMLAttributes(UnsafeBufferPointer(start: attributes, count: found)))
    if isEmpty {
      if part.failure == nil { part.end(name) }
    } else {
      open.push(UnsafeBufferPointer(start: bytes + start + 1, count: nameEnd - start - 1))
    }
    failure = part.failure
    return place + 1
  }

  /// Reads an attribute.
  ///
  /// - Returns: where it ends; where it begins when it is not complete.
  private func attribute(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int, number: Int
  ) -> Int {
    guard isNameStart[bytes[start]] else { return fail(.broken, at: start) }
    var place = start
    var local = start
    while place < end && isName[bytes[place]] {
      if bytes[place] == 0x3a { local = place + 1 }
      place += 1
    }
    let nameEnd = place
    while place < end && XMLBytes.isBlank(bytes[place]) { place += 1 }
    guard place < end else { return start }
    guard bytes[place] == 0x3d else { return fail(.broken, at: start) }
    place += 1
    while place < end && XMLBytes.isBlank(bytes[place]) { place += 1 }
    guard place < end else { return start }
    let quote = bytes[place]
    guard quote == 0x22 || quote == 0x27 else { return fail(.broken, at: start) }
    place += 1
    let valueStart = place
    while place < end {
      let byte = bytes[place]
      if byte == quote { break }
      guard
        isPlainValue[byte] || byte == 0x26 || byte == 0x22 || byte == 0x27 || XMLBytes.isBlank(byte)
      else { return fail(.broken, at: start) }
      place += 1
    }
    guard place < end else { return start }
    (attributes + number).initialize(
      to: XMLAttribute(
        full: UnsafeBufferPointer(start: bytes + start, count: nameEnd - start), local: local - start,
        value: UnsafeBufferPointer(start: bytes + valueStart, count: place - valueStart)))
    return place + 1
  }

  private func hasDistinctNames(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count {
      let name = attributes[index].full
      for other in 0..<index where attributes[other].full.count == name.count {
        if let left = name.baseAddress, let right = attributes[other].full.baseAddress,
          memcmp(left, right, name.count) == 0
        {
          return false
        }
      }
    }
    return true
  }

  /// Replaces references and line ends in the values of a complete tag; what comes out is never longer.
  ///
  /// - Returns: false when one is unknown.
  private func decodeValues(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count {
      let value = attributes[index].value
      guard let base = value.baseAddress, value.contains(where: { $0 == 0x26 || $0 < 0x20 }) else { continue }
      let start = bytes + UnsafePointer(bytes).distance(to: base)
      var from = 0
      var to = 0
      while from < value.count {
        switch start[from] {
        case 0x26:
          guard let (scalar, length) = XMLBytes.reference(start, at: from, end: value.count), length > 0
          else {
            return false
          }
          for byte in String(scalar).utf8 {
            start[to] = byte
            to += 1
          }
          from += length
        case 0x09, 0x0a, 0x0d:
          let isPair = start[from] == 0x0d && from + 1 < value.count && start[from + 1] == 0x0a
          start[to] = 0x20
          to += 1
          from += isPair ? 2 : 1
        default:
          start[to] = start[from]
          to += 1
          from += 1
        }
      }
      attributes[index].value = UnsafeBufferPointer(start: start, count: to)
    }
    return true
  }
}
