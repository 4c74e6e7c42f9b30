import Columns

/// Looks in all cells of a row for words of whom no notice may list.
///
/// Such a word stands in whatever column the office keeps: a second remark, a column that nobody knows, the name's
/// own cell. So no column is left out; and where the word is the header (是否孤儿), any cell that does not say no
/// tells the same.
struct NoticeWordColumns {
  private enum Header {
    case plain
    case hiv
    case orphan
  }

  private let batch: Batch
  private let words: NoticeWords
  private let headers: [Header]
  private let isNumeric: [Bool]

  init(_ records: RecordBatch, words: NoticeWords) {
    batch = records.batch
    self.words = words
    headers = batch.schema.columns.map { column in
      let header = Array(column.header.utf8)
      if words.hiv.isIn(header.span) { return .hiv }
      return words.orphan.isIn(header.span) ? .orphan : .plain
    }
    isNumeric = batch.schema.columns.map { column in
      column.kind.map { [.citizenID, .phone, .account, .number, .money, .count, .date, .month].contains($0) }
        ?? false
    }
  }

  func tellsHIV(_ row: Int) -> Bool { tells(row, words.hiv, .hiv) || isCarrier(row) }

  /// Whether a cell says 感染者 and nothing else: of what, people leave out for one infection only. Beside other words
  /// (新冠感染者) it may be any.
  private func isCarrier(_ row: Int) -> Bool {
    batch.columns.contains { column in
      let cell = column.cell(row)
      return (9...24).contains(cell.count) && ByteText.trimmedText(cell) == "感染者"
    }
  }

  func tellsOrphan(_ row: Int) -> Bool { tells(row, words.orphan, .orphan) }

  private func tells(_ row: Int, _ finder: WordFinder, _ header: Header) -> Bool {
    for position in headers.indices {
      let column = batch.columns[position]
      let cell = column.cell(row)
      if cell.isEmpty { continue }
      // A number that begins as one holds no word; most cells are such.
      if isNumeric[position], cell[0] &- 0x30 <= 9, headers[position] == .plain { continue }
      if finder.isIn(cell) || (headers[position] == header && !Self.saysNo(cell)) { return true }
    }
    return false
  }

  /// What cells say for no.
  static let noes: Set<String> = [
    "", "否", "无", "不是", "非", "没有", "不", "0", "-", "—", "－", "/", "／", "×", "✗", "✘", "N", "n", "No", "NO",
    "no",
    "F", "FALSE", "False", "false", "0.0", "０", "不属于", "不符合", "未", "空",
  ]

  private static func saysNo(_ cell: Span<UInt8>) -> Bool { noes.contains(ByteText.trimmedText(cell)) }
}
