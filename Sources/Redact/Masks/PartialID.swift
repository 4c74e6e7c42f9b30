import Columns

/// Keeps a few characters at the two ends of an identity number: 530502********0010.
///
/// It is for lists within the office, and for notices where the office's rule (文号) asks for it: with the
/// birth year elsewhere in the row some 33 numbers remain possible, and the last four are unique in nearly
/// every village list. Anything but 17 digits and a check character (15 digits, two numbers in a cell,
/// 5.33E+17) is hidden whole; so is what was masked by others, but for the ends that our own rule keeps.
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
    kept.masked(column, stars: Stars.eight, proper: Self.number)
  }

  private static func number(_ digits: Span<UInt8>) -> Range<Int> {
    guard digits.count == 18, PlainNumber.isDigits(digits, upTo: 17) else { return 0..<0 }
    return digits[17] &- 0x30 <= 9 || digits[17] == 0x58 ? 0..<18 : 0..<0
  }
}

extension KeptEnds {
  /// What a partial identity number keeps: at most the area and the last four.
  init(_ settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 6, last: 4, mostFirst: 6, mostLast: 4)
  }
}
