/// A short cell of a ledger with what personal data it holds: for measuring what finds it.
public struct DetectionCell: Sendable, Hashable {
  /// The cell.
  public let text: String
  /// What is in it; empty for cells that only look like it.
  public let labels: [Label]
  /// How the cell was made, for instance `citizen_id/full-width/remark`.
  public let origin: String

  /// One identifier within the cell.
  public struct Label: Sendable, Hashable {
    /// Its kind, by the name of the recognizer's list.
    public let kind: String
    /// Its bytes in the cell.
    public let range: Range<Int>
  }
}
