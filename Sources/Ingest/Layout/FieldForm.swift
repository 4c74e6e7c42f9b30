import Columns

/// What a field of a delimited record looks like, as far as it tells one column from the next.
struct FieldForm: Sendable {
  /// What kinds of fields are told apart.
  enum Kind: Int, Sendable, CaseIterable {
    /// Nothing.
    case blank
    /// A number of up to eight digits, with or without sign and point.
    case number
    /// Digits alone, more than that: an account, a telephone, an identity number.
    case longNumber
    /// Digits with strokes or dashes between: a day or month.
    case dated
    /// Anything else.
    case text
  }

  let kind: Kind
  /// Whether it is one to three digits, as in front of a comma of thousands.
  let isHead: Bool
  /// Whether it is three digits, with or without decimals, as behind one.
  let isTail: Bool

  init(_ field: Span<UInt8>) {
    let range = ByteText.trimmed(field)
    var digits = 0
    var wholes = 0
    var points = 0
    var strokes = 0
    var others = 0
    for index in range {
      switch field[index] {
      case 0x30...0x39:
        digits += 1
        if points == 0 { wholes += 1 }
      case 0x2e: points += 1
      case 0x2b where index == range.lowerBound: continue
      case 0x2d where index == range.lowerBound: continue
      case 0x2d, 0x2f: strokes += 1
      default: others += 1
      }
    }
    kind =
      if range.isEmpty { .blank } else if digits == 0 || others > 0 {
        .text
      } else if strokes > 0 || points > 1 { .dated } else if wholes > 8 && points == 0 { .longNumber } else {
        .number
      }
    isHead = kind == .number && points == 0 && digits <= 3
    isTail = kind == .number && wholes == 3 && range.count == digits + points
  }
}
