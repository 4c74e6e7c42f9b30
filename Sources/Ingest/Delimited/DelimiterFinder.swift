import CSV
import Columns

/// Finds what separates the fields of a text: the separator with which a row has the most header words; where
/// none has any, the one with which most rows have the same number of fields.
enum DelimiterFinder {
  /// Comma, tab, semicolon and bar; the first wins a tie.
  static let all: [UInt8] = [0x2c, 0x09, 0x3b, 0x7c]

  /// How much of a text is looked at.
  private static let lookSize = 1 << 16

  static func find(in text: Span<UInt8>, knowledge: HeaderKnowledge) -> UInt8 {
    let head = text.extracting(0..<min(text.count, lookSize))
    let finder = HeaderFinder(knowledge: knowledge)
    var best = (delimiter: all[0], words: -1, regularRows: -1)
    var isWholeRead = false
    for delimiter in all {
      // Those that do not occur all read alike: once is enough.
      if !occurs(delimiter, in: head) {
        if isWholeRead { continue }
        isWholeRead = true
      }
      let rows = firstRows(head, delimiter)
      let words = finder.mostWords(rows)
      let regularRows = regularRows(rows)
      if (words, regularRows) > (best.words, best.regularRows) { best = (delimiter, words, regularRows) }
    }
    return best.delimiter
  }

  private static func occurs(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    ByteCount.of(text) { ByteCount.isEqual($0, byte) } > 0
  }

  /// How many rows have as many fields as most rows have; 0 when most rows have one.
  private static func regularRows(_ rows: [SheetRow]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.ends.count, default: 0] += 1 }
    return counts.filter { $0.key > 1 }.values.max() ?? 0
  }

  /// The first records of a text; a fault ends them, it will be met again when the file is read.
  private static func firstRows(_ text: Span<UInt8>, _ delimiter: UInt8) -> [SheetRow] {
    let splitter = CSVSplitter(delimiter: delimiter)
    var rows: [SheetRow] = []
    try? splitter.parse(text)
    collect(&rows, from: splitter)
    try? splitter.finish()
    collect(&rows, from: splitter)
    return Array(rows.prefix(SheetAssembly.rowsToHeader))
  }

  private static func collect(_ rows: inout [SheetRow], from splitter: CSVSplitter) {
    try? splitter.withRecords { (bytes, fieldEnds, recordEnds) throws(SluiceError) in
      var start = 0
      var field = 0
      for record in 0..<min(recordEnds.count, SheetAssembly.rowsToHeader) {
        let ends = fieldEnds.extracting(field..<Int(recordEnds[record]))
        rows.append(SheetRow(number: record + 1, isHidden: false, bytes: bytes, start: start, ends: ends))
        field = Int(recordEnds[record])
        start = Int(fieldEnds[field - 1])
      }
    }
  }
}
