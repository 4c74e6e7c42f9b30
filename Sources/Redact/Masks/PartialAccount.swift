import Columns

/// Keeps the last four digits of an account, card or passbook number: ****0004.
///
/// Account numbers have 10 to 23 digits and no public rule. Anything else is hidden whole.
struct PartialAccount: Mask {
  static let name = "partial-account"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.account]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    (try? KeptEnds(account: settings))?.remains ?? Label(zh: "", en: "")
  }

  private let kept: KeptEnds

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    kept = try KeptEnds(account: settings)
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 8)
    var number = PlainNumber()
    for row in 0..<column.count {
      let cell = column.cell(row)
      if Self.isAccount(cell) {
        kept.append(cell, stars: Stars.four, to: &masked)
        continue
      }
      if ByteText.isBlank(cell) {
        masked.endCell()
        continue
      }
      number.read(cell)
      let digits = number.characters
      if Self.isAccount(digits.span) {
        kept.append(digits.span, stars: Stars.four, to: &masked)
      } else {
        masked.write(Stars.four)
        masked.endCell()
      }
    }
    return masked
  }

  private static func isAccount(_ digits: Span<UInt8>) -> Bool {
    digits.count >= 10 && digits.count <= 23 && PlainNumber.isDigits(digits, upTo: digits.count)
  }
}

extension KeptEnds {
  /// What a partial account number keeps: the last four, and some in front if a pipeline says so.
  ///
  /// Of the shortest account, ten digits, at least two are hidden.
  fileprivate init(account settings: MaskSettings) throws(SluiceError) {
    try self.init(settings, first: 0, last: 4, mostFirst: 4, mostLast: 4)
  }
}
