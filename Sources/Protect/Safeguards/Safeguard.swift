import Columns

/// A rule that says which numbers of a table tell too much about somebody by themselves.
public protocol Safeguard: Sendable {
  /// Its name in reports.
  var name: String { get }

  /// What it objects to in a table.
  func objections(to table: Table, policy: ProtectionPolicy) -> Objections
}

/// What a safeguard objects to.
public struct Objections: Sendable {
  /// One number of a table.
  public struct Cell: Sendable, Hashable {
    /// The position of its row.
    public let row: Int
    /// The position of its measure.
    public let column: Int
  }

  /// Rows whose numbers may not be known.
  public var rows: Set<Int> = []
  /// Numbers that may not be known, in rows that may.
  public var cells: Set<Cell> = []
  /// Positions of counties whose townships' rows must be left out, since withholding would not help.
  public var counties: Set<Int> = []

  /// Makes no objection.
  public init() {}
}
