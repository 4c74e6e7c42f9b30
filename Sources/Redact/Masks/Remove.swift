import Columns

/// Empties every cell.
struct Remove: Mask {
  static let name = "remove"
  static let takes: Set<Sensitivity> = Set(Sensitivity.allCases)

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .open }

  static func remains(_ settings: MaskSettings) -> Label { Label(zh: "不保留", en: "nothing") }

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: 0)
    for _ in 0..<column.count { masked.endCell() }
    return masked
  }
}
