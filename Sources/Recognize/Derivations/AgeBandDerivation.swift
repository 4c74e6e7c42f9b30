import Columns
import Dictionaries

/// The age group at the last day of the period: from the birth in a valid identity number, else from a
/// column of birth dates, else from a column of ages.
///
/// Ages below 0 and above 130 are mistakes: the next source is tried. Rows that stand for households have no
/// age.
public struct AgeBandDerivation: Derivation {
  /// `age_band`.
  public let name = "age_band"

  private static let highestAge = 130

  /// Makes the derivation.
  public init() {}

  /// The members are the bands of the pipeline and `unknown`.
  public func derive(_ spec: DerivedSpec, _ context: DerivationContext) -> IndexedColumn<String>? {
    if context.isHouseholdShape { return nil }
    let sources = spec.sources.compactMap { Source($0, context) }
    guard !sources.isEmpty else { return nil }
    var groups = IndexedColumn<String>()
    let unknown = groups.position(of: RecordBatch.unknown)
    let bands = spec.bands.map { (from: $0.from, position: groups.position(of: $0.code)) }
    let today = Int(Identities.packed(context.lastDay))
    for row in 0..<context.batch.count {
      var position = unknown
      for source in sources {
        guard let age = source.age(row, today: today), (0...Self.highestAge).contains(age) else { continue }
        position = bands.last { $0.from <= age }?.position ?? unknown
        break
      }
      groups.append(position: position)
    }
    return groups
  }

  private enum Source {
    case births([Int32])
    case column(Column)
    case ages(Column)

    init?(_ field: FieldName, _ context: DerivationContext) {
      if field == "citizen_id" {
        guard context.identities.hasNumbers else { return nil }
        self = .births(context.identities.births)
        return
      }
      guard let column = context.batch.column(field) else { return nil }
      self = field == "age" ? .ages(column) : .column(column)
    }

    /// Completed years: the difference of two days written as `20261031` in whole ten thousands.
    func age(_ row: Int, today: Int) -> Int? {
      switch self {
      case .births(let births): births[row] == 0 ? nil : floor(today - Int(births[row]))
      case .column(let column):
        DateText.day(column.cell(row)).map { floor(today - Int(Identities.packed($0))) }
      case .ages(let column): WholeNumber.parse(column.cell(row)).map { Int($0) }
      }
    }

    private func floor(_ difference: Int) -> Int { difference < 0 ? -1 : difference / 10_000 }
  }
}
