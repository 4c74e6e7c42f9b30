import Columns

/// Keeps the cells, but for identifiers that were found within them.
struct Keep: Mask {
  static let name = "keep"
  static let takes: Set<Sensitivity> = [.open, .quasi, .special]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { taken }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(zh: "原样保留（误填的证件号、电话、账号除外）", en: "all but identifiers found within the cell")
  }

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {}

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    Cells(of: records, at: position).masked(column, hidingRuns: false)
  }

  /// The hits of one column; also the way in for `Digits`.
  struct Cells {
    private let hits: [CellHit]

    init(of records: RecordBatch, at position: Int) {
      // The rows are in order, ranges within a cell need not be.
      hits = records.hits.filter { $0.column == position }.sorted {
        ($0.row, $0.range.lowerBound) < ($1.row, $1.range.lowerBound)
      }
    }

    func masked(_ column: Column, hidingRuns: Bool) -> Column {
      if hits.isEmpty && !hidingRuns { return column }
      var masked = Column(reservingCells: column.count, bytes: column.bytes.count)
      var next = 0
      for row in 0..<column.count {
        let cell = column.cell(row)
        var at = 0
        while at < cell.count {
          var hidden = hidingRuns ? DigitRun.next(in: cell, from: at) : nil
          if next < hits.count, hits[next].row == row,
            hits[next].range.lowerBound < (hidden?.lowerBound ?? .max)
          {
            hidden = hits[next].range.clamped(to: 0..<cell.count)
          }
          guard let found = hidden else { break }
          // Ranges may overlap: what was hidden already stays hidden.
          if found.lowerBound > at { masked.extend(cell.extracting(at..<found.lowerBound)) }
          masked.write(Stars.four)
          at = max(at, found.upperBound)
          while next < hits.count, hits[next].row == row, hits[next].range.lowerBound < at {
            at = max(at, min(hits[next].range.upperBound, cell.count))
            next += 1
          }
        }
        if at < cell.count { masked.extend(cell.extracting(at..<cell.count)) }
        masked.endCell()
        while next < hits.count, hits[next].row <= row { next += 1 }
      }
      return masked
    }
  }
}
