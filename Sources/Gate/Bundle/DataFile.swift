import CSV
import Columns

/// A data file as a stranger reads it: its header and its records, as text.
struct DataFile {
  let header: [String]
  let records: [[String]]

  /// Reads UTF-8 CSV; nil when it is none, or has a byte order mark.
  init?(_ bytes: [UInt8]) {
    guard UTF8Text.isValid(bytes.span), !bytes.starts(with: [0xef, 0xbb, 0xbf]) else { return nil }
    var rows: [[String]] = []
    var fields: [String] = []
    let parser = CSVParser(
      sink: CSVParser.Sink(
        field: { fields.append(String(decoding: $0, as: UTF8.self)) },
        endRecord: {
          rows.append(fields)
          fields = []
        }))
    do {
      try parser.parse(bytes.span)
      try parser.finish()
    } catch {
      return nil
    }
    guard let header = rows.first else { return nil }
    self.header = header
    records = Array(rows.dropFirst())
  }

  /// The position of a column, or nil.
  func column(_ name: String) -> Int? { header.firstIndex(of: name) }
}
