import Columns
import Dictionaries

/// Resolves marks such as 同上 and 〃, and dashes, in cells of households and places.
///
/// In a cell of a place a mark becomes the last place above it. In one that names a household it is a blank, as a dash is in
/// either: blanks are then filled by what the row is. A dash in a column of certificates or identity numbers says that
/// there is none: it is left alone there. The next batch knows the last places of this one.
struct DittoCells: Sendable {
  private let keys: [Int]
  private let dashed: Set<Int>
  private let places: [Int]
  /// The last text of each column of places.
  private var last: [[UInt8]]

  /// - Parameter hasHouseholds: whether rows are members of households.
  init(_ schema: Schema, unit: RowUnit, hasHouseholds: Bool) {
    keys = (hasHouseholds ? HouseholdFields.keys : []).compactMap(schema.index(of:))
    let areas = HouseholdFields.places.compactMap(schema.index(of:))
    // A dash among kinds of aid may say that there is none.
    places = areas + (unit == .grant ? HouseholdFields.marked : []).compactMap(schema.index(of:))
    dashed = Set(HouseholdFields.dashed.compactMap(schema.index(of:)) + areas)
    last = Array(repeating: [], count: places.count)
  }

  /// The batch without these marks, and for each row that took a place from above the first such column.
  mutating func resolve(_ batch: Batch) -> (batch: Batch, taken: [Int: Int]) {
    var columns = batch.columns
    var taken: [Int: Int] = [:]
    var isChanged = false
    for index in keys + places {
      let place = places.firstIndex(of: index)
      let marks = self.marks(in: batch.columns[index], mayBeDashes: dashed.contains(index))
      if marks.isEmpty {
        if let place { remember(batch.columns[index], place) }
        continue
      }
      isChanged = true
      let old = batch.columns[index]
      var new = Column(reservingCells: old.count, bytes: old.bytes.count)
      for row in 0..<old.count {
        var text = old.bytes(row)
        if let isDitto = marks[row] {
          text = place.flatMap { isDitto ? last[$0] : nil } ?? []
          if !text.isEmpty, taken[row] == nil { taken[row] = index }
        } else if let place, !old.isBlank(row) {
          last[place] = text
        }
        new.append(text.span)
      }
      columns[index] = new
    }
    return (isChanged ? batch.with(columns, as: batch.schema) : batch, taken)
  }

  /// The rows whose cells are marks, and whether they say that something stands above: dashes do not.
  private func marks(in column: Column, mayBeDashes: Bool) -> [Int: Bool] {
    var marks: [Int: Bool] = [:]
    Cells.forEach(column) { row, cell in
      if DittoMark.isIn(cell) {
        marks[row] = true
      } else if mayBeDashes && MissingText.isStroke(cell) {
        marks[row] = false
      }
    }
    return marks
  }

  private mutating func remember(_ column: Column, _ place: Int) {
    for row in stride(from: column.count - 1, through: 0, by: -1) where !column.isBlank(row) {
      last[place] = column.bytes(row)
      return
    }
  }
}
