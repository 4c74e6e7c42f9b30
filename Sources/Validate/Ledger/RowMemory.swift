import Columns

/// What earlier rows of the run told of a row.
public struct RowMemory: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The same identity number stood in an earlier row.
  public static let person = RowMemory(rawValue: 1)
  /// The row is a householder's, and the household already has one.
  public static let householder = RowMemory(rawValue: 2)
  /// The row's amount is another than the household's so far.
  public static let otherAmount = RowMemory(rawValue: 4)
  /// The same grant of the same person stood in an earlier row.
  public static let grant = RowMemory(rawValue: 8)
  /// The same identity number stood in an earlier row beside another name.
  public static let otherName = RowMemory(rawValue: 16)
}

/// What is remembered of a household: its amount and a few facts, in eight bytes.
///
/// The amount is in cents and exact up to two to the power of 54.
struct HouseholdTrace: BitwiseCopyable, Sendable {
  private var bits: Int64 = 0

  private static let amountShift: Int64 = 9

  var amount: Int64 { bits >> Self.amountShift }
  var hasAmount: Bool { bits & 1 != 0 }
  var isHeadsAmount: Bool { bits & 2 != 0 }
  var hasHead: Bool { bits & 4 != 0 }
  var hasSeveralRows: Bool { bits & 8 != 0 }
  var differs: Bool { bits & 16 != 0 }
  var hasBlank: Bool { bits & 32 != 0 }
  var hasSeveralAmounts: Bool { bits & 64 != 0 }
  /// Whether all rows are members' by relation or name, and none is the householder's.
  var lacksHead: Bool { !hasHead && bits & (128 | 256) == 128 }
  var isNew: Bool { bits == 0 }

  /// Remembers that there is a row; says whether it is a second householder's.
  mutating func addRow(_ role: RecordBatch.Role, isFirst: Bool) -> Bool {
    if role == .member { bits |= 128 } else if role == .person { bits |= 256 }
    return addRow(isHead: role == .householder || role == .household, isFirst: isFirst)
  }

  private mutating func addRow(isHead: Bool, isFirst: Bool) -> Bool {
    if !isFirst { bits |= 8 }
    defer { if isHead { bits |= 4 } }
    return isHead && hasHead
  }

  /// Remembers an amount; says whether it is another than the one so far.
  ///
  /// The householder's amount goes before those of the members, an earlier one before a later.
  mutating func addAmount(_ new: Int64, isHeads: Bool) -> Bool {
    let isOther = hasAmount && new != amount
    if isOther { bits |= 16 }
    if hasAmount { bits |= 64 }
    if !hasAmount || (isHeads && !isHeadsAmount) {
      bits = (bits & 511) | 1 | (isHeads ? 2 : 0) | (new << Self.amountShift)
    }
    return isOther
  }

  /// Remembers that a row of the household has no amount where others have.
  mutating func addBlank() { bits |= 16 | 32 }

  /// Adds what later rows told.
  mutating func add(_ later: HouseholdTrace) -> (isSecondHead: Bool, isOther: Bool) {
    let isSecondHead = addRow(isHead: later.hasHead, isFirst: false)
    let isOther = later.hasAmount ? addAmount(later.amount, isHeads: later.isHeadsAmount) : false
    bits |= later.bits & (16 | 32 | 64 | 128 | 256)
    return (isSecondHead, isOther)
  }
}

/// How many rows of persons a household has, and how many persons they state.
struct StatedCount: BitwiseCopyable, Sendable {
  private var rows: UInt16 = 0
  private var most: UInt16 = 0
  private var sum: UInt16 = 0

  /// Remembers a row and what it states, nil when it states nothing.
  mutating func add(_ stated: Int64?) {
    rows = rows == .max ? rows : rows + 1
    let number = UInt16(clamping: stated ?? 0)
    most = max(most, number)
    sum = UInt16(clamping: Int(sum) + Int(number))
  }

  /// Adds what later rows told.
  mutating func add(_ later: StatedCount) {
    rows = UInt16(clamping: Int(rows) + Int(later.rows))
    most = max(most, later.most)
    sum = UInt16(clamping: Int(sum) + Int(later.sum))
  }

  /// Whether another number is stated than there are rows: neither the household's on any row, nor one by one on all.
  var differs: Bool { most > 0 && most != rows && sum != rows }
}
