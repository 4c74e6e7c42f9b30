import Columns
import Dictionaries

/// Fills cells that stand once for several rows: the household's on its first row, merged or not, and places
/// on the first row of a block; of grants also the school, stage, class and kind of aid.
///
/// Formats tell merged cells differently or not at all, so blanks alone decide, and a ledger is read the same from any
/// of them; marks such as 同上, and dashes in cells of households and places, are blanks here. A row with a person
/// continues the household above when all that would name a household is blank or the same, its place is blank or the
/// same, and its relation is not the householder's. Places are filled over the borders of households where the first
/// batch shows that they stand on first rows only. Where rows name their household themselves, `HouseholdAttributes`
/// gives members what is said of the household. Money and counts stay as they are. The next batch knows the last row of
/// this one.
///
/// Use in the order of the file, one for each table. Cost: a look at the ends of the cells where nothing is
/// blank, some 0.2 µs a row where something is.
public struct HouseholdFill: Sendable {
  private let columns: TrackedColumns
  private var dittos: DittoCells
  private let hasHouseholds: Bool
  private let places: PlaceComparison
  private let relations: Vocabulary?
  private let relation: Int?
  private let name: Int?
  private let id: Int?

  /// The columns of places that stand on the first row of a block; known after the first batch.
  private var blockwise: [Int]?
  private var above: FilledRow?
  private var attributes: HouseholdAttributes?

  /// Prepares for the rows of one table.
  ///
  /// - Parameters:
  ///   - rows: what the pipeline says rows are, whatever the columns.
  ///   - relation: the vocabulary of relations to the householder.
  ///   - areas: tells whether two texts are of one place.
  public init(
    _ schema: Schema, unit: RowUnit, rows: RowsAre? = nil, relation: Vocabulary?, areas: AreaTree
  ) {
    let shape = RowShape(schema, unit: unit, stated: rows)
    hasHouseholds = unit == .householdMember && !shape.isHousehold
    columns = TrackedColumns(schema, unit: unit, hasHouseholds: hasHouseholds)
    dittos = DittoCells(schema, unit: unit, hasHouseholds: hasHouseholds)
    places = PlaceComparison(areas)
    relations = relation
    self.relation = schema.index(of: "relation")
    name = shape.name
    id = shape.id
    attributes = hasHouseholds ? HouseholdAttributes(schema, name: shape.name, comparison: places) : nil
  }

  /// The rows with what was blank filled in, and what was noticed.
  public mutating func fill(_ batch: Batch) -> (batch: Batch, findings: [Finding]) {
    guard batch.count > 0 else { return (batch, []) }
    let (batch, dittoed) = dittos.resolve(batch)
    let blockwise =
      self.blockwise
      ?? blocks(batch).positions.map { columns.places[$0] }
    self.blockwise = blockwise
    let hasBlank = columns.rowsWithBlanks(batch)
    let heads = hasHouseholds && (columns.keys.isEmpty || hasBlank.contains(true)) ? self.heads(batch) : []
    var rows = FillRows(batch, columns: columns, above: above, places: places)
    var findings: [Finding] = []
    var result = batch
    var taken: Set<Int> = []
    for row in 0..<batch.count {
      guard hasBlank[row] else {
        rows.begin(row)
        continue
      }
      if continues(row, isHead: heads.isEmpty ? nil : heads[row], batch, rows) {
        if let column = rows.fill(row, columns.cellsOfMember(isMerged: rows.lacksKey(row))) {
          findings.append(found(.householdInherited, row, column, batch))
          taken.insert(row)
        }
      } else {
        // A village is not filled below another township than its own, nor any area below another that is wider, nor
        // what is of a school below another school.
        let elsewhere = rows.elsewhere(row)
        if let column = rows.fill(row, blockwise.filter { !elsewhere.contains($0) }) {
          findings.append(found(.placeInherited, row, column, batch))
        }
        rows.beginWithBlanks(row)
      }
    }
    if isWithoutKey(0, rows), let above, !heads.isEmpty, heads[0] != true {
      result.householdAbove = HouseholdAbove(id: above.id, name: above.name)
    }
    above = rows.last(head: heads.lastIndex(of: true), id: id, name: name)
    if let filled = rows.filledColumns() { result = result.with(filled, as: batch.schema) }
    findings += fillAttributes(
      &result, mayLack: hasBlank.contains(true), heads: heads, taken: taken)
    for (row, column) in dittoed.sorted(by: { $0.key < $1.key }) where !taken.contains(row) {
      findings.append(noticed(.placeInherited, row, column, batch))
    }
    return (result, findings)
  }

  private func blocks(_ batch: Batch) -> BlockColumns {
    let indices = columns.places.map { columns.all[$0] }
    func positions(_ fields: Set<FieldName>) -> Set<Int> {
      Set(
        indices.indices.filter { batch.schema.columns[indices[$0]].field.map(fields.contains) ?? false })
    }
    return BlockColumns(
      indices.map { batch.columns[$0] }, fromFirstRow: positions(HouseholdFields.fromFirstRow),
      apart: positions(HouseholdFields.fromFirstRow.union(["stage"])))
  }

  /// Gives members the attributes of their householder; tells of the rows of which nothing was told yet.
  private mutating func fillAttributes(
    _ batch: inout Batch, mayLack: Bool, heads: [Bool?], taken: Set<Int>
  ) -> [Finding] {
    guard var attributes else { return [] }
    defer { self.attributes = attributes }
    let rows = batch
    let filled = attributes.fill(rows, mayLack: mayLack) { row in
      heads.isEmpty ? head(row, rows) : heads[row]
    }
    if let columns = filled.columns { batch = batch.with(columns, as: batch.schema) }
    return filled.taken.filter { !taken.contains($0.row) }.map { row, column in
      let told = batch.schema.columns[column]
      return Finding(
        .householdInherited, at: batch.source.place(row: Int(batch.rowNumbers[row]), column: told.number),
        field: told.field)
    }
  }

  /// Whether a row belongs to the household of the row above it.
  private func continues(_ row: Int, isHead: Bool?, _ batch: Batch, _ rows: FillRows) -> Bool {
    guard hasHouseholds, rows.hasAbove(row), isHead != true else { return false }
    // Without anything that names households only a relation tells members.
    if columns.keys.isEmpty && isHead == nil { return false }
    let isSomebody = [name, id].contains { column in
      column.map { !batch.columns[$0].isBlank(row) } ?? false
    }
    return isSomebody && (columns.keys + columns.places).allSatisfy { rows.isBlankOrSameAsAbove(row, $0) }
  }

  private func isWithoutKey(_ row: Int, _ rows: FillRows) -> Bool {
    columns.keys.allSatisfy { !rows.hasText(row, $0) }
  }

  /// For each row, whether its relation is the householder's; nil where none tells.
  private func heads(_ batch: Batch) -> [Bool?] {
    guard let relation else { return Array(repeating: nil, count: batch.count) }
    let column = batch.columns[relation]
    let distinct = DistinctCells(column, seed: 0)
    let values = distinct.firstRows.map { head($0, batch) }
    return distinct.rows.map { values[Int($0)] }
  }

  private func head(_ row: Int, _ batch: Batch) -> Bool? {
    guard let relation else { return nil }
    let text = batch.columns[relation].trimmedText(row)
    return text.isEmpty ? nil : relations?.code(of: text) == "householder"
  }

  private func found(_ code: FindingCode, _ row: Int, _ column: Int, _ batch: Batch) -> Finding {
    noticed(code, row, columns.all[column], batch)
  }

  private func noticed(_ code: FindingCode, _ row: Int, _ index: Int, _ batch: Batch) -> Finding {
    let column = batch.schema.columns[index]
    return Finding(
      code, at: batch.source.place(row: Int(batch.rowNumbers[row]), column: column.number),
      field: column.field)
  }
}
