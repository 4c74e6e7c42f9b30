/// An identifier that was found within a cell of another column: in a remark, in a place name.
public struct CellHit: Sendable, Hashable {
  /// The row of the batch.
  public let row: Int
  /// The position of the column in the batch.
  public let column: Int
  /// Which bytes of the cell.
  public let range: Range<Int>
  /// What it is.
  public let kind: FieldKind
  /// How sure that is.
  public let confidence: Confidence

  /// Makes a hit.
  public init(row: Int, column: Int, range: Range<Int>, kind: FieldKind, confidence: Confidence) {
    self.row = row
    self.column = column
    self.range = range
    self.kind = kind
    self.confidence = confidence
  }
}
