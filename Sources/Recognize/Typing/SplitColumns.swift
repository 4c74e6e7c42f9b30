import Columns
import Dictionaries

/// Finds neighbouring columns over which one thing is spread: a name over 姓 and 名, an identity number over boxes.
///
/// Headers and values must agree, since columns of single digits are mostly flags, marks and counts:
/// - 姓 beside 名, with the same words before them, and family names no longer than such names are; also one header
///   of names over listed family names alone and the rest beside them;
/// - the header of an identity number over several columns, or over one and none over the next, whose cells end to end
///   are identity numbers;
/// - eighteen columns of single characters that make identity numbers with right check characters, under any header.
///
/// Cost: some milliseconds a table; no more than 512 rows are looked at.
struct SplitColumns {
  /// How many characters identity numbers have.
  private static let lengths = [18, 15]
  /// The most columns that hold more than one character each.
  private static let mostParts = 6
  /// How many rows of values are looked at.
  private static let rows = ColumnSample.size

  private let batch: Batch
  private let headers: [String]
  private let dictionaries: Dictionaries
  /// Tells whether a header says that identity numbers stand below it.
  private let isOfNumbers: (String) -> Bool
  /// Tells whether a header says that names stand below it.
  private let isOfNames: (String) -> Bool

  init(
    _ batch: Batch, _ dictionaries: Dictionaries, isOfNumbers: @escaping (String) -> Bool,
    isOfNames: @escaping (String) -> Bool
  ) {
    self.batch = batch
    self.dictionaries = dictionaries
    self.isOfNumbers = isOfNumbers
    self.isOfNames = isOfNames
    headers = batch.schema.columns.map(\.header)
  }

  /// The groups, from left to right; no column is in two of them.
  func groups() -> [JoinedColumns.Group] {
    let isBox = batch.columns.map(Self.holdsSingleCharacters)
    var groups: [JoinedColumns.Group] = []
    var position = 0
    while position < headers.count {
      if let group = name(at: position) ?? number(at: position, isBox) {
        groups.append(group)
        position = group.parts.upperBound
      } else {
        position += 1
      }
    }
    return groups
  }

  // MARK: Names

  private func name(at position: Int) -> JoinedColumns.Group? {
    guard position + 1 < headers.count else { return nil }
    let parts = position..<(position + 2)
    let surnames = ColumnSample(batch.columns[position])
    if let header = NameParts.whole(headers[position], headers[position + 1]) {
      // A full name under 姓 is one already, and 名 beside it is something else.
      let isShort = surnames.share { text in text.count <= 2 }.map { $0 >= 0.5 }
      return isShort ?? true ? JoinedColumns.Group(parts: parts, header: header) : nil
    }
    let header = headers[position]
    guard isOfNames(header), ["", header].contains(headers[position + 1]) else { return nil }
    let given = ColumnSample(batch.columns[position + 1])
    guard let listed = surnames.share(where: { dictionaries.surnames.contains($0) }), listed >= 0.9,
      let short = given.share(where: { (1...3).contains($0.count) && $0.allSatisfy { !$0.isASCII } }),
      short >= 0.9
    else { return nil }
    return JoinedColumns.Group(parts: parts, header: header)
  }

  // MARK: Numbers

  private func number(at position: Int, _ isBox: [Bool]) -> JoinedColumns.Group? {
    let under = underOneHeader(from: position)
    for length in Self.lengths where position + length <= headers.count {
      let parts = position..<(position + length)
      let isUnderOne = parts.count <= under.count
      // Nothing but boxes has one such header over so many columns, whatever the first rows hold.
      let isWritten = under == parts && headers[parts].allSatisfy { $0 == headers[position] }
      let areBoxes = isBox[parts].allSatisfy { $0 }
      if isWritten || (areBoxes && isUnderOne && fills(parts))
        || (areBoxes && length == 18 && isNumber(parts))
      {
        return JoinedColumns.Group(parts: parts, header: header(over: parts))
      }
    }
    guard under.count >= 2 else { return nil }
    for count in stride(from: min(under.count, Self.mostParts), through: 2, by: -1) {
      let parts = position..<(position + count)
      if isNumber(parts) { return JoinedColumns.Group(parts: parts, header: header(over: parts)) }
    }
    return nil
  }

  /// The columns from one on that the header of an identity number is over, alone or as the head of a group; empty
  /// when it says something else.
  private func underOneHeader(from position: Int) -> Range<Int> {
    let header = headers[position]
    let head = Self.head(header)
    guard isOfNumbers(header) || isOfNumbers(head) else { return position..<position }
    let end = headers[(position + 1)...].firstIndex { next in
      !(next.isEmpty || next == header || Self.head(next) == head)
    }
    return position..<(end ?? headers.count)
  }

  /// What stands over all of some columns: their header, the head of their group, or what the first one says.
  private func header(over parts: Range<Int>) -> String {
    let said = headers[parts].filter { !$0.isEmpty }
    guard let first = said.first else { return "" }
    if said.allSatisfy({ $0 == first }) { return first }
    let head = Self.head(first)
    return said.allSatisfy { Self.head($0) == head } ? head : headers[parts.lowerBound]
  }

  /// The first word of a header of several rows.
  private static func head(_ header: String) -> String {
    header.split(separator: " ", maxSplits: 1).first.map(String.init) ?? header
  }

  /// Whether at least half of the rows with text in some columns have a digit in nearly each of them.
  private func fills(_ parts: Range<Int>) -> Bool {
    share(parts) { whole, filled in whole.count == filled && filled + 1 >= parts.count } >= 0.5
  }

  /// Whether at least half of the rows with text in some columns have a part of an identity number in each of them.
  private func isNumber(_ parts: Range<Int>) -> Bool {
    share(parts) { whole, filled in
      guard filled == parts.count, Self.lengths.contains(whole.count) else { return false }
      return switch CitizenID.read(whole.span) {
      case .valid: true
      case .wrongCheckDigit: parts.count < 18
      case .blank, .damaged: false
      }
    } >= 0.5
  }

  /// The share of the first rows, of those with text in some columns, that a test is true of; 0 without such a row.
  ///
  /// - Parameter test: takes the cells end to end, and how many of them are filled.
  private func share(_ parts: Range<Int>, _ test: ([UInt8], Int) -> Bool) -> Double {
    var (rows, fitting) = (0, 0)
    var row = 0
    while row < batch.count, rows < Self.rows {
      defer { row += 1 }
      var whole: [UInt8] = []
      var filled = 0
      for column in batch.columns[parts] {
        let text = Self.plain(column.cell(row))
        whole += text
        filled += text.isEmpty ? 0 : 1
      }
      if filled == 0 { continue }
      rows += 1
      if whole.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x58 || $0 == 0x78 }), test(whole, filled) {
        fitting += 1
      }
    }
    return rows == 0 ? 0 : Double(fitting) / Double(rows)
  }

  /// Whether at least half of the first values of a column are one digit or X each.
  private static func holdsSingleCharacters(_ column: Column) -> Bool {
    var (values, single) = (0, 0)
    var row = 0
    while row < column.count, values < rows {
      defer { row += 1 }
      let text = plain(column.cell(row))
      if text.isEmpty { continue }
      values += 1
      if text.count == 1, text[0] &- 0x30 < 10 || text[0] == 0x58 || text[0] == 0x78 { single += 1 }
    }
    return values > 0 && single * 2 >= values
  }

  /// A cell without blanks around it, its full-width digits and letters as ASCII.
  private static func plain(_ cell: Span<UInt8>) -> [UInt8] {
    let trimmed = cell.extracting(ByteText.trimmed(cell))
    // Nearly every cell of a ledger that is longer is no part, and what it is does not matter here.
    if trimmed.count > 64 { return [0] }
    var plain: [UInt8] = []
    var index = 0
    while index < trimmed.count {
      let character = DigitCharacter(trimmed, at: index)
      plain.append(character.kind == .x ? 0x58 : character.byte)
      index += character.width
    }
    return plain
  }
}
