import Columns

/// Personal data in a finished file: where and of what kind, never what.
public struct LeakFinding: Sendable, Hashable {
  /// The file below the staging folder.
  public let file: String
  /// The part of it: the member of an archive, the sheet's file in a workbook; empty for the file itself.
  public let part: String
  /// The row or line, from 1.
  public let row: Int?
  /// The column, from 1.
  public let column: Int?
  /// What it is.
  public let kind: FieldKind
  /// How sure that is: `certain` when it stands in the input, `likely` when it only has the form.
  public let confidence: Confidence

  init(_ unit: Unit, kind: FieldKind, confidence: Confidence) {
    file = unit.part.file
    part = unit.part.path
    row = unit.row
    column = unit.column
    self.kind = kind
    self.confidence = confidence
  }

  /// The place as errors name it; the part stands where a workbook has its sheet.
  public var place: Place { Place(file: file, sheet: part.isEmpty ? nil : part, row: row, column: column) }
}
