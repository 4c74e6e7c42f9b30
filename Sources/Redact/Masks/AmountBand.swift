import Columns
import Dictionaries

/// Puts a band in the place of an amount: 400-599, and one open band at the top: 2000+.
///
/// An exact subsidy is a measure of income, and an odd amount singles a household out. Bands are `step` yuan
/// wide (200) up to `top` yuan (2000); below zero there is one band. What is no amount becomes 未知.
struct AmountBand: Mask {
  static let name = "amount-band"
  static let fits: Set<FieldKind> = [.money, .count]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { min(taken, .quasi) }

  static func remains(_ settings: MaskSettings) -> Label { Label(zh: "金额档", en: "the band of the amount") }

  private let step: Int64
  private let top: Int64

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    step = Int64(settings.step ?? 200)
    top = Int64(settings.top ?? 2000)
    guard step > 0, step <= 1_000_000 else {
      throw SluiceError(.maskSetting, key: "\(settings.name).step", expected: ["1-1000000"])
    }
    guard top >= step, top <= 1_000_000_000, top % step == 0 else {
      throw SluiceError(.maskSetting, key: "\(settings.name).top", expected: ["\(step) × n"])
    }
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    // The interpreted number knows the unit of the sheet (万元); the text alone does not.
    let schema = records.batch.schema.columns[position]
    let numbers = schema.field.flatMap { records.numbers[$0] }
    let scale: Int64 = schema.kind == .count ? 100 : 1
    var masked = Column(reservingCells: column.count, bytes: column.count * 9)
    for row in 0..<column.count {
      let cell = column.cell(row)
      if !ByteText.isBlank(cell) {
        let cents = numbers.flatMap { $0[row].map { $0.multipliedReportingOverflow(by: scale).partialValue } }
        masked.write(Array(band(cell, cents: cents ?? Money.parse(cell)).utf8))
      }
      masked.endCell()
    }
    return masked
  }

  private func band(_ cell: Span<UInt8>, cents: Int64?) -> String {
    guard let cents else {
      let text = ByteText.trimmedText(cell)
      return isBand(text) ? text : "未知"
    }
    if cents < 0 { return "<0" }
    let yuan = cents / 100
    if yuan >= top { return "\(top)+" }
    return "\(yuan / step * step)-\(yuan / step * step + step - 1)"
  }

  /// Whether a text is one of our own bands.
  private func isBand(_ text: String) -> Bool {
    if text == "<0" || text == "\(top)+" { return true }
    guard let from = Int64(text.prefix { $0 != "-" }), from >= 0, from < top, from % step == 0 else {
      return false
    }
    return text == "\(from)-\(from + step - 1)"
  }
}
