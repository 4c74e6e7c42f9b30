/// What a text looks like, without saying it: `汉3-D6` for three Han characters and six digits.
public enum TextShape {
  private enum Class: Equatable {
    case han, digit, letter, other, gap
  }

  /// The shape: runs of 汉 (Han), D (digits), A (Latin letters) and X (anything else), joined by hyphens.
  public static func of(_ text: String) -> String {
    var runs: [(Class, Int)] = []
    for scalar in text.unicodeScalars {
      let kind = kind(of: scalar)
      if let last = runs.last, last.0 == kind {
        runs[runs.count - 1].1 += 1
      } else {
        runs.append((kind, 1))
      }
    }
    let parts = runs.compactMap { kind, count -> String? in
      switch kind {
      case .han: "汉\(count)"
      case .digit: "D\(count)"
      case .letter: "A\(count)"
      case .other: "X\(count)"
      case .gap: nil
      }
    }
    return parts.joined(separator: "-")
  }

  /// A text with every blank and control character as one space.
  static func singleLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
      .joined(separator: " ")
  }

  private static func kind(of scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x30...0x39, 0xff10...0xff19: .digit
    case 0x41...0x5a, 0x61...0x7a, 0xff21...0xff3a, 0xff41...0xff5a: .letter
    case 0x3007, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: .han
    case 0x00...0x20, 0xa0, 0x2000...0x200f, 0x3000, 0xfeff: .gap
    default: HeaderText.isPunctuation(scalar) ? .gap : .other
    }
  }
}
