import Columns
import Dictionaries

/// What a blank cell means in a field that does not apply to every row: of a household that is not monitored
/// there is no risk to be removed.
///
/// `none` (不涉及) is the member of the rows that the field does not apply to, and of no other: where it applies,
/// a blank cell, or one that says it does not, is unknown, with a finding. Without a column that tells whether
/// it applies, a blank stays unknown.
struct Applicability: Sendable {
  private let field: FieldName
  private let condition: FieldSpec.Member

  /// The condition of a field, or nil when it applies everywhere.
  init?(_ field: FieldSpec) {
    guard let condition = field.inapplicable else { return nil }
    self.field = field.name
    self.condition = condition
  }

  /// Sets the rows right; both fields must have been read.
  func apply(to records: inout RecordBatch, _ findings: inout FindingList) {
    guard let index = records.batch.schema.index(of: field), let read = records.dimensions[field],
      let others = records.dimensions[condition.field]
    else { return }
    var members = IndexedColumn<String>()
    let kept = read.values.map { members.position(of: $0) }
    let none = members.position(of: FieldSpec.notApplicable)
    let unknown = members.position(of: RecordBatch.unknown)
    let isExcluded = others.values.map { $0 == condition.member }
    let isTold = others.values.map { $0 != RecordBatch.unknown }
    let isNone = read.values.map { $0 == FieldSpec.notApplicable }
    let isUnknown = read.values.map { $0 == RecordBatch.unknown }
    let column = records.batch.columns[index]
    for row in 0..<records.count {
      let (value, other) = (Int(read.rows[row]), Int(others.rows[row]))
      let isBlank = isUnknown[value] && MissingText.isMissing(column.cell(row), in: .vocabulary)
      if isBlank && isExcluded[other] {
        members.append(position: none)
      } else if (isBlank || isNone[value]) && isTold[other] && !isExcluded[other] {
        members.append(position: unknown)
        findings.add(.applicableBlank, row: row, column: index, field: field)
      } else {
        members.append(position: kept[value])
      }
    }
    records.dimensions[field] = members
  }
}
