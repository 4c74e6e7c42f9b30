import Columns
import Dictionaries

/// Whether a cell of an identifying column is not the whole and right number that the column is for.
///
/// For the report only: validity never decides masking.
struct Damage {
  private enum Form {
    case citizenID
    case number(ClosedRange<Int>)
    /// A column that is for no number of somebody.
    case any
  }

  // Told once for the column: a kind is a text, and comparing it in every cell would take the most time.
  private let form: Form

  init(_ kind: FieldKind?) {
    form =
      switch kind {
      case FieldKind.citizenID: .citizenID
      case FieldKind.phone: .number(7...15)
      case FieldKind.account: .number(PartialAccount.lengths)
      default: .any
      }
  }

  func isIn(_ cell: Span<UInt8>) -> Bool {
    switch form {
    case .citizenID:
      if case .valid = CitizenID.read(cell) { return false }
      return true
    case .number(let lengths): return !Self.isNumber(cell, of: lengths)
    case .any: return false
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
