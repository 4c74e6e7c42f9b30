import Columns

/// Decimal numbers in cells, with the signs, separators and units that officers write around them.
enum DecimalText {
  enum Reading {
    case blank
    case number(Int64)
    case notANumber
  }

  /// Beyond this no ledger's number goes; it keeps all arithmetic from overflow.
  private static let limit: Int64 = 10_000_000_000_000

  /// Reads a number as an integer of its last decimal, rounded half away from zero.
  static func read(_ cell: Span<UInt8>, decimals: Int) -> Reading {
    let scanner = Scanner(cell)
    return scanner.read(decimals: decimals)
  }

  private struct Scanner {
    private var mantissa: Int64 = 0
    private var scale = 0
    private var digits = 0
    private var isNegative = false
    private var seenPoint = false
    private var seenUnit = false
    private var exponent = 0
    private var exponentSign = 0
    private var dashes = 0
    private var isWrong = false

    init(_ cell: Span<UInt8>) {
      var index = 0
      let count = cell.count
      while index < count {
        let character = PlainCharacter(cell, at: index)
        if character.byte == PlainCharacter.other {
          takeWide(cell, at: index)
        } else {
          take(character.byte)
        }
        if isWrong { return }
        index += character.width
      }
    }

    private mutating func take(_ byte: UInt8) {
      switch byte {
      case 0x30...0x39:
        if exponentSign != 0 {
          exponent = min(exponent * 10 + Int(byte &- 0x30), 99)
        } else if seenUnit {
          isWrong = true
        } else {
          takeDigit(byte &- 0x30)
        }
      case 0x2e where !seenPoint && exponentSign == 0: seenPoint = true
      case 0x2c where digits > 0 && !seenPoint: break
      case 0x2d:
        if exponentSign == 1 && exponent == 0 {
          exponentSign = -1
        } else if digits == 0 {
          isNegative = true
          dashes += 1
        } else {
          isWrong = true
        }
      case 0x28 where digits == 0: isNegative = true
      case 0x2f where digits == 0: dashes += 1
      case 0x2b where digits == 0 || exponentSign != 0: break
      case 0x45, 0x65:
        if digits > 0 && exponentSign == 0 { exponentSign = 1 } else { isWrong = true }
      case 0x20, 0x29, 0x27, 0x24: break
      default: isWrong = true
      }
    }

    private mutating func takeDigit(_ digit: UInt8) {
      digits += 1
      guard mantissa < DecimalText.limit * 100 else {
        // Later decimals do not matter any more; later digits of the whole do.
        if seenPoint { return }
        isWrong = true
        return
      }
      mantissa = mantissa * 10 + Int64(digit)
      if seenPoint { scale += 1 }
    }

    /// 元, 圆, 人, 户, 个, 月, 岁, 次 and 万 after a number; ¥ before it; dashes in place of it.
    private mutating func takeWide(_ cell: Span<UInt8>, at index: Int) {
      let rest = cell.count - index
      let first = cell[index]
      if rest >= 2, first == 0xc2, cell[index + 1] == 0xa5 { return }
      guard rest >= 3 else {
        isWrong = true
        return
      }
      switch (first, cell[index + 1], cell[index + 2]) {
      case (0xef, 0xbf, 0xa5): break
      // U+2010 to U+2015 dashes and U+2212 minus.
      case (0xe2, 0x80, 0x90...0x95), (0xe2, 0x88, 0x92):
        if digits > 0 { isWrong = true } else { isNegative = true }
        dashes += 1
      case (0xe5, 0x85, 0x83), (0xe5, 0x9c, 0x86), (0xe4, 0xba, 0xba), (0xe6, 0x88, 0xb7), (0xe4, 0xb8, 0xaa),
        (0xe6, 0x9c, 0x88), (0xe5, 0xb2, 0x81), (0xe6, 0xac, 0xa1):
        if digits == 0 { isWrong = true }
        seenUnit = true
      case (0xe4, 0xb8, 0x87):
        if digits == 0 || seenUnit || exponentSign != 0 { isWrong = true }
        exponentSign = 1
        exponent = 4
        seenUnit = true
      default: isWrong = true
      }
    }

    func read(decimals: Int) -> Reading {
      if isWrong { return .notANumber }
      if digits == 0 { return seenPoint || exponentSign != 0 ? .notANumber : .blank }
      if dashes > 1 { return .notANumber }
      var shift = decimals - scale + (exponentSign < 0 ? -exponent : exponent)
      var value = mantissa
      while shift > 0 {
        if value > DecimalText.limit { return .notANumber }
        value *= 10
        shift -= 1
      }
      var half = false
      while shift < 0 {
        half = value % 10 >= 5
        value /= 10
        shift += 1
      }
      if half { value += 1 }
      if value > DecimalText.limit { return .notANumber }
      return .number(isNegative ? -value : value)
    }
  }
}
