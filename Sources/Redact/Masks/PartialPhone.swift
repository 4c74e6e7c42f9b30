import Columns

/// Keeps the network and the last four digits of a mobile number: 130****0001.
///
/// Ten thousand numbers remain possible. A landline, two numbers in a cell and anything else are hidden
/// whole; +86 and 0086 in front of a mobile number are left out.
struct PartialPhone: Mask {
  static let name = "partial-phone"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.phone]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    (try? KeptEnds(phone: settings))?.remains ?? Label(zh: "", en: "")
  }

  private let kept: KeptEnds

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    kept = try KeptEnds(phone: settings)
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 11)
    var number = PlainNumber()
    for row in 0..<column.count {
      let cell = column.cell(row)
      if Self.isMobile(cell) {
        kept.append(cell, stars: Stars.four, to: &masked)
        continue
      }
      if ByteText.isBlank(cell) {
        masked.endCell()
        continue
      }
      let trimmed = cell.extracting(ByteText.trimmed(cell))
      number.read(trimmed.extracting((trimmed[0] == 0x2b ? 1 : 0)..<trimmed.count))
      let digits = number.characters
      let mobile = digits.span.extracting(Self.countryCode(digits.span)..<digits.count)
      if Self.isMobile(mobile) {
        kept.append(mobile, stars: Stars.four, to: &masked)
      } else {
        masked.write(Stars.four)
        masked.endCell()
      }
    }
    return masked
  }

  private static func isMobile(_ digits: Span<UInt8>) -> Bool {
    digits.count == 11 && digits[0] == 0x31 && PlainNumber.isDigits(digits, upTo: 11)
  }

  private static func countryCode(_ digits: Span<UInt8>) -> Int {
    if digits.count == 13, digits[0] == 0x38, digits[1] == 0x36 { return 2 }
    let isLong =
      digits.count == 15 && digits[0] == 0x30 && digits[1] == 0x30 && digits[2] == 0x38 && digits[3] == 0x36
    return isLong ? 4 : 0
  }
}

extension KeptEnds {
  /// What a partial telephone number keeps: at most the network and the last four.
  init(phone settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 3, last: 4, mostFirst: 3, mostLast: 4)
  }
}
