import Columns

/// A stream of bytes inside a file, whose pieces may lie anywhere in it.
///
/// Memory: 24 bytes for each piece that does not follow the one before it; a small stream is held whole.
struct FileStream {
  /// Bytes that lie together in the file.
  struct Piece {
    /// Where they begin in the stream.
    let start: Int
    /// Where they begin in the file.
    let offset: Int
    var count: Int
  }

  /// How many bytes there are.
  private(set) var count = 0
  /// How many bytes the file says there are; more than there are when it is damaged.
  let declaredCount: Int

  private let file: OpenedFile
  private var pieces: [Piece] = []
  private var bytes: [UInt8]?

  /// A stream whose pieces are added one by one.
  init(_ file: OpenedFile, declaredCount: Int) {
    self.file = file
    self.declaredCount = declaredCount
  }

  /// The whole file as one stream.
  init(whole file: OpenedFile) {
    self.init(file, declaredCount: file.size)
    add(offset: 0, count: file.size)
  }

  /// A small stream.
  init(_ bytes: [UInt8], of file: OpenedFile, declaredCount: Int) {
    self.init(file, declaredCount: declaredCount)
    self.bytes = bytes
    count = bytes.count
  }

  /// Where the stream's file is, for errors.
  var place: Place { file.place }

  /// Adds the bytes at a place of the file; none beyond the declared number, none beyond the file's end.
  mutating func add(offset: Int, count added: Int) {
    let added = min(added, declaredCount - count, file.size - offset)
    guard added > 0 else { return }
    if let last = pieces.indices.last, pieces[last].offset + pieces[last].count == offset {
      pieces[last].count += added
    } else {
      pieces.append(Piece(start: count, offset: offset, count: added))
    }
    count += added
  }

  /// The bytes from a place of the stream on; fewer at its end.
  func bytes(at start: Int, count wanted: Int) throws(SluiceError) -> [UInt8] {
    let end = min(count, start + wanted)
    guard start < end else { return [] }
    if let bytes { return Array(bytes[start..<end]) }
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var index = piece(at: start)
    while result.count < end - start {
      let at = start + result.count
      let skipped = at - pieces[index].start
      let part = min(pieces[index].count - skipped, end - at)
      let read = try file.bytes(at: pieces[index].offset + skipped, count: part)
      result += read
      // The file became shorter while it was read.
      guard read.count == part else { throw SluiceError(.inputChanged, at: file.place) }
      index += 1
    }
    return result
  }

  /// The last piece that begins at or before a place of the stream.
  private func piece(at start: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= start { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
