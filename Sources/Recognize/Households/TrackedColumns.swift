import Columns

/// The columns of a table that may stand once for several rows, as positions in `all`.
struct TrackedColumns: Sendable {
  /// The positions in the batch.
  let all: [Int]
  /// Which of them name households, are places, and are attributes of households.
  let keys: [Int]
  let places: [Int]
  /// Those of the places that lie within one another, from the widest.
  let areas: [Int]
  /// Those that lie within one another at schools, from the widest.
  let ofSchools: [Int]
  private let attributes: [Int]

  init(_ schema: Schema, unit: RowUnit, hasHouseholds: Bool) {
    var all: [Int] = []
    func take(_ fields: [FieldName]) -> [Int] {
      fields.compactMap(schema.index(of:)).map { index in
        all.append(index)
        return all.count - 1
      }
    }
    keys = take(hasHouseholds ? HouseholdFields.keys : [])
    areas = take(HouseholdFields.places)
    places = areas + take(unit == .grant ? HouseholdFields.ofGrants : [])
    attributes = take(hasHouseholds ? HouseholdFields.attributes : [])
    ofSchools = (unit == .grant ? HouseholdFields.ofSchools : []).compactMap { field in
      schema.index(of: field).flatMap(all.firstIndex(of:))
    }
    self.all = all
  }

  /// What is filled on a member's row: attributes only where cells are merged, since on a row that names its
  /// household itself a blank may well be the member's own.
  func cellsOfMember(isMerged: Bool) -> [Int] { keys + places + (isMerged ? attributes : []) }

  /// For each row, whether one of the columns is blank.
  func rowsWithBlanks(_ batch: Batch) -> [Bool] {
    var rows = [Bool](repeating: false, count: batch.count)
    for position in all {
      Cells.forEach(batch.columns[position]) { row, cell in
        if ByteText.isBlank(cell) { rows[row] = true }
      }
    }
    return rows
  }
}
