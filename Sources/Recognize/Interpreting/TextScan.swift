import Columns

/// Looks for identifiers in the cells of columns that are not identifiers as a whole.
struct TextScan: Sendable {
  private let scanner: CellScanner
  /// Fields whose every cell is masked as a whole.
  private let whole: Set<FieldName>

  init(_ fields: [FieldSpec], scanner: CellScanner) {
    self.scanner = scanner
    let kinds: Set<FieldKind> = [.personName, .citizenID, .phone, .account, .number]
    whole = Set(fields.filter { kinds.contains($0.kind) && $0.sensitivity == .direct }.map(\.name))
  }

  /// Adds the hits of a batch in the order of the rows, then of the columns; one finding a cell, unless the
  /// whole column was already found to hold identifiers.
  func scan(_ batch: Batch, into records: inout RecordBatch, _ findings: inout FindingList) {
    var hits: [CellHit] = []
    for (index, column) in batch.schema.columns.enumerated() {
      if let field = column.field, whole.contains(field) { continue }
      // Most columns of words have no digit at all.
      let cells = batch.columns[index]
      let bytes = cells.bytes
      let traits = CellTraits(bytes.span)
      guard traits.mayHoldIdentifier else { continue }
      let isAnnounced = column.field == nil && column.kind != nil
      // The last cell in which nothing was found: the rows of a household repeat their address.
      var clean: Int?
      Cells.forEach(cells) { row, cell in
        guard cell.count >= traits.shortestCell else { return }
        if let clean, ByteText.equal(cell, cells.cell(clean)) { return }
        let before = hits.count
        scanner.scan(cell) { hit in
          hits.append(
            CellHit(row: row, column: index, range: hit.range, kind: hit.kind, confidence: hit.confidence))
        }
        if hits.count > before && !isAnnounced {
          findings.add(.identifierInText, row: row, column: index, field: column.field)
        }
        if hits.count == before { clean = row }
      }
    }
    records.hits = hits.sorted {
      ($0.row, $0.column, $0.range.lowerBound) < ($1.row, $1.column, $1.range.lowerBound)
    }
  }
}
