import Columns

/// Larger groups of a vocabulary's members, as the pipeline lists them: kinds of aid as grants, living
/// subsidies and fee reductions.
public struct GroupedDerivation: Derivation {
  /// `grouped`.
  public let name = "grouped"

  /// Makes the derivation.
  public init() {}

  /// The members are the pipeline's groups and `unknown` for what none of them lists.
  public func derive(
    _ spec: DerivedSpec, _ context: DerivationContext, _ findings: inout FindingList
  ) -> IndexedColumn<String>? {
    guard let source = spec.sources.lazy.compactMap({ context.dimensions[$0] }).first else { return nil }
    var groups: [String: String] = [:]
    for (group, codes) in spec.members {
      for code in codes { groups[code] = group }
    }
    var members = IndexedColumn<String>()
    let positions = source.values.map { members.position(of: groups[$0] ?? RecordBatch.unknown) }
    for value in source.rows { members.append(position: positions[Int(value)]) }
    return members
  }
}
