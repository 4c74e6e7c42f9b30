import Glibc

/// Numbers as a workbook stores them.
///
/// A spreadsheet computes with doubles and shows 15 digits. A fraction with more was written to the last bit
/// (285.6 as 285.60000000000002): it is brought to 15 digits, as the spreadsheet shows it. A whole number
/// with more was an identity or account number: its last digits are lost for good, and it stays as written.
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

  /// A number with 15 digits, without exponent where it needs none.
  static func short(_ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
