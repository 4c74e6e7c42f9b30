import Columns

/// A dimension that is computed from other fields.
public protocol Derivation: Sendable {
  /// Its name in a pipeline's `derived`.
  var name: String { get }

  /// The member of each row, `unknown` where it cannot be told; nil when the sheet has no column to tell it
  /// from, so that the dimension is not available.
  ///
  /// - Parameter findings: takes what the officer should look at.
  func derive(
    _ spec: DerivedSpec, _ context: DerivationContext, _ findings: inout FindingList
  ) -> IndexedColumn<String>?
}

/// What a derivation may read.
public struct DerivationContext {
  let batch: Batch
  /// The dimensions of fields, before any derivation.
  let dimensions: [FieldName: IndexedColumn<String>]
  let identities: Identities
  let isHouseholdShape: Bool
  let lastDay: CivilDate
}

/// The derivations.
public enum Derivations {
  /// All derivations.
  public static let all: [any Derivation] = [
    SexDerivation(), AgeBandDerivation(), DisabledDerivation(), GroupedDerivation(),
  ]

  /// Their names.
  public static var names: [String] { all.map(\.name) }

  static func named(_ name: String) -> (any Derivation)? { all.first { $0.name == name } }
}
