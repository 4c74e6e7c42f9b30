import Columns

/// Keeps the last four digits of an account, card or passbook number: ****0004.
///
/// Account numbers have 10 to 23 digits and no public rule. Anything else is hidden whole.
struct PartialAccount: Mask {
  static let name = "partial-account"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.account]

  /// How many digits an account has.
  static let lengths = 10...23

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    (try? KeptEnds(account: settings))?.remains ?? Label(zh: "", en: "")
  }

  private let kept: KeptEnds

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    kept = try KeptEnds(account: settings)
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    kept.masked(column, stars: Stars.four, proper: Self.account)
  }

  private static func account(_ digits: Span<UInt8>) -> Range<Int> {
    let isAccount = lengths.contains(digits.count) && PlainNumber.isDigits(digits, upTo: digits.count)
    return isAccount ? 0..<digits.count : 0..<0
  }
}

extension KeptEnds {
  /// What a partial account number keeps: the last four, and some in front if a pipeline says so.
  ///
  /// Of the shortest account, ten digits, at least two are hidden.
  init(account settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 0, last: 4, mostFirst: 4, mostLast: 4)
  }
}
