import Columns

/// Reads the records of a workbook stream one after the other: type, length, body ([MS-XLS] 2.1.4).
///
/// Memory: one piece of the stream. Use from one thread at a time.
final class RecordReader {
  let stream: FileStream
  /// Makes bodies readable that are encrypted; set as soon as it is known.
  var cipher: RecordCipher?
  private let pieceSize: Int
  /// The type of the record that was read last.
  private(set) var type = 0
  /// Where it begins in the stream.
  private(set) var offset = 0
  /// Where the next byte of a text is taken from; see `RecordReader+Text`.
  var cursor = 0

  /// A piece of the stream; `body` lies in it.
  private(set) var buffer: [UInt8] = []
  private(set) var body = 0..<0
  private var bufferStart = 0
  private var nextOffset = 0

  /// - Parameter pieceSize: how much of the stream is read at once: little for records here and there.
  init(_ stream: FileStream, pieceSize: Int = 1 << 18, cipher: RecordCipher? = nil) {
    self.stream = stream
    self.cipher = cipher
    self.pieceSize = pieceSize
  }

  /// The stream is damaged.
  var broken: SluiceError { SluiceError(.workbookBroken, at: stream.place, key: BookStream.names[0]) }

  /// How many bytes the record has.
  var count: Int { body.count }

  /// Goes to a record by its place in the stream; `next` reads it.
  func seek(to offset: Int) {
    nextOffset = offset
    // What was made readable in the buffer would be so once more.
    if cipher != nil { buffer = [] }
  }

  /// Reads the next record.
  ///
  /// - Returns: false at the end of the stream.
  /// - Throws: `workbook-broken` when the end comes inside a record, or before the stream's declared length.
  func next() throws(SluiceError) -> Bool {
    guard try load(4) else {
      // Fewer bytes than a record's head, at the true end, are padding.
      guard stream.count >= stream.declaredCount else { throw broken }
      return false
    }
    let start = nextOffset - bufferStart
    let length = buffer.uint16(at: start + 2)
    guard try load(4 + length) else { throw broken }
    let begin = nextOffset - bufferStart
    type = buffer.uint16(at: begin)
    offset = nextOffset
    body = (begin + 4)..<(begin + 4 + length)
    cursor = body.lowerBound
    if cipher != nil { decryptBody() }
    nextOffset += 4 + length
    return true
  }

  /// The type of the record after this one; nil at the end.
  func nextType() throws(SluiceError) -> Int? {
    let startedAt = bufferStart
    guard try load(4) else { return nil }
    if bufferStart != startedAt {
      // The record that was read last is no longer in the buffer; its type and place stay.
      body = 0..<0
      cursor = 0
    }
    return buffer.uint16(at: nextOffset - bufferStart)
  }

  /// Goes on to the continuation of this record; false when there is none.
  func stepIntoContinuation() throws(SluiceError) -> Bool {
    guard try nextType() == RecordType.continuation else { return false }
    let begin = offset
    guard try next() else { return false }
    offset = begin
    return true
  }

  /// A number of the record, from a place in its body on; zero beyond its end.
  @inline(__always)
  func uint16(_ place: Int) -> Int {
    place + 2 <= body.count ? buffer.uint16(at: body.lowerBound + place) : 0
  }

  /// A number of the record, from a place in its body on; zero beyond its end.
  @inline(__always)
  func uint32(_ place: Int) -> UInt32 {
    place + 4 <= body.count ? buffer.uint32(at: body.lowerBound + place) : 0
  }

  /// A number of the record, from a place in its body on; zero beyond its end.
  @inline(__always)
  func uint64(_ place: Int) -> UInt64 {
    place + 8 <= body.count ? buffer.uint64(at: body.lowerBound + place) : 0
  }

  /// Makes the body of the record readable.
  private func decryptBody() {
    guard var cipher else { return }
    // Taken out and put back: lent in place, every look into the buffer would have to be checked for overlap, of
    // ordinary files too, which doubles the time of reading them.
    var bytes = buffer
    buffer = []
    self.cipher = nil
    cipher.decrypt(&bytes, body, type: type, at: offset + 4)
    buffer = bytes
    self.cipher = cipher
  }

  /// Makes sure that so many bytes from the next record on are in the buffer.
  private func load(_ count: Int) throws(SluiceError) -> Bool {
    let isThere = nextOffset >= bufferStart && nextOffset + count <= bufferStart + buffer.count
    if isThere { return true }
    guard nextOffset + count <= stream.count else { return false }
    buffer = try stream.bytes(at: nextOffset, count: max(count, pieceSize))
    bufferStart = nextOffset
    return true
  }
}
