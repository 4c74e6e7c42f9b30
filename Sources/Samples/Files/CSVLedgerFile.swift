import Columns

/// A ledger as CSV (RFC 4180): a header row, CRLF, quotation marks only where a cell needs them.
struct CSVLedgerFile: LedgerFile {
  private let file: OutputFile
  private let encoder: TextEncoder?
  private var chunk: [UInt8] = []
  private static let chunkSize = 1 << 18

  /// Opens a file and writes its header.
  init(
    _ path: String, mayReplace: Bool, encoding: SampleSettings.Encoding, columns: [LedgerColumn]
  ) throws(SluiceError) {
    file = try OutputFile(path, mayReplace: mayReplace)
    encoder = encoding == .gb18030 ? try TextEncoder("GB18030") : nil
    if encoding == .utf8WithMark { chunk += [0xef, 0xbb, 0xbf] }
    var header = RowBuffer()
    for column in columns { header.add(Array(column.header.utf8)) }
    try write(header)
  }

  mutating func write(_ row: RowBuffer) throws(SluiceError) {
    for cell in 0..<row.count {
      if cell > 0 { chunk.append(0x2c) }
      append(row.bytes[row.range(cell)])
    }
    chunk.append(0x0d)
    chunk.append(0x0a)
    if chunk.count >= Self.chunkSize { try flush() }
  }

  mutating func finish() throws(SluiceError) {
    try flush()
    try file.finish()
  }

  private mutating func append(_ cell: ArraySlice<UInt8>) {
    let needsQuotes = cell.contains { $0 == 0x2c || $0 == 0x22 || $0 == 0x0a || $0 == 0x0d }
    guard needsQuotes else {
      chunk.append(contentsOf: cell)
      return
    }
    chunk.append(0x22)
    for byte in cell {
      if byte == 0x22 { chunk.append(0x22) }
      chunk.append(byte)
    }
    chunk.append(0x22)
  }

  private mutating func flush() throws(SluiceError) {
    if let encoder { try file.write(try encoder.encoded(chunk)) } else { try file.write(chunk) }
    chunk.removeAll(keepingCapacity: true)
  }
}
