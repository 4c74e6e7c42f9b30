import Columns

/// Turns a number as a spreadsheet keeps it into the text that an officer sees.
///
/// The same number is the same text here and in an XLSX workbook; see `CellNumber`.
enum StoredNumber {
  /// Numbers from here on have more digits than a spreadsheet keeps.
  private static let firstLong = 1e15

  /// Adds a number to a row.
  ///
  /// - Returns: what was noticed.
  static func append(_ number: Double, as format: DateFormat, _ dates: SerialDate, to bytes: inout [UInt8])
    -> FindingCode?
  {
    if format != .none, let date = dates.text(number, as: format) {
      bytes.append(contentsOf: date.utf8)
      return nil
    }
    guard number.isFinite else {
      bytes.append(contentsOf: "#NUM!".utf8)
      return .cellError
    }
    guard abs(number) < firstLong else {
      return CellNumber.append(Array(allDigits(number).utf8), to: &bytes)
    }
    let whole = Int64(number)
    if Double(whole) == number {
      append(whole, to: &bytes)
    } else if !appendHundredths(number, to: &bytes) {
      bytes.append(contentsOf: CellNumber.short(number).utf8)
    }
    return nil
  }

  /// Adds a number that is one of whole hundredths, as money is; false for others.
  private static func appendHundredths(_ number: Double, to bytes: inout [UInt8]) -> Bool {
    guard abs(number) < 1e12 else { return false }
    let hundredths = Int64((number * 100).rounded())
    guard Double(hundredths) / 100 == number else { return false }
    let places = hundredths.magnitude % 100
    if hundredths < 0 { bytes.append(0x2d) }
    append(Int64(hundredths.magnitude / 100), to: &bytes)
    bytes.append(0x2e)
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + places / 10))
    if places % 10 != 0 { bytes.append(UInt8(truncatingIfNeeded: 0x30 + places % 10)) }
    return true
  }

  private static func append(_ whole: Int64, to bytes: inout [UInt8]) {
    if whole < 0 { bytes.append(0x2d) }
    var rest = whole.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// The shortest digits that name the number, filled up with zeros: `5.3050219000101e+17` as
  /// `530502190001010000`.
  private static func allDigits(_ number: Double) -> String {
    let text = number.description
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent < 22 else {
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    guard let whole = mantissa.first, fraction.count <= exponent else { return text }
    return whole + fraction + String(repeating: "0", count: exponent - fraction.count)
  }
}
