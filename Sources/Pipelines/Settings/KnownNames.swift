import Aggregate
import Columns
import Recognize
import Redact
import Validate

/// The names that stages offer to pipelines: plug-ins that a file may ask for.
public struct KnownNames: Sendable {
  /// Quality rules.
  public let rules: [String]
  /// Masks.
  public let masks: [String]
  /// Derivations.
  public let derivations: [String]
  /// Measures.
  public let measures: [String]
  /// Field kinds.
  public let kinds: [String]

  /// What the stages of this program offer, from the list beside each family.
  public static let shipped = KnownNames(
    rules: QualityRules.all.map(\.name),
    masks: Masks.all.map { $0.name },
    derivations: Derivations.names,
    measures: Measures.all.map(\.name.rawValue),
    kinds: FieldKind.all.map(\.rawValue))
}
