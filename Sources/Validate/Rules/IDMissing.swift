import Columns

/// Finds rows whose person has no identity number.
struct IDMissing: RowRule {
  let name = "id-missing"
  let codes: [FindingCode] = [.idMissing]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    rows.report(.missing, as: .idMissing, into: &findings)
  }
}
