import Columns

/// Makes the rows of a masked list: the columns asked for, each with its mask, in the order asked for.
///
/// Rows of another programme are left out. A sheet without one of the columns gives empty cells.
public struct MaskedListStage: BatchStage {
  private let columns: [(settings: MaskedListSettings.Column, mask: any Mask)]
  private let schema: Schema

  /// The header texts, in order.
  public var headers: [String] { columns.map(\.settings.header) }

  /// Makes the stage.
  ///
  /// - Throws: `unknown-mask`, `mask-setting`, `pseudonym-key-missing`.
  public init(_ settings: MaskedListSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    var columns: [(MaskedListSettings.Column, any Mask)] = []
    for column in settings.columns {
      columns.append((column, try Masks.make(column.mask, knowledge)))
    }
    self.columns = columns
    schema = Schema(
      columns: settings.columns.enumerated().map { index, column in
        var header = Schema.Column(number: index + 1, header: column.header)
        header.field = column.field
        header.confidence = .certain
        return header
      })
  }

  /// Masks the rows of a batch.
  public func process(_ records: RecordBatch) throws(SluiceError) -> Batch {
    let own =
      records.isForeign.contains(true) ? records.isForeign.indices.filter { !records.isForeign[$0] } : nil
    let batch = records.batch
    var masked: [Column] = []
    for (column, mask) in columns {
      let result: Column
      if let position = batch.schema.index(of: column.field) {
        result = try mask.mask(batch.columns[position], at: position, of: records)
      } else {
        result = Self.empty(records.count)
      }
      masked.append(own.map { Self.rows($0, of: result) } ?? result)
    }
    return Batch(
      schema: schema, columns: masked, source: batch.source,
      rowNumbers: own?.map { batch.rowNumbers[$0] } ?? batch.rowNumbers, firstOrdinal: batch.firstOrdinal)
  }

  private static func empty(_ count: Int) -> Column {
    var column = Column(reservingCells: count, bytes: 0)
    for _ in 0..<count { column.endCell() }
    return column
  }

  private static func rows(_ rows: [Int], of column: Column) -> Column {
    var some = Column(reservingCells: rows.count, bytes: column.bytes.count)
    for row in rows { some.append(column.cell(row)) }
    return some
  }
}
