import Columns

/// Keeps the year of a date: 1900.
///
/// What tells no year between 1850 and 2199 becomes 未知.
struct BirthYear: Mask {
  static let name = "year"
  static let fits: Set<FieldKind> = [.date, .month]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { min(taken, .quasi) }

  static func remains(_ settings: MaskSettings) -> Label { Label(zh: "年份", en: "the year") }

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 4)
    for row in 0..<column.count {
      let cell = column.cell(row)
      if !ByteText.isBlank(cell) {
        let year = WrittenDate.year(cell).map { Array(String($0).utf8) } ?? Unknown.bytes
        masked.write(year)
      }
      masked.endCell()
    }
    return masked
  }
}

/// What stands where nothing can be told.
enum Unknown {
  static let bytes = Array("未知".utf8)
}
