import Columns

/// Protected tables, and what was done to them.
public struct Protection: Sendable {
  /// The tables, in their order, with statuses and notes.
  public let tables: [Table]
  /// The counts and amounts that nobody may be able to compute, for the audit.
  public let sensitive: [SensitiveCell]
  /// What a reviewer must see.
  public let findings: [Finding]
  /// How tables were coarsened, in the order in which it was done.
  public let steps: [Coarsening]
  /// Everything for `internal/`.
  public let report: Report
}
