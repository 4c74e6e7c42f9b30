import Columns
import Dictionaries

/// Whether a cell of an identifying column is not the whole and right number that the column is for.
///
/// For the report only: validity never decides masking.
struct Damage {
  private let kind: FieldKind?

  init(_ kind: FieldKind?) { self.kind = kind }

  func isIn(_ cell: Span<UInt8>) -> Bool {
    switch kind {
    case FieldKind.citizenID:
      if case .valid = CitizenID.read(cell) { return false }
      return true
    case FieldKind.phone: return !Self.isNumber(cell, of: 7...15)
    case FieldKind.account: return !Self.isNumber(cell, of: PartialAccount.lengths)
    default: return false
    }
  }

  private static func isNumber(_ cell: Span<UInt8>, of lengths: ClosedRange<Int>) -> Bool {
    if PlainNumber.isDigits(cell, upTo: cell.count) { return lengths.contains(cell.count) }
    var number = PlainNumber()
    number.read(cell)
    return number.hidden == nil && lengths.contains(number.characters.count)
      && PlainNumber.isDigits(number.characters.span, upTo: number.characters.count)
  }
}
