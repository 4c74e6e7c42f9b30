import Columns

/// A measure as a plug-in: what it is called, what it needs while rows are read, and its value for a cell.
public protocol MeasureDefinition: Sendable {
  /// Its name, as pipelines write it.
  var name: MeasureName { get }

  /// How tables show it, which can depend on what a row is.
  func measure(for unit: RowUnit) -> Measure

  /// What is to be gathered while rows are read.
  func needs(for unit: RowUnit) -> [MeasureNeed]

  /// The value for a cell of a table; nil when the ledger has no column for it.
  func value(of cell: CellTotals) -> Int64?
}

extension MeasureDefinition {
  /// Most measures need nothing beside what is always counted.
  public func needs(for unit: RowUnit) -> [MeasureNeed] { [] }

  /// The fields of the amounts it needs; its value is of the first that a sheet has.
  func amountFields(for unit: RowUnit) -> [FieldName] {
    needs(for: unit).compactMap { if case .amount(let field) = $0 { field } else { nil } }
  }
}

/// What a measure needs to be gathered beside households, persons and rows.
public enum MeasureNeed: Sendable, Hashable {
  /// The sum of an amount, which is the person's or the household's as the pipeline says.
  case amount(FieldName)
  /// The sum of a number that a household has once.
  case householdNumber(FieldName)
  /// The least and the greatest number of a field.
  case range(FieldName)
  /// How many distinct texts a field has.
  case distinctTexts(FieldName)
  /// Which households have something in a field.
  case mark(FieldName)
}
