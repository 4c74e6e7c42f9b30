import Columns
import Dictionaries

/// Keeps the cells, but for identifiers that were found within them and, in columns of a vocabulary, for
/// cells that are none of its words.
///
/// A row shifted by one column has a name under 类别 or under 金额: what is not listed, and what has no digit in a
/// column of numbers or days, becomes 未知.
struct Keep: Mask {
  static let name = "keep"
  static let takes: Set<Sensitivity> = [.open, .quasi, .special]
  static let hidesLength = false

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { taken }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(
      zh: "原样保留（误填的证件号、电话、账号，词表以外的字词、数字列里的文字除外）",
      en:
        "all but identifiers found within the cell, words that are not of the vocabulary, and words among numbers"
    )
  }

  private let words: Vocabulary?
  private let derived: Set<FieldName>

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {
    words = settings.vocabulary.flatMap { knowledge.vocabularies[$0] }
    derived = knowledge.derived
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    let kept = Cells(of: records, at: position).masked(column, hidingRuns: false)
    let unlisted = unlistedRows(column, records.batch.schema.columns[position], records)
    guard unlisted.contains(true) else { return kept }
    var masked = Column(reservingCells: kept.count, bytes: kept.bytes.count)
    for row in 0..<kept.count {
      if unlisted[row] {
        masked.write(Unknown.bytes)
        masked.endCell()
      } else {
        masked.append(kept.cell(row))
      }
    }
    return masked
  }

  private static let numeric: Set<FieldKind> = [.money, .count, .date, .month]

  private static func hasDigit(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices {
      if cell[index] &- 0x30 < 10 { return true }
      // Full-width: EF BC 90 to 99.
      if cell[index] == 0xef, index + 2 < cell.count, cell[index + 1] == 0xbc, cell[index + 2] &- 0x90 < 10 {
        return true
      }
    }
    return false
  }

  /// The cells that are not blank and none of the column's words or numbers; empty for other columns.
  private func unlistedRows(
    _ column: Column, _ schema: Schema.Column, _ records: RecordBatch
  ) -> [Bool] {
    if let kind = schema.kind, Self.numeric.contains(kind) {
      return (0..<column.count).map { row in
        !Self.hasDigit(column.cell(row)) && !ByteText.isBlank(column.cell(row))
      }
    }
    guard let field = schema.field, let words else { return [] }
    // What was read already need not be read again, unless the dimension of that name is made of others.
    if !derived.contains(field), let members = records.dimensions[field] {
      guard let unknown = members.values.firstIndex(of: RecordBatch.unknown) else { return [] }
      return (0..<column.count).map { row in
        Int(members.rows[row]) == unknown && !ByteText.isBlank(column.cell(row))
      }
    }
    var known: [String: Bool] = [:]
    return (0..<column.count).map { row in
      let text = column.text(row)
      if let isUnlisted = known[text] { return isUnlisted }
      let parts = text.split(whereSeparator: { VocabularyWords.separators.contains($0) })
      let isUnlisted =
        !ByteText.isBlank(column.cell(row)) && !parts.allSatisfy { words.code(of: String($0)) != nil }
      if known.count < 4096 { known[text] = isUnlisted }
      return isUnlisted
    }
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
