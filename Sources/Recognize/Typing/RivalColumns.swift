import Columns
import Dictionaries

/// Columns that hold the same thing of several persons, or of several payments to one, on one row.
///
/// 姓名 身份证号 金额 and the same once more to the right, 成员1姓名 beside 成员2姓名, 资助项目1 金额1 beside 资助项目2 金额2: a row
/// is counted once, so that all but the first would be lost. A copy of a column loses nobody.
///
/// Cost: nothing for tables without such columns; some hundred nanoseconds a row and pair for others.
public struct RivalColumns: Sendable {
  /// Two columns of one field.
  struct Pair: Sendable {
    let first: Int
    let second: Int
    let field: FieldName
    let kind: FieldKind
    /// Whether the headers count up: 金额1 and 金额2 are no copies, although they may be of one amount.
    let isNumbered: Bool
  }

  /// Fewer rows that differ are slips of the pen.
  private static let fewest = 2

  private var pairs: [Pair]
  private let surnames: Surnames?

  /// No columns.
  public static let none = RivalColumns([], surnames: nil)

  init(_ pairs: [Pair], surnames: Surnames?) {
    self.pairs = pairs
    self.surnames = surnames
  }

  /// What is to be said of the rows of a batch, once a pair of columns.
  ///
  /// - Parameter batch: the next rows of the table, their columns joined.
  public mutating func take(_ batch: Batch) -> [Finding] {
    var findings: [Finding] = []
    var open: [Pair] = []
    for pair in pairs {
      guard let row = firstOfAnother(pair, batch) else {
        open.append(pair)
        continue
      }
      let place = batch.source.place(
        row: Int(batch.rowNumbers[row]), column: batch.schema.columns[pair.second].number)
      findings.append(Finding(.columnsCompete, at: place, field: pair.field))
    }
    pairs = open
    return findings
  }

  /// The first row on which two columns are of different persons or payments, where a third of the rows that fill both
  /// are such.
  private func firstOfAnother(_ pair: Pair, _ batch: Batch) -> Int? {
    let (one, other) = (batch.columns[pair.first], batch.columns[pair.second])
    let heads = pair.isNumbered ? [] : namedTwice(pair, batch)
    var (both, different) = (0, 0)
    var first: Int?
    for row in 0..<batch.count {
      guard says(other.cell(row), pair.kind), says(one.cell(row), pair.kind) else { continue }
      both += 1
      guard pair.isNumbered || differ(one.cell(row), other.cell(row), pair.kind),
        heads.isEmpty || !heads.contains(folded(one.cell(row))) && !heads.contains(folded(other.cell(row)))
      else { continue }
      different += 1
      first = first ?? row
    }
    return different >= min(Self.fewest, batch.count) && different * 3 >= both ? first : nil
  }

  /// Whom both columns name on one row: the householder, whom one of them repeats on the rows of his family, whose
  /// account it may be. These rows are of one person each.
  private func namedTwice(_ pair: Pair, _ batch: Batch) -> Set<[UInt8]> {
    guard pair.kind == .personName || pair.kind == .citizenID else { return [] }
    let (one, other) = (batch.columns[pair.first], batch.columns[pair.second])
    var heads: Set<[UInt8]> = []
    for row in 0..<batch.count where says(one.cell(row), pair.kind) {
      let name = folded(one.cell(row))
      if name == folded(other.cell(row)) { heads.insert(name) }
    }
    return heads
  }

  /// Whether a cell has what its column is for.
  private func says(_ cell: Span<UInt8>, _ kind: FieldKind) -> Bool {
    switch kind {
    case .personName:
      guard let surnames else { return false }
      return PersonNameKind.isLikely(cell, surnames)
    case .citizenID:
      // Of what a spreadsheet cut, zeros are left.
      if CitizenID.endsInZeros(cell) { return false }
      switch CitizenID.read(cell) {
      case .valid, .wrongCheckDigit: return true
      case .damaged, .blank: return false
      }
    case .money:
      if case .cents(let cents) = Money.read(cell) { return cents != 0 }
      return false
    case .count:
      return WholeNumber.parse(cell) != nil
    default:
      return !MissingText.isMissing(cell, in: kind)
    }
  }

  private func differ(_ one: Span<UInt8>, _ other: Span<UInt8>, _ kind: FieldKind) -> Bool {
    switch kind {
    case .money: return Money.read(one) != Money.read(other)
    case .count: return WholeNumber.read(one) != WholeNumber.read(other)
    default: break
    }
    let (left, right) = (folded(one), folded(other))
    // The number of fifteen digits beside that of eighteen is the same person's.
    return left != right && (kind != .citizenID || left.count == right.count)
  }

  private func folded(_ cell: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    CellFold.fold(cell, into: &folded)
    return folded
  }
}
