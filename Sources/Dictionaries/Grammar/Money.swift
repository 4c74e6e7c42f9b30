import Columns

/// Amounts of money as officers write them, in cents; never through a floating-point number.
public enum Money {
  /// What a cell of an amount column holds.
  public enum Reading: Sendable, Hashable {
    /// Blanks, a dash or a word such as 无 in place of a number.
    case blank
    /// An amount in cents.
    case cents(Int64)
    /// Something that is no amount, or one beyond a hundred thousand million yuan.
    case notANumber
  }

  /// Reads `450`, `1,234.50`, `¥300元`, `-20`, `(20.00)`, `1.2E3`, `1.2万元`, `壹仟贰佰元整`, full-width or not.
  ///
  /// Digits beyond the cent are rounded half away from zero: they are left over from a spreadsheet's
  /// arithmetic. Commas must part thousands, and blanks within the number too: `1,5` is no amount, nor are the two of
  /// `85 60`, or of a cell with a line break. An amount with a unit of its own (`450元`) is
  /// read by it, whatever the column's.
  ///
  /// Cost: about 1 ns a byte; some µs for words.
  public static func read(_ cell: Span<UInt8>, unit: MoneyUnit = .yuan) -> Reading {
    switch DecimalText.read(cell, decimals: 2, movedBy: unit.power) {
    case .blank: return DittoMark.isIn(cell) ? .notANumber : .blank
    case .number(let cents): return .cents(cents)
    case .notANumber:
      if MissingText.isMissing(cell, in: .money) { return .blank }
      return MoneyWords.cents(cell).map { .cents($0) } ?? .notANumber
    }
  }

  /// The amount in cents, or nil when the cell is blank or no amount.
  public static func parse(_ cell: Span<UInt8>) -> Int64? {
    if case .cents(let cents) = read(cell) { cents } else { nil }
  }
}

/// Whole numbers as officers write them: `3`, `3.0`, `3人`, `1,200`, `三`.
public enum WholeNumber {
  /// What a cell of a count column holds.
  public enum Reading: Sendable, Hashable {
    /// Blanks, a dash or a word such as 无 in place of a number.
    case blank
    /// A number.
    case number(Int64)
    /// Something that is no whole number.
    case notANumber
  }

  /// Reads a whole number; one with a fraction other than zeros is none.
  public static func read(_ cell: Span<UInt8>) -> Reading {
    switch DecimalText.read(cell, decimals: 2) {
    case .blank: return DittoMark.isIn(cell) ? .notANumber : .blank
    case .number(let hundredths): return hundredths % 100 == 0 ? .number(hundredths / 100) : .notANumber
    case .notANumber:
      if MissingText.isMissing(cell, in: .count) { return .blank }
      return words(cell).map { .number($0) } ?? .notANumber
    }
  }

  /// The number, or nil when the cell is blank or no whole number.
  public static func parse(_ cell: Span<UInt8>) -> Int64? {
    if case .number(let number) = read(cell) { number } else { nil }
  }

  /// 三, 十二人: a numeral, and one unit behind it.
  private static func words(_ cell: Span<UInt8>) -> Int64? {
    let range = ByteText.trimmed(cell)
    var numeral = HanNumeral()
    var index = range.lowerBound
    while let sign = HanNumeral.sign(cell, at: index) {
      numeral.take(sign)
      index += 3
    }
    let unit = ByteText.text(cell.extracting(index..<max(index, range.upperBound)))
    return units.contains(unit) ? numeral.value : nil
  }

  private static let units: Set<String> = ["", "人", "口", "口人", "名", "个", "户", "岁", "周岁", "次", "月", "个月"]
}
