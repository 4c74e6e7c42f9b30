import Columns

/// Puts a band in the place of an age or birth date: 0-17, 18-24, then five years each, 90+.
///
/// Both ends are wide, since the very old and the very young of a village are few (GB/T 39725-2020, 10.2 b:
/// generalise dates). What is no age becomes 未知.
struct AgeBand: Mask {
  static let name = "age-band"
  static let fits: Set<FieldKind> = [.date, .count]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { min(taken, .quasi) }

  static func remains(_ settings: MaskSettings) -> Label { Label(zh: "年龄段", en: "the age band") }

  /// The first age of each band.
  static let firstAges = [0, 18] + Array(stride(from: 25, through: 90, by: 5))

  private static let texts: [[UInt8]] = firstAges.indices.map { band in
    let isLast = band == firstAges.count - 1
    return Array((isLast ? "\(firstAges[band])+" : "\(firstAges[band])-\(firstAges[band + 1] - 1)").utf8)
  }

  private let lastDay: CivilDate

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) { lastDay = knowledge.lastDay }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 5)
    for row in 0..<column.count {
      let cell = column.cell(row)
      if !ByteText.isBlank(cell) { masked.write(band(cell)) }
      masked.endCell()
    }
    return masked
  }

  private func band(_ cell: Span<UInt8>) -> [UInt8] {
    // A cell that is a band already stays one.
    for text in Self.texts where ByteText.equal(cell.extracting(ByteText.trimmed(cell)), text.span) {
      return text
    }
    guard let age = WrittenDate.age(cell, at: lastDay), (0...130).contains(age),
      let band = Self.firstAges.lastIndex(where: { $0 <= age })
    else { return Unknown.bytes }
    return Self.texts[band]
  }
}
