import Columns

/// A table as records of one observation each: the columns of `data/<table>.csv`.
struct TidyTable {
  /// The columns before the dimensions.
  static let leading = ["period", "area_level", "area_code", "area_name", "parent_area"]
  /// The columns after the dimensions.
  static let trailing = ["measure", "unit", "value", "obs_status", "conf_status"]

  let table: Table
  let period: Period

  /// The names of all columns.
  var header: [String] {
    TidyTable.leading + table.dimensions.map(\.name.rawValue) + TidyTable.trailing
  }

  /// The fields of the observation of one measure.
  func record(_ row: Table.Row, measure index: Int) -> [String] {
    let area = table.areas[row.area]
    let measure = table.measures[index]
    let cell = row.cells[index]
    let symbol = CellSymbol(cell)
    let value = symbol == .shown ? cell.value.map(measure.text) ?? "" : ""
    return [
      period.text, area.level.rawValue, area.code, FormulaGuard.defused(area.name),
      FormulaGuard.defused(area.parent.map { table.areas[$0].name } ?? ""),
    ] + zip(table.dimensions, row.members).map { $0.members[$1].code } + [
      measure.name.rawValue, measure.unit.rawValue, value, symbol.observationStatus,
      symbol.confidentialityStatus,
    ]
  }
}
