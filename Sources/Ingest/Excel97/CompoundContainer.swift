import Columns

/// A compound file: streams by name, in sectors that allocation tables link to chains.
///
/// It is read as its chains say, not as its header counts: counts lie in files that spreadsheets open
/// without complaint. Source: [MS-CFB].
///
/// Memory: 4 bytes a sector of the file, and its directory.
struct CompoundContainer {
  /// What every compound file begins with.
  static let signature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  private static let headerSize = 512
  /// The header's words for the first 109 sectors of the allocation table begin here.
  private static let firstTableWord = 76
  private static let tableWordsInHeader = 109
  /// The most bytes of a directory; a workbook's has less than a hundred entries.
  private static let mostDirectoryBytes = 16 << 20

  private let file: OpenedFile
  private let sectorShift: Int
  private let miniShift: Int
  /// Streams with fewer bytes lie in the mini stream.
  private let miniCutoff: Int
  private let firstMiniTableSector: UInt32
  private let table: [UInt32]
  private let directory: CompoundDirectory

  /// - Throws: `workbook-broken`.
  init(_ file: OpenedFile) throws(SluiceError) {
    let broken = SluiceError(.workbookBroken, at: file.place, key: "OLE")
    let header = try file.bytes(at: 0, count: Self.headerSize)
    let shift = header.uint16(at: 30)
    guard header.count == Self.headerSize, shift == 9 || shift == 12 else { throw broken }
    self.file = file
    sectorShift = shift
    miniShift = 6
    miniCutoff = Int(header.uint32(at: 56))
    firstMiniTableSector = header.uint32(at: 60)
    table = try Self.table(header, shift: shift, file)
    let chain = SectorChain(
      from: header.uint32(at: 48), in: table, atMost: Self.mostDirectoryBytes >> shift)
    guard !chain.isBroken || !chain.sectors.isEmpty else { throw broken }
    var bytes: [UInt8] = []
    for sector in chain.sectors { bytes += try file.bytes(at: (Int(sector) + 1) << shift, count: 1 << shift) }
    directory = CompoundDirectory(bytes, hasLongSizes: shift == 12)
    guard directory.root != nil else { throw broken }
  }

  /// The names of the streams in the outermost storage, or of all where the names are not linked.
  var streamNames: Set<String> { Set(directory.topStreams.map(\.name)) }

  /// A stream of the outermost storage, in whatever case its name is written; nil when there is none of the name.
  ///
  /// A stream whose chain ends early, runs in a circle or leaves the file is as long as its chain is sound.
  func stream(_ name: String) throws(SluiceError) -> FileStream? {
    guard let entry = directory.topStreams.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      return nil
    }
    return try stream(entry)
  }

  /// Every stream with its path through the storages.
  func forEachStream(_ body: (String, FileStream) throws(SluiceError) -> Void) throws(SluiceError) {
    for (path, entry) in directory.allStreams { try body(path, stream(entry)) }
  }

  private func stream(_ entry: CompoundDirectory.Entry) throws(SluiceError) -> FileStream {
    if entry.size < miniCutoff, let root = directory.root {
      return try miniStream(entry, in: stream(start: root.start, size: root.size))
    }
    return stream(start: entry.start, size: entry.size)
  }

  private func stream(start: UInt32, size: Int) -> FileStream {
    var stream = FileStream(file, declaredCount: size)
    let sectors = SectorChain(from: start, in: table, atMost: (size >> sectorShift) + 1).sectors
    for sector in sectors {
      stream.add(offset: (Int(sector) + 1) << sectorShift, count: 1 << sectorShift)
    }
    return stream
  }

  private func miniStream(_ entry: CompoundDirectory.Entry, in container: FileStream) throws(SluiceError)
    -> FileStream
  {
    let sectors = SectorChain(from: firstMiniTableSector, in: table, atMost: table.count).sectors
    var words: [UInt32] = []
    for sector in sectors { words += try Self.words(sector, shift: sectorShift, file) }
    let chain = SectorChain(from: entry.start, in: words, atMost: (entry.size >> miniShift) + 1)
    var bytes: [UInt8] = []
    for sector in chain.sectors where bytes.count < entry.size {
      bytes += try container.bytes(
        at: Int(sector) << miniShift, count: min(1 << miniShift, entry.size - bytes.count))
    }
    return FileStream(bytes, of: file, declaredCount: entry.size)
  }

  // MARK: - The allocation table

  /// The table that tells of each sector which one follows it; of as many sectors as the file has.
  private static func table(_ header: [UInt8], shift: Int, _ file: OpenedFile) throws(SluiceError)
    -> [UInt32]
  {
    let sectors = max(0, file.size - (1 << shift) + (1 << shift) - 1) >> shift
    let wordsPerSector = 1 << (shift - 2)
    let wanted = (sectors + wordsPerSector - 1) / wordsPerSector
    var places = (0..<tableWordsInHeader).map { header.uint32(at: firstTableWord + 4 * $0) }
    var next = header.uint32(at: 68)
    // Each further sector of the list of places holds at least one place that is wanted: circles end here.
    while places.count < wanted, Int(next) < sectors {
      let words = try words(next, shift: shift, file)
      places += words.dropLast()
      next = words.last ?? SectorChain.end
    }
    var table: [UInt32] = []
    table.reserveCapacity(sectors)
    for place in places where Int(place) < sectors {
      guard table.count < sectors else { break }
      table += try words(place, shift: shift, file)
    }
    return table
  }

  /// The words of a sector; those that the file no longer has are free.
  private static func words(_ sector: UInt32, shift: Int, _ file: OpenedFile) throws(SluiceError)
    -> [UInt32]
  {
    let bytes = try file.bytes(at: (Int(sector) + 1) << shift, count: 1 << shift)
    return stride(from: 0, to: 1 << shift, by: 4).map {
      $0 + 4 <= bytes.count ? bytes.uint32(at: $0) : SectorChain.free
    }
  }
}
