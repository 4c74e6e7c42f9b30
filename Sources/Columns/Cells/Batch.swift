/// Some thousand rows of one sheet: a schema, and columns of equal length.
///
/// Copying a batch copies two references a column, never the cells.
public struct Batch: Sendable {
  /// What the columns are.
  public let schema: Schema

  /// One column for each of the schema's, all of the same length.
  public var columns: [Column]

  /// Which file and sheet the rows are from.
  public let source: SourceSheet

  /// The row number of each row in its sheet, from 1; a CSV row counts records with the header as 1.
  public var rowNumbers: [UInt32]

  /// How many rows came before this batch in the whole run, over all inputs.
  public let firstOrdinal: Int

  /// What stands around the rows.
  public var context: TableContext

  /// The household that the first rows continue, where it cannot be told from their cells.
  public var householdAbove: HouseholdAbove?

  /// The county that titles, the file's name or villages tell of rows without one, where several counties have
  /// townships of one name.
  public var homeCounty: AreaPath.County?

  /// For each row of which only a name tells the household, which of the householders of that name it is, from
  /// 0; empty when all are 0.
  public var namesakes: [UInt32] = []

  /// Makes a batch; the columns must be as long as `rowNumbers`.
  public init(
    schema: Schema, columns: [Column], source: SourceSheet, rowNumbers: [UInt32], firstOrdinal: Int,
    context: TableContext = TableContext()
  ) {
    precondition(columns.count == schema.columns.count, "a batch has a column for each of its schema's")
    precondition(columns.allSatisfy { $0.count == rowNumbers.count }, "columns are of equal length")
    self.schema = schema
    self.columns = columns
    self.source = source
    self.rowNumbers = rowNumbers
    self.firstOrdinal = firstOrdinal
    self.context = context
  }

  /// The same rows with columns that are recognized.
  public func recognized(as schema: Schema) -> Batch { with(columns, as: schema) }

  /// The same rows with other columns.
  public func with(_ columns: [Column], as schema: Schema) -> Batch {
    var batch = Batch(
      schema: schema, columns: columns, source: source, rowNumbers: rowNumbers, firstOrdinal: firstOrdinal,
      context: context)
    batch.householdAbove = householdAbove
    batch.homeCounty = homeCounty
    batch.namesakes = namesakes
    return batch
  }

  /// How many rows there are.
  public var count: Int { rowNumbers.count }

  /// The column that holds a field, or nil when the sheet has none.
  public func column(_ field: FieldName) -> Column? {
    schema.index(of: field).map { columns[$0] }
  }

  /// Where a cell of this batch stands; the field's column, or only the row when there is none.
  public func place(row: Int, field: FieldName? = nil) -> Place {
    let column = field.flatMap(schema.index(of:))
    return source.place(row: Int(rowNumbers[row]), column: column.map { schema.columns[$0].number })
  }
}
