import Columns

/// The columns of a table that hold parts of one thing and are read as one column.
///
/// Forms for the pen have 姓 and 名 apart, and a box for each character of an identity number. No part of them is a
/// name or a number by itself: apart, they would be of no field, and nobody would know what must not come out. The
/// joined column stands where its first part stands; the parts are no columns any more.
///
/// Cost: nothing where nothing is joined; else some nanoseconds a cell of the parts.
public struct JoinedColumns: Sendable {
  /// Neighbouring columns, by their positions, and the header of the whole.
  struct Group: Sendable, Equatable {
    let parts: Range<Int>
    let header: String
  }

  /// The groups, from left to right.
  let groups: [Group]

  /// No columns are joined.
  public static let none = JoinedColumns([])

  init(_ groups: [Group]) { self.groups = groups }

  /// A batch of the table with each group as one column; all batches of a table are to be joined alike.
  public func joined(_ batch: Batch) -> Batch {
    if groups.isEmpty { return batch }
    var columns: [Column] = []
    var described: [Schema.Column] = []
    var position = 0
    for group in groups {
      columns += batch.columns[position..<group.parts.lowerBound]
      described += batch.schema.columns[position..<group.parts.lowerBound]
      let first = batch.schema.columns[group.parts.lowerBound]
      columns.append(Self.whole(batch.columns[group.parts]))
      described.append(Schema.Column(number: first.number, header: group.header, unit: first.unit))
      position = group.parts.upperBound
    }
    columns += batch.columns[position...]
    described += batch.schema.columns[position...]
    return batch.with(columns, as: Schema(columns: described, rows: batch.schema.rows))
  }

  /// One finding a group, with its first and its last column.
  ///
  /// - Parameter table: a batch of the table, before it is joined.
  public func findings(in table: Batch) -> [Finding] {
    groups.map { group in
      let columns = table.schema.columns[group.parts]
      let place = table.source.place(
        column: columns.first?.number, through: columns.last?.number)
      return Finding(.columnsJoined, at: place)
    }
  }

  /// The numbers of the columns that were joined and have no header of their own: the whole has one.
  ///
  /// - Parameter table: a batch of the table, before it is joined.
  public func numbersWithoutHeader(in table: Batch) -> [Int] {
    groups.flatMap { table.schema.columns[$0.parts].filter(\.header.isEmpty).map(\.number) }
  }

  /// The cells of some columns end to end: blanks around a part are left out, and nothing else, fit or not.
  static func whole(_ parts: ArraySlice<Column>) -> Column {
    let count = parts.first?.count ?? 0
    var whole = Column(reservingCells: count, bytes: parts.reduce(0) { $0 + $1.bytes.count })
    for row in 0..<count {
      for part in parts {
        let cell = part.cell(row)
        whole.extend(cell.extracting(ByteText.trimmed(cell)))
      }
      whole.endCell()
    }
    return whole
  }
}
