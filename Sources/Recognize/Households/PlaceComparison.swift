import Columns
import Dictionaries

/// Tells whether two cells of a column of places are of one place: 丙麻乡, 丙麻 and 隆阳区丙麻乡.
///
/// Offices write a place in several ways within one household; compared as texts, they would be two. Cells that are
/// equal byte for byte cost no lookup; others some microseconds.
struct PlaceComparison: Sendable {
  private let areas: AreaTree

  init(_ areas: AreaTree) { self.areas = areas }

  /// Whether two cells of a column say the same, as texts or as places.
  func saysSame(_ batch: Batch, _ index: Int, _ row: Int, _ other: Int) -> Bool {
    let column = batch.columns[index]
    return column.saysSame(row, other)
      || areSame(column.trimmedText(row), column.trimmedText(other), batch.schema.columns[index].field)
  }

  /// Whether a cell says what a text does.
  func saysSame(_ batch: Batch, _ index: Int, _ row: Int, as text: [UInt8]) -> Bool {
    let column = batch.columns[index]
    return column.saysSame(row, as: text)
      || areSame(column.trimmedText(row), ByteText.trimmedText(text.span), batch.schema.columns[index].field)
  }

  private func areSame(_ first: String, _ second: String, _ field: FieldName?) -> Bool {
    if first.isEmpty || second.isEmpty { return false }
    return switch field {
    case "county": areas.areSameCounty(first, second)
    case "township": areas.areSameTownship(first, second)
    case "village": areas.areSameVillage(first, second)
    default: false
    }
  }
}
