/// A workbook of Excel 97 to 2003 ([MS-XLS], BIFF8), the few records that a reader needs.
///
/// Texts are labels of their own, not shared ones, so that no record goes on in another.
enum Excel97Text {
  static func bytes(_ grid: Grid) -> [UInt8] {
    let head = record(0x0809, [0x00, 0x06, 0x05, 0x00] + [UInt8](repeating: 0, count: 12)) + globals()
    let parts = grid.sheets.map(sheet)
    let names = grid.sheets.map { text($0.name, lengthBytes: 1) }
    let close = record(0x000a, [])
    var offset = head.count + names.reduce(0) { $0 + 4 + 6 + $1.count } + close.count
    var list: [UInt8] = []
    for (index, sheet) in grid.sheets.enumerated() {
      list += record(0x0085, little(UInt32(offset)) + [sheet.isHidden ? 1 : 0, 0] + names[index])
      offset += parts[index].count
    }
    return CompoundText.bytes(stream: head + list + close + parts.flatMap(\.self), name: "Workbook")
  }

  /// Code page, window, fonts, cell formats: what spreadsheet programs do not open a workbook without.
  private static func globals() -> [UInt8] {
    let font = record(
      0x0031, [0xc8, 0, 0, 0, 0xff, 0x7f, 0x90, 1, 0, 0, 0, 0, 0x86, 0] + text("SimSun", lengthBytes: 1))
    func format(_ kind: [UInt8]) -> [UInt8] {
      record(0x00e0, [0, 0, 0, 0] + kind + [0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc0, 0x20])
    }
    let styles = (0..<15).flatMap { _ in format([0xf5, 0xff]) }
    return record(0x0042, [0xb0, 0x04])
      + record(0x003d, [0, 0, 0, 0, 0xb0, 0x40, 0x90, 0x26, 0x38, 0, 0, 0, 0, 0, 1, 0, 0x58, 0x02])
      + (0..<4).flatMap { _ in font } + styles + format([1, 0]) + record(0x0293, [0, 0x80, 0, 0xff])
  }

  private static func sheet(_ sheet: Grid.Sheet) -> [UInt8] {
    var bytes = record(0x0809, [0x00, 0x06, 0x10, 0x00] + [UInt8](repeating: 0, count: 12))
    for column in sheet.hiddenColumns {
      bytes += record(
        0x007d, little(UInt16(column)) + little(UInt16(column)) + [0, 9, 15, 0, 1, 0, 0, 0])
    }
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    bytes += record(
      0x0200, little(UInt32(0)) + little(UInt32(sheet.rows.count)) + [0, 0] + little(UInt16(width)) + [0, 0])
    for (number, row) in sheet.rows.enumerated() where row.isHidden {
      bytes += record(
        0x0208,
        little(UInt16(number)) + [0, 0] + little(UInt16(width)) + [0xff, 0, 0, 0, 0, 0, 0x20, 1, 15, 0])
    }
    for (number, row) in sheet.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        bytes += self.cell(cell, little(UInt16(number)) + little(UInt16(column)) + [15, 0])
      }
    }
    // A record holds at most 1026 blocks.
    let merges = sheet.merges.filter { $0.rows.count > 1 || $0.columns.count > 1 }
    for start in stride(from: 0, to: merges.count, by: 1026) {
      let blocks = merges[start..<min(merges.count, start + 1026)]
      bytes += record(
        0x00e5,
        little(UInt16(blocks.count))
          + blocks.flatMap { merge in
            [
              merge.rows.lowerBound, merge.rows.upperBound, merge.columns.lowerBound,
              merge.columns.upperBound,
            ]
            .flatMap { little(UInt16($0)) }
          })
    }
    return bytes + record(0x000a, [])
  }

  private static func cell(_ cell: Grid.Cell, _ place: [UInt8]) -> [UInt8] {
    switch cell {
    case .empty: return []
    case .number(let number): return record(0x0203, place + little((Double(number) ?? 0).bitPattern))
    case .text(let text): return record(0x0204, place + self.text(text, lengthBytes: 2))
    }
  }

  /// A text as UTF-16.
  private static func text(_ text: String, lengthBytes: Int) -> [UInt8] {
    let units = Array(text.utf16)
    let length = lengthBytes == 1 ? [UInt8(truncatingIfNeeded: units.count)] : little(UInt16(units.count))
    return length + [1] + units.flatMap(little)
  }

  private static func record(_ type: Int, _ body: [UInt8]) -> [UInt8] {
    little(UInt16(type)) + little(UInt16(body.count)) + body
  }
}
