import Columns

/// Keeps a few characters at the two ends of an identity number: 530502********0010.
///
/// It is for lists within the office: with the birth year elsewhere in the row some 33 numbers remain
/// possible, and the last four are unique in nearly every village list. Anything but 17 digits and a check
/// character (15 digits, two numbers in a cell, 5.33E+17) is hidden whole.
struct PartialID: Mask {
  static let name = "partial-id"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.citizenID]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    (try? KeptEnds(settings))?.remains ?? Label(zh: "", en: "")
  }

  private let kept: KeptEnds

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    kept = try KeptEnds(settings)
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 18)
    var number = PlainNumber()
    for row in 0..<column.count {
      let cell = column.cell(row)
      if cell.count == 18, PlainNumber.isDigits(cell, upTo: 17), cell[17] &- 0x30 <= 9 || cell[17] == 0x58 {
        kept.append(cell, stars: Stars.eight, to: &masked)
      } else if ByteText.isBlank(cell) {
        masked.endCell()
      } else {
        number.read(cell)
        let digits = number.characters
        if digits.count == 18, PlainNumber.isDigits(digits.span, upTo: 17) {
          kept.append(digits.span, stars: Stars.eight, to: &masked)
        } else {
          masked.write(Stars.eight)
          masked.endCell()
        }
      }
    }
    return masked
  }
}

extension KeptEnds {
  /// What a partial identity number keeps: at most the area and the last four.
  init(_ settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 6, last: 4, mostFirst: 6, mostLast: 4)
  }
}
