import Columns
import Dictionaries

/// Keeps the network and the last four digits of a mobile number: 130****0001.
///
/// Ten thousand numbers remain possible. A landline, two numbers in a cell and anything else are hidden
/// whole; what is dialled before a mobile number is left out.
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
    kept.masked(column, stars: Stars.four, proper: Self.mobile)
  }

  private static func mobile(_ digits: Span<UInt8>) -> Range<Int> {
    let start = DialledCode.length(digits)
    let isMobile =
      digits.count == start + 11 && digits[start] == 0x31 && PlainNumber.isDigits(digits, upTo: digits.count)
    return isMobile ? start..<digits.count : 0..<0
  }
}

extension KeptEnds {
  /// What a partial telephone number keeps: at most the network and the last four.
  init(phone settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 3, last: 4, mostFirst: 3, mostLast: 4)
  }
}
