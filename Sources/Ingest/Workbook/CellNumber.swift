import Columns
import Glibc

/// Numbers as a workbook stores them.
///
/// A spreadsheet computes with doubles and shows 15 digits. A fraction with more was written to the last bit
/// (285.6 as 285.60000000000002): it is brought to 15 digits, as the spreadsheet shows it. A whole number
/// with more was an identity or account number. Its last digits are lost for good where it went through a double,
/// and it is then written with an exponent, as the spreadsheet shows it: so that nobody downstream, whatever the
/// format of the file, takes the digits for those of a person's number.
enum CellNumber {
  /// How many digits a spreadsheet keeps.
  static let digitsKept = 15

  /// What a number's text looks like.
  struct Form {
    var digits = 0
    var isFraction = false
    var hasExponent = false
    var isNumber = true
  }

  static func form(_ text: Span<UInt8>) -> Form {
    var form = Form()
    var isLeading = true
    for index in text.indices {
      switch text[index] {
      case 0x30 where isLeading && !form.hasExponent: break
      case 0x30...0x39:
        isLeading = false
        if !form.hasExponent { form.digits += 1 }
      case 0x2e: form.isFraction = true
      case 0x45, 0x65: form.hasExponent = true
      case 0x2b, 0x2d: break
      default: form.isNumber = false
      }
    }
    return form
  }

  /// Adds a number of more than fifteen digits: as written where a program wrote it digit by digit, else with an
  /// exponent: `533023190001010112` as `5.33023190001010112E+17`.
  ///
  /// A text is a double's if the double it is read as has the same digits, exactly or as the fewest that name it
  /// with zeros behind, or if it ends in zeros from the sixteenth on.
  private static func appendLong(_ text: [UInt8], _ form: Form, to bytes: inout [UInt8]) {
    guard !form.hasExponent, !form.isFraction, form.digits > digitsKept, form.digits <= 20,
      text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.first != 0x30, isDouble(text)
    else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(text[0])
    bytes.append(0x2e)
    let rest = text.dropFirst()
    bytes.append(contentsOf: rest.prefix(max(1, (rest.lastIndex { $0 != 0x30 } ?? 0))))
    bytes.append(contentsOf: "E+\(text.count - 1)".utf8)
  }

  private static func isDouble(_ digits: [UInt8]) -> Bool {
    if digits.dropFirst(digitsKept).allSatisfy({ $0 == 0x30 }) { return true }
    let text = String(decoding: digits, as: UTF8.self)
    guard let written = UInt64(text), let double = Double(text), double < 1.8e19 else { return false }
    // Up to 2^53 every whole number is a double: it may have been written digit by digit.
    guard written > 1 << 53 else { return false }
    // 5.330231900010101e+17 names the double that is 533023190001010112.
    let fewest = double.description.prefix { $0 != "e" }.utf8.filter { $0 != 0x2e }
    let zeros = digits.count - fewest.count
    return UInt64(double) == written
      || (zeros > 0 && digits.prefix(fewest.count).elementsEqual(fewest)
        && digits.suffix(zeros).allSatisfy { $0 == 0x30 })
  }

  /// Adds a number's text: with 15 digits where a writer wrote more of a fraction, else as it is written.
  ///
  /// - Returns: what was noticed.
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) -> FindingCode? {
    let form = form(text.span)
    let isUneven = form.hasExponent || (form.isFraction && form.digits > digitsKept)
    // Beyond 15 digits before the point it is a number that counts nothing.
    if isUneven, form.isNumber, let number = Double(String(decoding: text, as: UTF8.self)), abs(number) < 1e15
    {
      bytes.append(contentsOf: short(number).utf8)
      return nil
    }
    guard form.isNumber, form.digits > digitsKept || form.hasExponent else {
      bytes.append(contentsOf: text)
      return nil
    }
    appendLong(text, form, to: &bytes)
    return .numberLostDigits
  }

  /// A number with 15 digits, without exponent where it needs none.
  static func short(_ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
