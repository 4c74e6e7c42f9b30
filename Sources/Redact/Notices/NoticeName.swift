import Columns

/// The name in a cell, as a notice may post it.
///
/// Cells of names hold more than names: a diagnosis in brackets, the other members, an address, half a
/// number. A notice posts the name alone. What stands in brackets is left out; if what is left is more than
/// one name, nothing of it is posted as it stands, and the cell is masked.
enum NoticeName {
  /// The most characters of a name without a dot; longer ones are sentences or several names.
  private static let longest = 4
  /// The most characters of a name with dots (民委发〔2016〕33号).
  private static let longestDotted = 25

  /// The name, without blanks at its ends; nil when the cell holds anything but one name.
  static func alone(_ cell: Span<UInt8>) -> String? {
    var name = String.UnicodeScalarView()
    var depth = 0
    for scalar in ByteText.trimmedText(cell).unicodeScalars {
      switch scalar.value {
      case 0x28, 0xff08, 0x5b, 0x3010, 0x3014: depth += 1
      case 0x29, 0xff09, 0x5d, 0x3011, 0x3015: depth = max(0, depth - 1)
      default: if depth == 0 { name.append(scalar) }
      }
    }
    let text = String(name).trimmingBlanks
    guard depth == 0, isName(text) else { return nil }
    return text
  }

  private static func isName(_ text: String) -> Bool {
    var han = 0
    var letters = 0
    var dots = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3007, 0x3005, 0x3400...0x9fff, 0xe000...0xf8ff, 0xf900...0xfaff, 0x20000...0x3ffff,
        0xf0000...0x10fffd:
        han += 1
      case 0xb7, 0x2022, 0x2027, 0x30fb, 0xff65, 0x2e: dots += 1
      // A blank that fills the width of a column, or parts a name in Latin letters.
      case 0x20, 0xa0, 0x3000: continue
      default:
        guard scalar.properties.isAlphabetic else { return false }
        letters += 1
      }
    }
    if letters > 0 { return han == 0 && dots <= 3 && letters <= 40 }
    return han > 0 && han <= (dots > 0 ? longestDotted : longest)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let bytes = Array(utf8)
    return ByteText.trimmedText(bytes.span)
  }
}
