import Columns

/// The sex: from a valid identity number, else from a column of its own.
///
/// Rows that stand for households have none.
public struct SexDerivation: Derivation {
  /// `sex`.
  public let name = "sex"

  /// Makes the derivation.
  public init() {}

  /// The members `male`, `female` and `unknown`.
  public func derive(
    _ spec: DerivedSpec, _ context: DerivationContext, _ findings: inout FindingList
  ) -> IndexedColumn<String>? {
    if context.isHouseholdShape { return nil }
    let fromNumber = spec.sources.contains("citizen_id") && context.identities.hasNumbers
    let columns = spec.sources.compactMap { context.dimensions[$0] }
    guard fromNumber || !columns.isEmpty else { return nil }
    var sexes = IndexedColumn<String>()
    let codes = [RecordBatch.unknown, "male", "female"]
    // Each code is looked up where it first stands, not on every row.
    var positions: [UInt32?] = codes.map { _ in nil }
    for row in 0..<context.batch.count {
      let sex = fromNumber ? Int(context.identities.sexes[row]) : 0
      if sex > 0 {
        let position = positions[sex] ?? sexes.position(of: codes[sex])
        positions[sex] = position
        sexes.append(position: position)
      } else {
        sexes.append(columns.lazy.map { $0[row] }.first { $0 != RecordBatch.unknown } ?? RecordBatch.unknown)
      }
    }
    return sexes
  }
}
