/// Where the members of a zip archive lie, and what of the file belongs to none of them.
///
/// Archive programs read the directory at the end. What stands before the first member, between two, or in a
/// member that the directory does not name is shown by none of them, and is in the file all the same.
///
/// Source: PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.9, 4.3.12, 4.3.14 to 4.3.16.
struct ZipLayout {
  /// Stretches of the file that belong to nothing.
  private(set) var gaps: [Range<Int>] = []
  /// The names before the members, which may differ from those in the directory.
  private(set) var localNames: [[UInt8]] = []

  /// Reads where things lie; nil when the directory cannot be followed.
  init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let end = ZipLayout.endRecord(reader), let directory = ZipLayout.directory(reader, end) else {
      return nil
    }
    guard let comment = reader.number(end + 20, 2), end + 22 + comment <= bytes.count else { return nil }
    var used = [directory.range, end..<(end + 22 + comment)]
    if let record = ZipLayout.largeRecord(reader, from: directory.range.upperBound, upTo: end) {
      used.append(record)
    }
    used.append(bytes.count..<bytes.count)
    for entry in directory.entries {
      guard reader.number(entry.offset, 4) == 0x0403_4b50, let name = reader.number(entry.offset + 26, 2),
        let extra = reader.number(entry.offset + 28, 2), let flags = reader.number(entry.offset + 6, 2),
        let local = reader.piece(entry.offset + 30, name)
      else { return nil }
      localNames.append(Array(local))
      let content = entry.offset + 30 + name + extra + entry.packedSize
      guard content <= bytes.count else { return nil }
      // Bit 3: sizes and checksum stand behind the member, with or without a signature, in 4 or 8 bytes each.
      used.append(entry.offset..<(flags & 8 == 0 ? content : ZipLayout.descriptorEnd(reader, content)))
    }
    var position = 0
    for range in used.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > position { gaps.append(position..<range.lowerBound) }
      position = max(position, range.upperBound)
    }
  }

  private static func endRecord(_ reader: ByteReader) -> Int? {
    let last = reader.bytes.count - 22
    guard last >= 0 else { return nil }
    // A comment of up to 65,535 bytes may stand behind it.
    return stride(from: last, through: max(0, last - 0xffff), by: -1).first {
      reader.number($0, 4) == 0x0605_4b50
    }
  }

  private static func directory(
    _ reader: ByteReader, _ end: Int
  ) -> (range: Range<Int>, entries: [(offset: Int, packedSize: Int)])? {
    guard var count = reader.number(end + 10, 2), var start = reader.number(end + 16, 4) else { return nil }
    if start == 0xffff_ffff || count == 0xffff {
      guard let record = reader.number(end - 20 + 8, 8), reader.number(end - 20, 4) == 0x0706_4b50,
        let total = reader.number(record + 32, 8), let place = reader.number(record + 48, 8)
      else { return nil }
      (count, start) = (total, place)
    }
    var entries: [(offset: Int, packedSize: Int)] = []
    var index = start
    while entries.count < count {
      guard reader.number(index, 4) == 0x0201_4b50, let packed = reader.number(index + 20, 4),
        let name = reader.number(index + 28, 2), let extra = reader.number(index + 30, 2),
        let comment = reader.number(index + 32, 2), let offset = reader.number(index + 42, 4),
        packed != 0xffff_ffff, offset != 0xffff_ffff
      else { return nil }
      entries.append((offset, packed))
      index += 46 + name + extra + comment
    }
    return index <= end ? (start..<index, entries) : nil
  }

  /// The record and the locator of large archives, which stand between the directory and its end; nil without them.
  private static func largeRecord(_ reader: ByteReader, from start: Int, upTo end: Int) -> Range<Int>? {
    guard reader.number(start, 4) == 0x0606_4b50, let size = reader.number(start + 4, 8) else { return nil }
    let locator = start + 12 + size
    guard reader.number(locator, 4) == 0x0706_4b50, locator + 20 <= end else { return nil }
    return start..<(locator + 20)
  }

  private static func descriptorEnd(_ reader: ByteReader, _ start: Int) -> Int {
    let signed = reader.number(start, 4) == 0x0807_4b50 ? 4 : 0
    for length in [signed + 12, signed + 20] {
      let next = reader.number(start + length, 4)
      if next == 0x0403_4b50 || next == 0x0201_4b50 || next == 0x0606_4b50 { return start + length }
    }
    return start
  }
}
