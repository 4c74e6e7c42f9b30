import Columns

/// What an attacker could compute from the published tables.
public struct AuditReport: Sendable {
  /// The sensitive cells of which one value is possible, or which are published.
  public internal(set) var exposed: [SensitiveCell] = []
  /// Why nothing can be said, or nil.
  public internal(set) var inconclusive: SluiceError?
  /// How many tables were read.
  public internal(set) var tables = 0
  /// How many cells they have.
  public internal(set) var cells = 0
  /// How many of them are withheld.
  public internal(set) var withheld = 0
  /// How many equations and inequalities hold between withheld cells.
  public internal(set) var relations = 0
  /// Into how many parts they fall, and how many cells the largest has.
  public internal(set) var components = 0
  /// How many withheld cells hang together at most.
  public internal(set) var largest = 0
  /// How many sensitive cells were examined.
  public internal(set) var examined = 0
  /// How many sensitive cells are in no published table.
  public internal(set) var unpublished = 0

  /// Why the statistics are refused, or nil when they are safe.
  public var refusal: SluiceError? {
    if let inconclusive { return inconclusive }
    return exposed.first.map { cell in
      // Table, area and members are labels that are published anyway.
      let key = [cell.table, cell.areaName] + cell.members + [cell.measure.rawValue]
      return SluiceError(
        .auditExposed, at: Place(file: "data/\(cell.table).csv"), key: key.joined(separator: " / "))
    }
  }
}

extension ErrorCode {
  /// A withheld cell can be computed from published ones.
  public static let auditExposed = ErrorCode("audit-exposed", .refused)
  /// The audit could not be done to the end.
  public static let auditInconclusive = ErrorCode("audit-inconclusive", .refused)
}
