/// Text from a ledger as it may stand on a page: what cannot be seen cannot stay.
enum PlainText {
  /// A text without controls, invisible marks, changes of direction and noncharacters, none of which XML or
  /// a reader can do anything good with.
  ///
  /// - Parameter controls: what each control character becomes.
  static func cleaned(_ text: String, controls: Unicode.Scalar = " ") -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1f, 0x7f...0x9f, 0x2028, 0x2029: cleaned.append(controls)
      case 0xad, 0x061c, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb: continue
      case 0xfdd0...0xfdef: continue
      case let value where value & 0xfffe == 0xfffe: continue
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }
}
