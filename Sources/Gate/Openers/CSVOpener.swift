import CSV
import Columns

/// Comma-separated text: each cell is a unit; cells of the column `value` are statistics.
struct CSVOpener: Opener {
  /// The column of the statistics in a data file.
  static let valueColumn = "value"

  func opens(_ part: Part) -> Bool { part.name.hasSuffix(".csv") }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    guard UTF8Text.isValid(bytes.span) else { return try RawOpener().open(part, into: sink) }
    if sink.takesLines {
      sink.take(lines: bytes.span, of: part)
      return sink.endLines(of: part)
    }
    let cells = Cells(part: part, sink: sink)
    let parser = CSVParser(
      sink: CSVParser.Sink(field: { cells.take($0) }, endRecord: { cells.endRecord() }))
    do {
      try parser.parse(bytes.span)
      try parser.finish()
    } catch {
      throw part.error(.partUnreadable, row: cells.row)
    }
  }

  /// Counts records and fields; the header tells which column is the value.
  private final class Cells {
    private(set) var row = 1
    private var column = 1
    private var values: Set<Int> = []
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
      let role: UnitRole = row > 1 && values.contains(column) ? .value : .text
      sink.take(text, Unit(part, row: row, column: column, role: role))
      column += 1
    }

    func endRecord() {
      row += 1
      column = 1
    }
  }
}
