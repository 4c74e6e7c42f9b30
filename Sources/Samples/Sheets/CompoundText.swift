/// A compound file of one stream ([MS-CFB] version 3), the container of a workbook of Excel 97 to 2003.
enum CompoundText {
  private static let sector = 512
  private static let wordsASector = 128
  private static let end: UInt32 = 0xffff_fffe
  private static let free: UInt32 = 0xffff_ffff
  private static let tableMark: UInt32 = 0xffff_fffd
  private static let listMark: UInt32 = 0xffff_fffc
  /// As many sectors of the table as the header names.
  private static let placesInHeader = 109
  /// Below this length a stream would lie in another place.
  private static let shortestStream = 4096

  static func bytes(stream: [UInt8], name: String) -> [UInt8] {
    let content = padded(stream + [UInt8](repeating: 0, count: max(0, shortestStream - stream.count)))
    let directory = padded(
      entry("Root Entry", kind: 5, child: 1, start: end, size: 0)
        + entry(name, kind: 2, child: free, start: 1, size: max(shortestStream, stream.count)))
    // The directory comes first, then the stream, the table of sectors and the list of the table's own.
    let contentSectors = content.count / sector
    let used = 1 + contentSectors
    var tableSectors = 1
    var listSectors = 0
    while used + tableSectors + listSectors > tableSectors * wordsASector {
      tableSectors += 1
      listSectors = (max(0, tableSectors - placesInHeader) + wordsASector - 2) / (wordsASector - 1)
    }
    var table: [UInt32] = [end]
    table += (0..<contentSectors).map { $0 + 1 == contentSectors ? end : UInt32($0 + 2) }
    table += [UInt32](repeating: tableMark, count: tableSectors)
    table += [UInt32](repeating: listMark, count: listSectors)
    table += [UInt32](repeating: free, count: tableSectors * wordsASector - table.count)
    let places = (0..<tableSectors).map { UInt32(used + $0) }
    return header(places, listSectors: listSectors, firstList: used + tableSectors) + directory + content
      + table.flatMap(little) + list(Array(places.dropFirst(placesInHeader)), first: used + tableSectors)
  }

  private static func header(_ places: [UInt32], listSectors: Int, firstList: Int) -> [UInt8] {
    var header: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    header += [UInt8](repeating: 0, count: 16)
    header += [0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    header += little(UInt32(places.count)) + little(UInt32(0)) + little(UInt32(0))
    header += little(UInt32(shortestStream)) + little(end) + little(UInt32(0))
    header += little(listSectors == 0 ? end : UInt32(firstList)) + little(UInt32(listSectors))
    return header + (0..<placesInHeader).flatMap { little($0 < places.count ? places[$0] : free) }
  }

  private static func list(_ places: [UInt32], first: Int) -> [UInt8] {
    let pieces = stride(from: 0, to: places.count, by: wordsASector - 1).map { start in
      Array(places[start..<min(places.count, start + wordsASector - 1)])
    }
    return pieces.enumerated().flatMap { index, piece in
      let blanks = [UInt32](repeating: free, count: wordsASector - 1 - piece.count)
      let next = index + 1 < pieces.count ? UInt32(first + index + 1) : end
      return (piece + blanks + [next]).flatMap(little)
    }
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (sector - bytes.count % sector) % sector)
  }

  private static func entry(
    _ name: String, kind: UInt8, child: UInt32, start: UInt32, size: Int
  ) -> [UInt8] {
    let units = name.utf16.flatMap(little)
    var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
    entry += little(UInt16(units.count + 2)) + [kind, 1] + little(free) + little(free) + little(child)
    return entry + [UInt8](repeating: 0, count: 36) + little(start) + little(UInt32(size)) + little(UInt32(0))
  }
}

/// A number in the byte order of Intel processors.
func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
