/// A column of a ledger: its header and what its cells are.
struct LedgerColumn: Sendable {
  /// What the cells are, which decides how a workbook stores them and which faults they get.
  enum Kind: Sendable {
    case text, number, money, serial, citizenID, township, village, word, phone, remark, programme
  }

  /// The header as in the office's own sheets.
  let header: String
  /// What the cells are.
  let kind: Kind
  /// The header over several columns, in workbooks with a header of two rows.
  let group: String?

  init(_ header: String, _ kind: Kind = .text, group: String? = nil) {
    self.header = header
    self.kind = kind
    self.group = group
  }

  /// Whether a workbook stores the cells as numbers.
  var isNumeric: Bool { kind == .number || kind == .money || kind == .serial }

  /// Whether a total row has the column's sum.
  var isSummed: Bool { kind == .money }
}

/// The records of a ledger, one after the other, without end.
protocol LedgerSource {
  /// The columns, from left to right.
  var columns: [LedgerColumn] { get }
  /// Fills a cleared row with the next record; `serial` counts from 1.
  mutating func next(_ row: inout RowBuffer, serial: Int)
}
