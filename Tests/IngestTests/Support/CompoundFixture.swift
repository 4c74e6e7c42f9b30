/// A compound file for tests ([MS-CFB]).
struct CompoundFixture {
  var streams: [(name: String, bytes: [UInt8])]
  var sectorShift = 9
  /// Whether streams below 4096 bytes lie in the mini stream, as the format wants it.
  var usesMiniStream = true
  /// Whether the sectors of a stream lie in the file in reverse order.
  var isScattered = false

  private static let end: UInt32 = 0xffff_fffe
  private static let free: UInt32 = 0xffff_ffff
  private static let tableMark: UInt32 = 0xffff_fffd
  private static let cutoff = 4096

  init(_ streams: [(name: String, bytes: [UInt8])]) { self.streams = streams }

  /// The bytes of the file.
  func bytes() -> [UInt8] {
    var sectors: [[UInt8]] = []
    var table: [UInt32] = []
    let size = 1 << sectorShift

    func store(_ bytes: [UInt8], scattered: Bool = false) -> UInt32 {
      guard !bytes.isEmpty else { return Self.end }
      var pieces = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min(bytes.count, $0 + size)])
      }
      pieces[pieces.count - 1] += [UInt8](repeating: 0, count: size - pieces[pieces.count - 1].count)
      let first = sectors.count
      let count = pieces.count
      sectors += scattered ? pieces.reversed() : pieces
      for index in 0..<count {
        let isLast = scattered ? index == 0 : index == count - 1
        table.append(isLast ? Self.end : UInt32(first + index + (scattered ? -1 : 1)))
      }
      return UInt32(scattered ? first + count - 1 : first)
    }

    var mini: [UInt8] = []
    var miniTable: [UInt32] = []
    var starts: [UInt32] = []
    for (_, bytes) in streams {
      if usesMiniStream && bytes.count < Self.cutoff {
        let first = mini.count / 64
        let count = (bytes.count + 63) / 64
        mini += bytes + [UInt8](repeating: 0, count: count * 64 - bytes.count)
        miniTable += (0..<count).map { $0 == count - 1 ? Self.end : UInt32(first + $0 + 1) }
        starts.append(UInt32(first))
      } else {
        starts.append(store(bytes, scattered: isScattered))
      }
    }
    let miniStart = store(mini)
    let miniTableStart = store(miniTable.flatMap(little))
    var directory = Self.entry("Root Entry", kind: 5, child: 1, start: miniStart, size: mini.count)
    for (index, stream) in streams.enumerated() {
      let next = index + 1 < streams.count ? UInt32(index + 2) : Self.free
      // Without a mini stream the length claims to be beyond its limit, so that it lies in sectors.
      let size = usesMiniStream ? stream.bytes.count : max(Self.cutoff, stream.bytes.count)
      directory += Self.entry(stream.name, kind: 2, next: next, start: starts[index], size: size)
    }
    let directoryStart = store(directory)
    return assemble(&sectors, &table, directoryStart, (miniTableStart, miniTable.count * 4))
  }

  /// Adds the allocation table and the list of its sectors, and puts the header before all.
  private func assemble(
    _ sectors: inout [[UInt8]], _ table: inout [UInt32], _ directory: UInt32,
    _ mini: (start: UInt32, bytes: Int)
  ) -> [UInt8] {
    let size = 1 << sectorShift
    let words = size / 4
    var tableCount = 0
    var listCount = 0
    while table.count + tableCount + listCount > tableCount * words {
      tableCount += 1
      listCount = (max(0, tableCount - 109) + words - 2) / (words - 1)
    }
    let firstTable = sectors.count
    let firstList = firstTable + tableCount
    table += [UInt32](repeating: Self.tableMark, count: tableCount + listCount)
    table += [UInt32](repeating: Self.free, count: tableCount * words - table.count)
    let places = (0..<tableCount).map { UInt32(firstTable + $0) }
    for index in 0..<tableCount {
      sectors.append(table[(index * words)..<((index + 1) * words)].flatMap(little))
    }
    var further = Array(places.dropFirst(109))
    for index in 0..<listCount {
      var sector = Array(further.prefix(words - 1))
      further.removeFirst(sector.count)
      sector += [UInt32](repeating: Self.free, count: words - 1 - sector.count)
      sector.append(index + 1 < listCount ? UInt32(firstList + index + 1) : Self.end)
      sectors.append(sector.flatMap(little))
    }
    var header: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    header += [UInt8](repeating: 0, count: 16)
    header += little(UInt16(0x3e)) + little(UInt16(sectorShift == 9 ? 3 : 4)) + little(UInt16(0xfffe))
    header += little(UInt16(sectorShift)) + little(UInt16(6)) + [UInt8](repeating: 0, count: 10)
    header += little(UInt32(tableCount)) + little(directory) + little(UInt32(0)) + little(UInt32(Self.cutoff))
    header += little(mini.bytes == 0 ? Self.end : mini.start) + little(UInt32((mini.bytes + size - 1) / size))
    header += little(listCount == 0 ? Self.end : UInt32(firstList)) + little(UInt32(listCount))
    header += (0..<109).flatMap { little($0 < places.count ? places[$0] : Self.free) }
    header += [UInt8](repeating: 0, count: size - header.count)
    return header + sectors.flatMap { $0 }
  }

  private static func entry(
    _ name: String, kind: UInt8, next: UInt32 = free, child: UInt32 = free, start: UInt32, size: Int
  ) -> [UInt8] {
    let units = name.utf16.flatMap { little($0) }
    var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
    entry += little(UInt16(units.count + 2)) + [kind, 1] + little(free) + little(next) + little(child)
    entry += [UInt8](repeating: 0, count: 36) + little(start) + little(UInt32(size)) + little(UInt32(0))
    return entry
  }
}

/// A number in the byte order of Intel processors.
func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
