@testable import Gate

/// Small compound files with storages ([MS-CFB]): at most 126 sectors, every stream in sectors of its own.
enum TestCompound {
  private static let sector = 512
  private static let end: UInt32 = 0xffff_fffe
  private static let free: UInt32 = 0xffff_ffff

  /// - Parameter streams: their paths, `/` behind each storage, and their bytes.
  static func make(_ streams: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var sectors: [UInt8] = []
    var table: [UInt32] = [0xffff_fffd]
    func store(_ bytes: [UInt8]) -> UInt32 {
      guard !bytes.isEmpty else { return end }
      let first = table.count
      let count = (bytes.count + sector - 1) / sector
      table += (1...count).map { $0 == count ? end : UInt32(first + $0) }
      sectors += bytes + [UInt8](repeating: 0, count: count * sector - bytes.count)
      return UInt32(first)
    }
    var entries: [Entry] = [Entry(name: "Root Entry", kind: 5)]
    for (path, bytes) in streams {
      var storage = 0
      let names = path.split(separator: "/").map(String.init)
      for name in names.dropLast() {
        if let known = entries[storage].children.first(where: { entries[$0].name == name }) {
          storage = known
        } else {
          entries.append(Entry(name: name, kind: 1))
          entries[storage].children.append(entries.count - 1)
          storage = entries.count - 1
        }
      }
      entries.append(Entry(name: names.last ?? "", kind: 2, start: store(bytes), size: bytes.count))
      entries[storage].children.append(entries.count - 1)
    }
    let directory = entries.indices.flatMap { entry($0, of: entries) }
    let directoryStart = store(directory)
    table += [UInt32](repeating: free, count: sector / 4 - table.count)
    return header(directoryStart) + table.flatMap { number($0, 4) } + sectors
  }

  private struct Entry {
    let name: String
    let kind: UInt8
    var start: UInt32 = TestCompound.end
    var size = 0
    var children: [Int] = []
  }

  /// The children of a storage are a list: each is the right neighbour of the one before.
  private static func entry(_ index: Int, of entries: [Entry]) -> [UInt8] {
    let entry = entries[index]
    let units = entry.name.utf16.flatMap { number(UInt32($0), 2) }
    let siblings = entries.first { $0.children.contains(index) }?.children ?? []
    let next = siblings.firstIndex(of: index).flatMap { siblings.dropFirst($0 + 1).first }
    return units + [UInt8](repeating: 0, count: 64 - units.count) + number(UInt32(units.count + 2), 2)
      + [entry.kind, 1] + number(free, 4) + number(next.map { UInt32($0) } ?? free, 4)
      + number(entry.children.first.map { UInt32($0) } ?? free, 4) + [UInt8](repeating: 0, count: 36)
      + number(entry.start, 4) + number(UInt32(entry.size), 4) + number(0, 4)
  }

  private static func header(_ directory: UInt32) -> [UInt8] {
    CompoundOpener.signature + [UInt8](repeating: 0, count: 16) + number(0x3e, 2) + number(3, 2)
      + number(0xfffe, 2) + number(9, 2) + number(6, 2) + [UInt8](repeating: 0, count: 10) + number(1, 4)
      + number(directory, 4) + number(0, 4) + number(0, 4) + number(end, 4) + number(0, 4) + number(end, 4)
      + number(0, 4) + number(0, 4) + (1..<109).flatMap { _ in number(free, 4) }
  }

  static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }
}

/// Parts of workbooks that only Windows programs write.
enum TestParts {
  /// The settings of a printer that is named so.
  static func printer(named name: String, driver: Int = 40) -> [UInt8] {
    let units = Array(name.utf16.prefix(31)).flatMap { TestCompound.number(UInt32($0), 2) }
    let device = units + [UInt8](repeating: 0, count: 64 - units.count)
    let sizes = TestCompound.number(0x401, 2) + [0, 6] + TestCompound.number(220, 2)
    return device + sizes + TestCompound.number(UInt32(driver), 2)
      + [UInt8](repeating: 1, count: 220 - 72 + driver)
  }

  /// A drawing that writes a text, as EMF.
  static func emf(_ text: String, namesGlyphs: Bool = false) -> [UInt8] {
    let number = TestCompound.number
    var units = text.utf16.flatMap { number(UInt32($0), 2) }
    let count = UInt32(units.count / 2)
    units += [UInt8](repeating: 0, count: units.count % 4)
    let record =
      number(84, 4) + number(UInt32(76 + units.count), 4) + [UInt8](repeating: 0, count: 36)
      + number(count, 4)
      + number(76, 4) + number(namesGlyphs ? 0x10 : 0, 4) + [UInt8](repeating: 0, count: 20) + units
    let header =
      number(1, 4) + number(88, 4) + [UInt8](repeating: 0, count: 32) + Array(" EMF".utf8)
      + [UInt8](repeating: 0, count: 44)
    return header + record + number(14, 4) + number(20, 4) + [UInt8](repeating: 0, count: 12)
  }

  /// A drawing that writes a text in GB18030, as WMF.
  static func wmf(_ text: String) -> [UInt8] {
    let number = TestCompound.number
    var bytes = (try? RawOpenerTests.gb18030(text)) ?? []
    let count = UInt32(bytes.count)
    bytes += [UInt8](repeating: 0, count: bytes.count % 2)
    let record = number(UInt32(3 + 1 + bytes.count / 2 + 2), 4) + number(0x521, 2) + number(count, 2) + bytes
    let header = number(1, 2) + number(9, 2) + number(0x300, 2) + [UInt8](repeating: 0, count: 12)
    return header + record + [0, 0, 0, 0] + number(3, 4) + number(0, 2)
  }

  /// A packed source of macros ([MS-OVBA] 2.4.1): every eighth character is a reference where the text repeats
  /// itself, else all are as they stand.
  static func macros(_ source: String) -> [UInt8] {
    let text = Array(source.utf8)
    var chunk: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 8) {
      chunk += [0] + text[start..<min(start + 8, text.count)]
    }
    return [1] + TestCompound.number(UInt32(0xb000 | (chunk.count - 1)), 2) + chunk
  }

  /// A project of macros as it lies in a workbook.
  static func project(_ source: String) -> [UInt8] {
    TestCompound.make([
      ("PROJECT", Array("ID=\"{0}\"\r\n".utf8)), ("VBA/_VBA_PROJECT", [0xcc, 0x61, 1, 0, 0]),
      ("VBA/dir", macros("Module1")), ("VBA/Module1", [1, 0x16, 3, 0] + macros(source)),
    ])
  }

  /// A file pasted as an object.
  static func pasted(_ file: [UInt8]) -> [UInt8] {
    let number = TestCompound.number
    let content =
      [2, 0] + Array("a.csv\0C:\\a.csv\0".utf8) + [0, 0, 3, 0] + number(4, 4) + Array("a.c\0".utf8)
      + number(UInt32(file.count), 4) + file
    return TestCompound.make([
      ("\u{1}CompObj", [1, 0]), ("\u{1}Ole10Native", number(UInt32(content.count), 4) + content),
    ])
  }
}
