import CSV
import Columns

/// The rows of a dictionary or standards file, with the columns that were asked for in their order.
struct DictionaryTable {
  /// One row.
  struct Row {
    /// Its fields, in the order of the columns asked for.
    let fields: [String]
    /// Its row in its file, from 1.
    let number: Int
    /// Whether it is of the office's own file, and ours has none like it.
    var isOfOverlay = false

    subscript(_ column: Int) -> String { fields[column] }
  }

  /// The file's name.
  let name: String
  /// The columns that were asked for.
  let columns: [String]
  /// Its rows.
  let rows: [Row]

  init(name: String, columns: [String], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// Reads a file's bytes.
  init(_ bytes: [UInt8], file: String, columns: [String]) throws(SluiceError) {
    self.init(name: file, columns: columns, rows: try Self.rows(of: bytes, file: file, columns: columns))
  }

  /// Reads the rows of a file's bytes.
  static func rows(of bytes: [UInt8], file: String, columns: [String]) throws(SluiceError) -> [Row] {
    do {
      let table = try CSVTable(bytes)
      var positions: [Int] = []
      for column in columns { positions.append(try table.column(column)) }
      let isWhole = positions == Array(table.header.indices)
      return table.records.enumerated().map { index, record in
        Row(fields: isWhole ? record : positions.map { record[$0] }, number: table.rows[index])
      }
    } catch {
      var located = error
      located.place.file = file
      throw located
    }
  }

  /// What only rows of the office's own file have in some columns; blanks aside.
  func overlayNames(inColumns columns: [Int]) -> Set<String> {
    func names(isOfOverlay: Bool) -> Set<String> {
      Set(rows.lazy.filter { $0.isOfOverlay == isOfOverlay }.flatMap { row in columns.map { row[$0] } })
    }
    let own = names(isOfOverlay: true)
    return own.isEmpty ? own : own.subtracting(names(isOfOverlay: false)).subtracting([""])
  }

  /// An error about a field of a row; it names the column and never what stands in it, since the file may be a
  /// ledger that was given by mistake.
  func fault(_ code: ErrorCode, in row: Row, column: Int, expected: [String] = []) -> SluiceError {
    SluiceError(code, at: Place(file: name, row: row.number), key: columns[column], expected: expected)
  }

  /// Whether a day lies between two fields of a row that hold days; an empty field is open.
  ///
  /// - Throws: `dictionary-date` when a field is neither empty nor `2026-10-31`.
  func isValid(_ row: Row, from: Int, to: Int, at day: CivilDate) throws(SluiceError) -> Bool {
    let first = try date(row, from)
    let last = try date(row, to)
    return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }

  /// The day in a field, or nil when it is empty.
  func date(_ row: Row, _ column: Int) throws(SluiceError) -> CivilDate? {
    if row[column].isEmpty { return nil }
    guard let date = CivilDate(iso: row[column]) else {
      throw fault(.dictionaryDate, in: row, column: column, expected: ["2026-10-31"])
    }
    return date
  }

  /// The whole number in a field, or nil when it is empty.
  func number(_ row: Row, _ column: Int) throws(SluiceError) -> Int? {
    if row[column].isEmpty { return nil }
    guard let number = Int(row[column]), number >= 0 else {
      throw fault(.dictionaryNumber, in: row, column: column)
    }
    return number
  }
}
