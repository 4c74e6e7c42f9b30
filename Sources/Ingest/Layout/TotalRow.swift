import Columns

/// A row of totals inside a table.
public struct TotalRow: Sendable, Equatable {
  /// A filled cell of the row.
  public struct Cell: Sendable, Equatable {
    /// The column's number, from 1.
    public let column: Int
    /// What stands in it.
    public let value: Value

    /// Makes a cell.
    public init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// What stands in a cell of a row of totals.
  public enum Value: Sendable, Equatable {
    /// A number, times 100: yuan in cents, whatever unit the column has, a count of households times 100.
    case hundredths(Int64)
    /// A text, such as the word for the total or the township; not to be shown.
    case text(String)
  }

  /// The row, from 1.
  public let row: Int
  /// How many records of the table stand above it.
  public let recordsAbove: Int
  /// The filled cells, from left to right.
  public let cells: [Cell]
  /// The households that its words tell, such as 合计 45户 102人.
  public let households: Int?
  /// The persons that its words tell.
  public let persons: Int?

  /// Makes a row of totals.
  public init(row: Int, recordsAbove: Int, cells: [Cell], households: Int? = nil, persons: Int? = nil) {
    self.row = row
    self.recordsAbove = recordsAbove
    self.cells = cells
    self.households = households
    self.persons = persons
  }

  /// Reads the texts of a row, which stand in the columns of a schema from left to right.
  init(_ texts: [String], row: Int, recordsAbove: Int, schema: Schema) {
    self.init(
      row: row, recordsAbove: recordsAbove,
      cells: zip(schema.columns, texts).compactMap { column, text in
        if text.isEmpty { return nil }
        let amount = CellAmount.hundredths(text, in: column.unit)
        return Cell(column: column.number, value: amount.map(Value.hundredths) ?? .text(text))
      },
      households: texts.compactMap { CountsInText.number(before: "户", in: $0) }.first,
      persons: texts.compactMap { CountsInText.number(before: "人", in: $0) }.first)
  }
}
