import Columns

/// What is to be counted: the tables of a pipeline and what its rows are; checked before a row is read.
public struct AggregationSettings: Sendable {
  /// The tables that are asked for.
  public let tables: [TableSpec]
  /// What a row is.
  public let unit: RowUnit
  /// Whose amount the money of a row is.
  public let amountOwner: AmountOwner

  /// The dimensions of one member a row, in the order in which tables name them.
  let dimensions: [FieldName]
  /// The dimensions of several members a household.
  let sets: [FieldName]
  /// The positions in `dimensions` of those that a table with an amount is divided by.
  let amountDimensions: [Int]
  /// The fields each dimension can be read from; it is available when a sheet has one of them.
  let sources: [FieldName: [FieldName]]
  /// Dimensions of a person, which rows that stand for a household do not have.
  let personDimensions: Set<FieldName>
  /// What the measures need to be gathered while rows are read.
  let needs: Needs

  /// Makes settings of a pipeline's tables, fields and derived dimensions.
  ///
  /// - Throws: `unknown-measure` with the names there are; `two-set-dimensions` with the table's name.
  public init(
    tables: [TableSpec], unit: RowUnit, amountOwner: AmountOwner, fields: [FieldSpec] = [],
    derived: [DerivedSpec] = []
  ) throws(SluiceError) {
    self.tables = tables
    self.unit = unit
    self.amountOwner = amountOwner

    let setFields = Set(fields.filter { $0.kind == .vocabularySet }.map(\.name))
    var dimensions: [FieldName] = []
    var sets: [FieldName] = []
    var needed: [MeasureNeed] = []
    for table in tables where table.tier != .flows {
      for dimension in table.dimensions where setFields.contains(dimension) && !sets.contains(dimension) {
        sets.append(dimension)
      }
      for dimension in table.dimensions where !setFields.contains(dimension) {
        if !dimensions.contains(dimension) { dimensions.append(dimension) }
      }
      if table.dimensions.filter(setFields.contains).count > 1 {
        throw SluiceError(.twoSetDimensions, key: table.name)
      }
      if table.dimensions.contains(where: setFields.contains),
        !Set(table.measures).isSubset(of: Self.setMeasures)
      {
        throw SluiceError(
          .measureOfSet, key: table.name, expected: Self.setMeasures.map(\.rawValue).sorted())
      }
    }
    for table in tables {
      for name in table.measures {
        guard let definition = Measures.definition(name) else {
          throw SluiceError(
            .unknownMeasure, key: name.rawValue, expected: Measures.all.map(\.name.rawValue).sorted())
        }
        needed += definition.needs(for: unit)
      }
    }
    self.dimensions = dimensions
    self.sets = sets
    let ofAmounts = tables.filter { table in
      table.tier != .flows
        && table.measures.contains { !(Measures.definition($0)?.amountFields(for: unit) ?? []).isEmpty }
    }
    amountDimensions = dimensions.indices.filter { index in
      ofAmounts.contains { $0.dimensions.contains(dimensions[index]) }
    }
    needs = Needs(needed, amountOwner: amountOwner, unit: unit)
    var sources = Dictionary(fields.map { ($0.name, [$0.name]) }, uniquingKeysWith: { first, _ in first })
    for spec in derived { sources[spec.name] = spec.sources }
    self.sources = sources
    personDimensions = Set(
      derived.filter { ["sex", "age_band", "disabled"].contains($0.rule) }.map(\.name))
  }

  /// What can be counted by a dimension of several members: an amount would be counted once for each of them.
  private static let setMeasures: Set<MeasureName> = ["households", "household_times", "persons"]

  /// The fields of money or count that are added up, sorted into what belongs to a row and to a household.
  struct Needs: Sendable {
    private(set) var rowSums: [FieldName] = []
    private(set) var householdSums: [FieldName] = []
    /// Those of them that are amounts, of which is counted how many households have one.
    private(set) var amounts: [FieldName] = []
    private(set) var ranges: [FieldName] = []
    private(set) var distinctTexts: [FieldName] = []
    private(set) var marks: [FieldName] = []

    init(_ needs: [MeasureNeed], amountOwner: AmountOwner, unit: RowUnit) {
      for need in needs {
        switch need {
        case .amount(let field):
          Self.add(field, to: &amounts)
          if amountOwner == .household && unit == .householdMember {
            Self.add(field, to: &householdSums)
          } else {
            Self.add(field, to: &rowSums)
          }
        case .householdNumber(let field): Self.add(field, to: &householdSums)
        case .range(let field): Self.add(field, to: &ranges)
        case .distinctTexts(let field): Self.add(field, to: &distinctTexts)
        case .mark(let field): Self.add(field, to: &marks)
        }
      }
    }

    private static func add(_ field: FieldName, to list: inout [FieldName]) {
      if !list.contains(field) { list.append(field) }
    }
  }
}
