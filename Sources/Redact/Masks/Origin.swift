import Columns
import Dictionaries

/// Puts the area of origin in the place of an identity number: 腾冲市, 大理白族自治州, 四川省.
///
/// The first six digits tell where somebody was first registered. A code of the row's own city becomes the
/// county of today, whatever it was called then (533023 and 530522: 腾冲市); a code of the same province its
/// city; any other its province, since few people of a township come from one far county. What is no
/// number with a day of birth, or a code never issued, becomes 未知.
struct Origin: Mask {
  static let name = "origin"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.citizenID]
  static let isIdempotent = false

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(zh: "首次登记地（县、市或省）", en: "the area of first registration")
  }

  private let origin: @Sendable (Int, AreaPath.County?) -> String?

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) { origin = knowledge.origin }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 12)
    var known: [Int: [UInt8]] = [:]
    for row in 0..<column.count {
      let cell = column.cell(row)
      if let id = CitizenID.parse(cell) {
        // A batch has few areas and few codes, and asks once for each pair.
        let pair = Int(records.areas.rows[row]) * 1_000_000 + id.areaCode
        let text =
          known[pair] ?? origin(id.areaCode, records.areas[row].county).map { Array($0.utf8) }
          ?? Unknown.bytes
        known[pair] = text
        masked.write(text)
      } else if !ByteText.isBlank(cell) {
        masked.write(Unknown.bytes)
      }
      masked.endCell()
    }
    return masked
  }
}
