import Columns

/// Texts that run from a record into its continuations ([MS-XLS] 2.5.293, 2.5.294 and 2.4.265).
extension RecordReader {
  /// A record's remaining bytes, its continuations' aside.
  private var left: Int { body.upperBound - cursor }

  /// Whether everything of the record and its continuations was read.
  func isAtEnd() throws(SluiceError) -> Bool {
    while left == 0 {
      guard try stepIntoContinuation() else { return true }
    }
    return false
  }

  func takeByte() throws(SluiceError) -> UInt8 {
    guard try !isAtEnd() else { throw broken }
    defer { cursor += 1 }
    return buffer[cursor]
  }

  func takeUInt16() throws(SluiceError) -> Int {
    if left >= 2 {
      defer { cursor += 2 }
      return buffer.uint16(at: cursor)
    }
    let low = try takeByte()
    return Int(low) | Int(try takeByte()) << 8
  }

  func takeUInt32() throws(SluiceError) -> Int {
    let low = try takeUInt16()
    return low | (try takeUInt16()) << 16
  }

  func skip(_ count: Int) throws(SluiceError) {
    var count = count
    while count > 0 {
      guard try !isAtEnd() else { throw broken }
      let part = min(count, left)
      cursor += part
      count -= part
    }
  }

  /// Takes a text of Excel 97 and later whose length was taken: what it is written in, its characters, and
  /// the runs and phonetic notes after them, which are left out.
  ///
  /// An empty text may end with its length: some programs leave out what it is written in.
  func takeText(_ length: Int, into text: inout [UInt8]) throws(SluiceError) {
    if length == 0 { guard try !isAtEnd() else { return } }
    let flags = try takeByte()
    let runs = flags & 0x08 != 0 ? try takeUInt16() : 0
    let notes = flags & 0x04 != 0 ? try takeUInt32() : 0
    try takeCharacters(length, isWide: flags & 0x01 != 0, into: &text)
    try skip(4 * runs + notes)
  }

  /// Takes bytes of a text of Excel 5 and 95.
  func takeBytes(_ length: Int, into bytes: inout [UInt8]) throws(SluiceError) {
    var length = length
    while length > 0 {
      guard try !isAtEnd() else { throw broken }
      let part = min(length, left)
      bytes.append(contentsOf: buffer[cursor..<(cursor + part)])
      cursor += part
      length -= part
    }
  }

  /// Takes characters; each continuation says anew whether they have one byte or two.
  private func takeCharacters(_ length: Int, isWide: Bool, into text: inout [UInt8]) throws(SluiceError) {
    var length = length
    var isWide = isWide
    var writer = UTF16Writer()
    while length > 0 {
      if left == 0 {
        guard try !isAtEnd() else { throw broken }
        isWide = try takeByte() & 0x01 != 0
      }
      let part = min(length, isWide ? left / 2 : left)
      if isWide && part == 0 {
        // Half a character that a record ends with is left over: the continuation begins with a whole one.
        cursor = body.upperBound
        continue
      }
      let bytes = buffer
      if isWide {
        writer.write(wide: bytes.span.extracting(cursor..<(cursor + 2 * part)), to: &text)
      } else {
        writer.write(narrow: bytes.span.extracting(cursor..<(cursor + part)), to: &text)
      }
      cursor += isWide ? 2 * part : part
      length -= part
    }
    writer.finish(&text)
  }
}
