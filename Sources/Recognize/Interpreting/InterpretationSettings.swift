import Columns

/// What a pipeline says about the meaning of rows.
public struct InterpretationSettings: Sendable {
  /// The fields, in the order of the pipeline.
  public let fields: [FieldSpec]
  /// The dimensions computed from fields.
  public let derived: [DerivedSpec]
  /// What a row is.
  public let unit: RowUnit
  /// The pipeline's name; rows that name another programme are foreign.
  public let programme: String
  /// The last day of the period, at which ages are counted.
  public let lastDay: CivilDate

  /// What rows are, where the columns would tell otherwise.
  public var rows: RowsAre?
  /// Words of a status by which a row is not counted, by field.
  public var notCounted: [FieldName: [String]] = [:]

  /// Makes settings.
  public init(
    fields: [FieldSpec], derived: [DerivedSpec], unit: RowUnit, programme: String, lastDay: CivilDate
  ) {
    self.fields = fields
    self.derived = derived
    self.unit = unit
    self.programme = programme
    self.lastDay = lastDay
  }
}
