import CSV
import Columns

/// Delimited text: each cell is a unit; cells of the column `value` are statistics where a status stands
/// beside them, as in a data file, and elsewhere mere numbers.
struct CSVOpener: Opener {
  /// The column of the statistics in a data file.
  static let valueColumn = "value"
  /// The column that says whether a statistic is shown.
  static let statusColumn = "obs_status"

  func opens(_ part: Part) -> Bool {
    guard part.name.hasSuffix(".csv") || part.name.hasSuffix(".tsv") else { return false }
    // Workbooks and pages that are named like text are opened as what they are.
    return !part.first(1 << 12).contains(0) || LegacyText.utf8(part.first(1 << 12)) != nil
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    if !sink.takesLines, let blocks = TextBlocks(largeFile: part) {
      return try Self.open(blocks, of: part, into: sink)
    }
    guard let text = LegacyText.utf8(try part.bytes()) else { return try RawOpener().open(part, into: sink) }
    if sink.takesLines {
      sink.take(lines: text.span, of: part)
      return sink.endLines(of: part)
    }
    try Self.open(TextBlocks(text), of: part, into: sink)
  }

  /// Hands over the cells of a text that comes in blocks.
  static func open(_ blocks: TextBlocks, of part: Part, into sink: any UnitSink) throws(SluiceError) {
    let cells = Cells(part: part, sink: sink)
    var block = try blocks.next() ?? []
    let parser = CSVParser(
      delimiter: delimiter(block),
      sink: CSVParser.Sink(field: { cells.take($0) }, endRecord: { cells.endRecord() }))
    while true {
      do { try parser.parse(block.span) } catch { throw part.error(.partUnreadable, row: cells.row) }
      guard let next = try blocks.next() else { break }
      block = next
    }
    do { try parser.finish() } catch { throw part.error(.partUnreadable, row: cells.row) }
  }

  /// The separator that stands most often in the first lines, the comma before others.
  static func delimiter(_ text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    for byte in text.prefix(1 << 12) where byte == 0x2c || byte == 0x09 || byte == 0x3b || byte == 0x7c {
      counts[byte, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    return [0x2c, 0x09, 0x3b, 0x7c].first { counts[$0] == most && most > 0 } ?? 0x2c
  }

  /// Counts records and fields; the header tells which column is the value.
  private final class Cells {
    private(set) var row = 1
    private var column = 1
    private var values: Set<Int> = []
    private var hasStatus = false
    private let part: Part
    private let sink: any UnitSink

    init(part: Part, sink: any UnitSink) {
      self.part = part
      self.sink = sink
    }

    func take(_ field: UnsafeBufferPointer<UInt8>) {
      // libcsv's buffer lives during this call; the span does not leave it.
      let text = field.span
      if row == 1, ByteText.text(text) == CSVOpener.valueColumn { values.insert(column) }
      if row == 1, ByteText.text(text) == CSVOpener.statusColumn { hasStatus = true }
      let isValue = row > 1 && values.contains(column)
      let role: UnitRole = isValue ? (hasStatus ? .value : .number) : .text
      sink.take(text, Unit(part, row: row, column: column, role: role))
      column += 1
    }

    func endRecord() {
      row += 1
      column = 1
    }
  }
}
