import Columns
import Dictionaries

/// Which fields and dimensions a run has at all: what no sheet has is not available, never 0.
struct FieldPresence: Sendable {
  private(set) var fields: Set<FieldName> = []
  private(set) var dimensions: Set<FieldName> = []
  /// Dimensions with words in a column of their own of which none has told a member yet.
  private var untold: Set<FieldName> = []
  private(set) var hasPersonRows = false
  private(set) var hasHouseholdRows = false

  mutating func note(_ batch: RecordBatch) {
    for column in batch.batch.schema.columns {
      if let field = column.field { fields.insert(field) }
    }
    for (field, numbers) in batch.numbers where !fields.contains(field) {
      if numbers.contains(where: { $0 != nil }) { fields.insert(field) }
    }
    for (name, column) in batch.dimensions where !dimensions.contains(name) {
      if column.values.contains(where: { $0 != RecordBatch.unknown }) {
        dimensions.insert(name)
      } else if Self.saysSomething(batch.batch, name) {
        untold.insert(name)
      }
    }
    for (name, column) in batch.sets where !dimensions.contains(name) {
      if column.values.contains(where: { !$0.isEmpty }) { dimensions.insert(name) }
    }
    if !(hasPersonRows && hasHouseholdRows) {
      for (role, isForeign) in zip(batch.roles, batch.isForeign) where !isForeign {
        if role == .household { hasHouseholdRows = true } else { hasPersonRows = true }
      }
    }
  }

  /// Whether a column of that name has a cell that is not blank.
  private static func saysSomething(_ batch: Batch, _ name: FieldName) -> Bool {
    guard let column = batch.column(name) else { return false }
    return (0..<batch.count).contains { !MissingText.isMissing(column.cell($0), in: .vocabulary) }
  }

  mutating func merge(_ later: FieldPresence) {
    fields.formUnion(later.fields)
    dimensions.formUnion(later.dimensions)
    untold.formUnion(later.untold)
    hasPersonRows = hasPersonRows || later.hasPersonRows
    hasHouseholdRows = hasHouseholdRows || later.hasHouseholdRows
  }

  /// Whether a dimension can be told of any row.
  func has(_ dimension: FieldName, in settings: AggregationSettings) -> Bool {
    if settings.personDimensions.contains(dimension) && !hasPersonRows { return false }
    if dimensions.contains(dimension) { return true }
    // Words of which none is listed tell nothing: zeros for all that are listed would be wrong.
    if untold.contains(dimension) { return false }
    return (settings.sources[dimension] ?? [dimension]).contains(where: fields.contains)
  }
}
