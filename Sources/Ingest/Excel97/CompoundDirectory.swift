/// The names in a compound file ([MS-CFB] 2.6).
struct CompoundDirectory {
  /// A stream or storage.
  struct Entry {
    let name: String
    let isStream: Bool
    let isRoot: Bool
    let siblings: [UInt32]
    let child: UInt32
    /// The first sector.
    let start: UInt32
    let size: Int
  }

  private static let entrySize = 128

  private let entries: [Entry]

  /// - Parameter hasLongSizes: whether sizes have 64 bits; files with small sectors may have anything in the
  ///   upper half.
  init(_ bytes: [UInt8], hasLongSizes: Bool) {
    entries = stride(from: 0, to: bytes.count - Self.entrySize + 1, by: Self.entrySize).map { start in
      let nameCount = min(64, bytes.uint16(at: start + 64)) / 2
      let units = (0..<nameCount).map { UInt16(bytes.uint16(at: start + 2 * $0)) }
      let high = hasLongSizes ? Int(bytes.uint32(at: start + 124)) : 0
      return Entry(
        name: String(decoding: units.prefix { $0 != 0 }, as: UTF16.self),
        isStream: bytes[start + 66] == 2, isRoot: bytes[start + 66] == 5,
        siblings: [bytes.uint32(at: start + 68), bytes.uint32(at: start + 72)],
        child: bytes.uint32(at: start + 76), start: bytes.uint32(at: start + 116),
        size: Int(bytes.uint32(at: start + 120)) | (high & 0xffff) << 32)
    }
  }

  /// All streams, each with its path through the storages that it lies in; those that no storage leads to, by
  /// their names.
  var allStreams: [(path: String, entry: Entry)] {
    var visited = [Bool](repeating: false, count: entries.count)
    var open = [(root?.child ?? SectorChain.free, "")]
    var found: [(String, Entry)] = []
    while let (next, storage) = open.popLast() {
      guard Int(next) < entries.count, !visited[Int(next)] else { continue }
      visited[Int(next)] = true
      let entry = entries[Int(next)]
      if entry.isStream { found.append((storage + entry.name, entry)) }
      open += entry.siblings.map { ($0, storage) }
      if !entry.isStream, !entry.isRoot { open.append((entry.child, "\(storage)\(entry.name)/")) }
    }
    for (index, entry) in entries.enumerated() where entry.isStream && !visited[index] {
      found.append((entry.name, entry))
    }
    return found
  }

  /// The outermost storage.
  var root: Entry? { entries.first(where: \.isRoot) }

  /// The streams of the outermost storage; a workbook inside another document lies deeper.
  ///
  /// Where the tree of names leads to none, all streams: some programs do not link it.
  var topStreams: [Entry] {
    var visited = [Bool](repeating: false, count: entries.count)
    var open = [root?.child ?? SectorChain.free]
    var found: [Entry] = []
    while let next = open.popLast() {
      guard Int(next) < entries.count, !visited[Int(next)] else { continue }
      visited[Int(next)] = true
      let entry = entries[Int(next)]
      if entry.isStream { found.append(entry) }
      open += entry.siblings
    }
    return found.isEmpty ? entries.filter(\.isStream) : found
  }
}
