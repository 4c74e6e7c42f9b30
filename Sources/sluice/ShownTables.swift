import Columns
import Pipelines

/// The tables of a file whose columns were listed: a workbook with a sheet a township lists them once.
struct ShownTables {
  /// What makes the columns of two tables the same.
  private struct Column: Hashable {
    let number: Int
    let header: String
    let field: FieldName?
    let kind: FieldKind?
    let unit: MoneyUnit
  }

  private var sheets: [[Column]: String] = [:]

  /// The sheet whose table had the same columns, taken for the same; nil for the first of its kind.
  mutating func sheet(like table: Inspection.Table, named name: String) -> String? {
    if table.isSummary { return nil }
    let columns = zip(table.schema.columns, table.headers).map { column, header in
      Column(number: column.number, header: header, field: column.field, kind: column.kind, unit: column.unit)
    }
    if let earlier = sheets[columns] { return earlier }
    sheets[columns] = name
    return nil
  }
}
