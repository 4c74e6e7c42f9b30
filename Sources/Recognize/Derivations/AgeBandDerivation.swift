import Columns
import Dictionaries

/// The age group at the last day of the period: from the birth in a valid identity number, else from a
/// column of birth dates, else from a column of ages.
///
/// Of a birth of which only month or year is written, or that may mean two days, the group counts if it is the
/// same for all days it can mean. Ages below 0 and above 130 are mistakes: the next source is tried. Rows that
/// stand for households have no age.
public struct AgeBandDerivation: Derivation {
  /// `age_band`.
  public let name = "age_band"

  private static let highestAge = 130

  /// Makes the derivation.
  public init() {}

  /// The members are the bands of the pipeline and `unknown`.
  public func derive(
    _ spec: DerivedSpec, _ context: DerivationContext, _ findings: inout FindingList
  ) -> IndexedColumn<String>? {
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
        guard let ages = source.ages(row, at: context.lastDay, today: today), ages.lowerBound >= 0,
          ages.upperBound <= Self.highestAge
        else { continue }
        let oldest = bands.last { $0.from <= ages.upperBound }?.position ?? unknown
        guard oldest == bands.last(where: { $0.from <= ages.lowerBound })?.position ?? unknown else {
          continue
        }
        position = oldest
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

    /// The completed years that are possible.
    func ages(_ row: Int, at lastDay: CivilDate, today: Int) -> ClosedRange<Int>? {
      switch self {
      case .births(let births):
        if births[row] == 0 { return nil }
        let age = floor(today - Int(births[row]))
        return age...age
      case .column(let column):
        guard case .date(let birth) = DateText.read(column.cell(row), notAfter: lastDay) else { return nil }
        // Whoever is in the ledger was born by the end of the period.
        let latest = birth.earliest <= lastDay ? min(birth.latest, lastDay) : birth.latest
        return lastDay.age(bornOn: latest)...lastDay.age(bornOn: birth.earliest)
      case .ages(let column):
        return WholeNumber.parse(column.cell(row)).map { Int($0)...Int($0) }
      }
    }

    /// The difference of two days written as `20261031` in whole ten thousands.
    private func floor(_ difference: Int) -> Int { difference < 0 ? -1 : difference / 10_000 }
  }
}
