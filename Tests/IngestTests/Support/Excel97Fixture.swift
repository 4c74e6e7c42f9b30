/// A small Excel 5 to 2003 workbook for tests: records in the order they are given.
struct Excel97Fixture {
  /// A sheet: its name, its records between beginning and end, and its state and kind as the list has them.
  struct Sheet {
    var name: String
    var records: [BIFFRecord]
    var state = 0
    var kind = 0
    /// The records with which it begins and ends.
    var begin: BIFFRecord?
    var ends = true
  }

  /// 0x0600 for Excel 97 and later, 0x0500 for Excel 5 and 95.
  var version = 0x0600
  /// Records of the workbook, after the first one.
  var book: [BIFFRecord] = []
  var sheets: [Sheet] = []
  var compound = CompoundFixture([])
  var streamName: String?
  /// Bytes after the last record.
  var rest: [UInt8] = []
  /// Encrypts the stream.
  var hide: (@Sendable ([UInt8]) -> [UInt8])?

  init(_ records: [BIFFRecord]) { sheets = [Sheet(name: "Sheet1", records: records)] }

  /// A workbook of one sheet with shared texts; an empty text leaves the cell out.
  init(_ rows: [[String]]) {
    var texts = SharedTextsFixture()
    var records: [BIFFRecord] = []
    var count = 0
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        texts.add(cell)
        records.append(.shared(row, column, count))
        count += 1
      }
    }
    self.init(records)
    book = texts.records
  }

  /// The workbook's stream.
  func stream() -> [UInt8] {
    var list = book
    let first = list.count
    list += sheets.map { sheet in
      let name =
        version == 0x0600
        ? BIFFText.short(sheet.name) : [UInt8(sheet.name.utf8.count)] + Array(sheet.name.utf8)
      return BIFFRecord(0x0085, [0, 0, 0, 0, UInt8(sheet.state), UInt8(sheet.kind)] + name)
    }
    let parts = sheets.map { sheet in
      let begin = sheet.begin ?? .begin(16, version: version)
      return ([begin] + sheet.records + (sheet.ends ? [.end] : [])).flatMap(\.bytes)
    }
    let begin = BIFFRecord.begin(5, version: version)
    var offset = ([begin] + list + [.end]).reduce(0) { $0 + $1.bytes.count }
    for (index, part) in parts.enumerated() {
      list[first + index].body.replaceSubrange(0..<4, with: little(UInt32(offset)))
      offset += part.count
    }
    let stream = ([begin] + list + [.end]).flatMap(\.bytes) + parts.flatMap { $0 } + rest
    return hide?(stream) ?? stream
  }

  /// The bytes of the file.
  func bytes() -> [UInt8] {
    var compound = compound
    compound.streams.append((streamName ?? (version == 0x0600 ? "Workbook" : "Book"), stream()))
    return compound.bytes()
  }
}
