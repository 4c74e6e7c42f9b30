import Columns

/// A small CSV text as strings: a header row and records, for dictionaries and settings.
///
/// Not for ledgers, which are read in batches.
public struct CSVTable: Sendable {
  /// The header's names.
  public let header: [String]
  /// The records; each has as many fields as the header.
  public let records: [[String]]
  /// The row of each record in the text, the first row being 1.
  public let rows: [Int]

  /// Reads UTF-8 text, with or without byte order mark; blank lines and lines that start with `#` are
  /// passed over.
  ///
  /// - Throws: `csv-record-width` with the record's number where a record is longer or shorter than the
  ///   header; `csv-field-too-long`.
  public init(_ bytes: [UInt8]) throws(SluiceError) {
    var read: [[String]] = []
    var fields: [String] = []
    let parser = CSVParser(
      sink: CSVParser.Sink(
        field: { fields.append(String(decoding: $0, as: UTF8.self)) },
        endRecord: {
          read.append(fields)
          fields = []
        }))
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    try parser.parse(body.span)
    try parser.finish()

    var table: [[String]] = []
    var numbers: [Int] = []
    for (index, row) in read.enumerated() {
      if row.allSatisfy(\.isEmpty) || row.first?.hasPrefix("#") == true { continue }
      if let width = table.first?.count, row.count != width {
        throw SluiceError(.csvRecordWidth, at: Place(row: index + 1))
      }
      table.append(row)
      numbers.append(index + 1)
    }
    header = table.first ?? []
    records = Array(table.dropFirst())
    rows = Array(numbers.dropFirst())
  }

  /// The position of a column.
  ///
  /// - Throws: `csv-column-missing`, with the names there are.
  public func column(_ name: String) throws(SluiceError) -> Int {
    // Whose header it is nobody knows yet: a ledger given by mistake has a person in its first row.
    guard let index = header.firstIndex(of: name) else { throw SluiceError(.csvColumnMissing, key: name) }
    return index
  }
}

extension ErrorCode {
  /// A record of a dictionary or settings file has more or fewer fields than its header.
  public static let csvRecordWidth = ErrorCode("csv-record-width", .file)
  /// A dictionary or settings file lacks a column.
  public static let csvColumnMissing = ErrorCode("csv-column-missing", .file)
}
