import Columns

/// Decimal numbers in cells, with the signs, separators and units that officers write around them.
///
/// A cell is one number. Blanks stand around it, between it and its sign or unit, or part its thousands as commas do:
/// one to three digits, then three at a time, as in `1 234.50`. Any other blank between digits, and every line break
/// and tab, stands between two numbers, which are not joined. Characters without a width are no blanks and are passed
/// over everywhere.
///
/// `300 200` could be two amounts or one: without a fraction it is one only where a group could be no amount of its
/// own, a first one below ten (`1 200`; every programme pays more) or a later one that begins with zero (`12 000`).
/// What is refused is a finding that an officer settles; what is joined wrongly is published.
enum DecimalText {
  enum Reading {
    case blank
    case number(Int64)
    case notANumber
  }

  /// Beyond this no ledger's number goes; it keeps all arithmetic from overflow.
  private static let limit: Int64 = 10_000_000_000_000

  /// Reads a number as an integer of its last decimal, rounded half away from zero.
  ///
  /// - Parameter places: by how many places of ten a number without a unit of its own is to be moved: 4 in a
  ///   column in 万元.
  static func read(_ cell: Span<UInt8>, decimals: Int, movedBy places: Int = 0) -> Reading {
    let scanner = Scanner(cell)
    return scanner.read(decimals: decimals, movedBy: places)
  }

  private struct Scanner {
    private var mantissa: Int64 = 0
    private var scale = 0
    private var digits = 0
    private var isNegative = false
    private var seenPoint = false
    private var seenUnit = false
    private var hasYuan = false
    private var isPerUnit = false
    private var exponent = 0
    private var exponentSign = 0
    private var dashes = 0
    private var isEnded = false
    private var openBrackets = 0
    /// How many digits stand since the last comma; -1 without one.
    private var group = -1
    /// What stands between the last digit and what comes next.
    private var gap = PlainCharacter.Gap.none
    private var hasBlankGroups = false
    /// Whether each group that blanks part could be an amount of its own.
    private var mayBeSeveral = true
    private var isWrong = false

    init(_ cell: Span<UInt8>) {
      var index = 0
      let count = cell.count
      while index < count {
        let character = PlainCharacter(cell, at: index)
        if character.byte == PlainCharacter.other {
          takeWide(cell, at: index)
        } else if character.byte == 0x20 {
          if digits > 0 { gap = max(gap, PlainCharacter.gap(cell, at: index)) }
        } else {
          take(character.byte)
        }
        if isWrong { return }
        index += character.width
      }
      endGroup()
      if openBrackets != 0 || (hasBlankGroups && !seenPoint && mayBeSeveral) { isWrong = true }
    }

    private mutating func take(_ byte: UInt8) {
      switch byte {
      case 0x30...0x39:
        if exponentSign != 0 && !seenUnit {
          if gap != .none { isWrong = true }
          exponent = min(exponent * 10 + Int(byte &- 0x30), 99)
        } else if seenUnit || isEnded {
          isWrong = true
        } else {
          takeDigit(byte &- 0x30)
        }
      case 0x2e where !seenPoint && exponentSign == 0 && !isEnded && gap == .none:
        endGroup()
        seenPoint = true
      case 0x2c where digits > 0 && !seenPoint && !isEnded && gap == .none && !hasBlankGroups: startGroup()
      case 0x2d: takeDash()
      case 0x28 where digits == 0 && openBrackets == 0:
        isNegative = true
        openBrackets = 1
      case 0x29 where openBrackets == 1:
        openBrackets = 0
        isEnded = true
      case 0x2f where digits == 0: dashes += 1
      // 元/月, 元/人: a unit of one.
      case 0x2f where seenUnit && !isPerUnit: isPerUnit = true
      case 0x2b where digits == 0 || (exponentSign != 0 && !seenUnit): break
      case 0x45, 0x65:
        if digits > 0 && exponentSign == 0 && gap == .none { exponentSign = 1 } else { isWrong = true }
      // An apostrophe before a number makes it text; neither it nor a sign of money stands within one.
      case 0x27, 0x24: if digits > 0 { gap = .wide }
      default: isWrong = true
      }
    }

    private mutating func takeDash() {
      if exponentSign == 1 && exponent == 0 && !seenUnit {
        exponentSign = -1
      } else if digits == 0 {
        isNegative = true
        dashes += 1
      } else if !isNegative && !seenUnit {
        // 200-: some accounting programs put the sign behind.
        isNegative = true
        isEnded = true
        dashes += 1
      } else {
        isWrong = true
      }
    }

    private mutating func takeDigit(_ digit: UInt8) {
      if gap != .none { startBlankGroup(with: digit) }
      digits += 1
      if group >= 0 { group += 1 }
      guard mantissa < DecimalText.limit * 100 else {
        // Later decimals do not matter any more; later digits of the whole do.
        if seenPoint { return }
        isWrong = true
        return
      }
      mantissa = mantissa * 10 + Int64(digit)
      if seenPoint { scale += 1 }
    }

    /// Commas part thousands: 1,234 and not 1,2, which may be meant for 1.2.
    private mutating func startGroup() {
      if group == -1 ? digits > 3 : group != 3 { isWrong = true }
      group = 0
    }

    private mutating func startBlankGroup(with digit: UInt8) {
      if gap == .wide || seenPoint || (group != -1 && !hasBlankGroups) { isWrong = true }
      if !hasBlankGroups { mayBeSeveral = mantissa >= 10 }
      if digit == 0 { mayBeSeveral = false }
      hasBlankGroups = true
      gap = .none
      startGroup()
    }

    private mutating func endGroup() {
      if group != -1 && group != 3 { isWrong = true }
      group = -1
    }

    /// 元, 圆, 人, 户, 个, 口, 名, 月, 岁, 周岁, 次 and 万 after a number; ¥ before it; dashes in place of it; 负.
    private mutating func takeWide(_ cell: Span<UInt8>, at index: Int) {
      let rest = cell.count - index
      let first = cell[index]
      if rest >= 2, first == 0xc2, cell[index + 1] == 0xa5 {
        if digits > 0 { gap = .wide }
        return
      }
      guard rest >= 3 else {
        isWrong = true
        return
      }
      if PlainCharacter.isDash(cell, at: index) { return takeDash() }
      switch (first, cell[index + 1], cell[index + 2]) {
      case (0xef, 0xbf, 0xa5): if digits > 0 { gap = .wide }
      // 负.
      case (0xe8, 0xb4, 0x9f):
        if digits > 0 || isNegative { isWrong = true }
        isNegative = true
      // 元, 圆.
      case (0xe5, 0x85, 0x83), (0xe5, 0x9c, 0x86):
        takeUnit()
        hasYuan = true
      // 人, 户, 个, 口, 名, 月, 岁, 周, 次.
      case (0xe4, 0xba, 0xba), (0xe6, 0x88, 0xb7), (0xe4, 0xb8, 0xaa), (0xe5, 0x8f, 0xa3), (0xe5, 0x90, 0x8d),
        (0xe6, 0x9c, 0x88), (0xe5, 0xb2, 0x81), (0xe5, 0x91, 0xa8), (0xe6, 0xac, 0xa1):
        takeUnit()
      // 万.
      case (0xe4, 0xb8, 0x87):
        if digits == 0 || seenUnit || exponentSign != 0 { isWrong = true }
        exponentSign = 1
        exponent = 4
        hasYuan = true
        seenUnit = true
      default: isWrong = true
      }
    }

    private mutating func takeUnit() {
      endGroup()
      if digits == 0 { isWrong = true }
      seenUnit = true
    }

    func read(decimals: Int, movedBy places: Int) -> Reading {
      if isWrong { return .notANumber }
      if digits == 0 { return seenPoint || exponentSign != 0 || seenUnit ? .notANumber : .blank }
      if dashes > 1 { return .notANumber }
      var shift = decimals - scale + (exponentSign < 0 ? -exponent : exponent) + (hasYuan ? 0 : places)
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
