import Columns

/// Finds identity numbers whose first six digits were never an area code, in any year.
///
/// The code is that of the first registration (GB/T 2260 at that time), so that a code abolished long ago
/// is right, and so is one older or younger than its bearer.
struct IDArea: RowRule {
  let name = "id-area"
  let codes: [FindingCode] = [.idArea]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    rows.report(.area, as: .idArea, into: &findings)
  }
}
