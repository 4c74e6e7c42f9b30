/// Han characters as they are compared: 劉, 靑 and the compatibility form of 呂 are 刘, 青 and 吕.
///
/// One name is written in simplified characters in one column and in traditional or variant ones in another; whatever
/// asks whether two texts say the same asks it of these. Nothing is shown in them.
///
/// Cost: a look into a table of 120 kB, made at first use in some milliseconds.
public enum HanForms {
  /// From the first radical to the last character of the common block.
  private static let first: UInt32 = 0x2e80
  private static let last: UInt32 = 0x9fff

  private static let table: [UInt32] = {
    var table = Array(first...last)
    for groups in [HanVariants.lookAlikes, HanVariants.radicals, HanVariants.characters] {
      for group in groups.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        guard let plain = group.unicodeScalars.first else { continue }
        for variant in group.unicodeScalars.dropFirst() where (first...last).contains(variant.value) {
          table[Int(variant.value - first)] = plain.value
        }
      }
    }
    return table
  }()

  /// The scalar by which a scalar is compared; itself for all but some thousand.
  public static func plain(_ scalar: UInt32) -> UInt32 {
    if scalar >= first, scalar <= last { return table[Int(scalar - first)] }
    return scalar >= 0xf900 ? compatible(scalar) : scalar
  }

  /// A text by which it is compared.
  public static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { plain($0.value) != $0.value }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(Unicode.Scalar(plain(scalar.value)) ?? scalar) }
    return String(scalars)
  }

  /// Whether UTF-8 text is as it is compared, as nearly all names are; false where that needs a closer look.
  ///
  /// Cost: about a nanosecond a character.
  public static func isPlain(_ text: Span<UInt8>) -> Bool {
    let table = self.table
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0..<0x80: index += 1
      case 0xc2..<0xe2: index += 2
      case 0xe2..<0xea:
        guard index + 2 < text.count else { return false }
        let scalar =
          UInt32(byte & 0x0f) << 12 | UInt32(text[index + 1] & 0x3f) << 6 | UInt32(text[index + 2] & 0x3f)
        if scalar >= first, scalar <= last, table[Int(scalar - first)] != scalar { return false }
        index += 3
      // Compatibility forms, and characters of four bytes.
      default: return false
      }
    }
    return true
  }

  /// The characters that are compared as one of some others, those among them.
  ///
  /// Cost: a walk through the table; for what is made once.
  public static func forms(of plains: Set<UInt32>) -> [UInt32] {
    (first...last).filter { plains.contains(table[Int($0 - first)]) }
      + compatibles.compactMap { plains.contains($0.value) ? $0.key : nil }
  }

  // MARK: Compatibility ideographs

  private static func compatible(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xf900...0xfaff, 0x2f800...0x2fa1f: compatibles[scalar] ?? scalar
    default: scalar
    }
  }

  /// What compatibility ideographs are compared as: the characters that they are canonically equal to.
  private static let compatibles: [UInt32: UInt32] = {
    var own: [Character: UInt32] = [:]
    for value in UInt32(0x3400)...0x9fff {
      if let scalar = Unicode.Scalar(value) { own[Character(scalar)] = value }
    }
    var forms: [UInt32: UInt32] = [:]
    for value in Array(UInt32(0xf900)...0xfaff) + Array(0x2f800...0x2fa1f) {
      guard let scalar = Unicode.Scalar(value), let equal = own[Character(scalar)] else { continue }
      forms[value] = plain(equal)
    }
    return forms
  }()
}
