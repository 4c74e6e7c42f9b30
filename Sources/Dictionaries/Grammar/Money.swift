import Columns

/// Amounts of money as officers write them, in cents; never through a floating-point number.
public enum Money {
  /// What a cell of an amount column holds.
  public enum Reading: Sendable, Hashable {
    /// Blanks, or a dash in place of a number.
    case blank
    /// An amount in cents.
    case cents(Int64)
    /// Something that is no amount, or one beyond a hundred thousand million yuan.
    case notANumber
  }

  /// Reads `450`, `1,234.50`, `¥300元`, `-20`, `(20.00)`, `1.2E3`, full-width or not.
  ///
  /// Digits beyond the cent are rounded half away from zero: they are left over from a spreadsheet's
  /// arithmetic.
  ///
  /// Cost: about 1 ns a byte.
  public static func read(_ cell: Span<UInt8>) -> Reading {
    switch DecimalText.read(cell, decimals: 2) {
    case .blank: .blank
    case .number(let cents): .cents(cents)
    case .notANumber: .notANumber
    }
  }

  /// The amount in cents, or nil when the cell is blank or no amount.
  public static func parse(_ cell: Span<UInt8>) -> Int64? {
    if case .cents(let cents) = read(cell) { cents } else { nil }
  }
}

/// Whole numbers as officers write them: `3`, `3.0`, `3人`, `1,200`.
public enum WholeNumber {
  /// What a cell of a count column holds.
  public enum Reading: Sendable, Hashable {
    /// Blanks, or a dash in place of a number.
    case blank
    /// A number.
    case number(Int64)
    /// Something that is no whole number.
    case notANumber
  }

  /// Reads a whole number; one with a fraction other than zeros is none.
  public static func read(_ cell: Span<UInt8>) -> Reading {
    switch DecimalText.read(cell, decimals: 2) {
    case .blank: .blank
    case .number(let hundredths): hundredths % 100 == 0 ? .number(hundredths / 100) : .notANumber
    case .notANumber: .notANumber
    }
  }

  /// The number, or nil when the cell is blank or no whole number.
  public static func parse(_ cell: Span<UInt8>) -> Int64? {
    if case .number(let number) = read(cell) { number } else { nil }
  }
}
