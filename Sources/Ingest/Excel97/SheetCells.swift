import Columns

/// Turns the records of cells into the rows of a sheet.
///
/// Formulas are read as the result that was saved with them. Source: [MS-XLS] 2.4.
struct SheetCells {
  private let records: RecordReader
  private let index: BookIndex
  private let formats: [DateFormat]
  private let dates: SerialDate
  private let sink: any SheetSink
  private let isHidden: (Int) -> Bool
  /// Whether an empty text is a formula's result, not the want of one.
  private let isComputed: Bool

  private var row = CellRow()
  private var ends: [UInt32] = []
  private var raw: [UInt8] = []

  init(
    _ records: RecordReader, _ index: BookIndex, _ sink: any SheetSink, isComputed: Bool,
    isHidden: @escaping (Int) -> Bool
  ) {
    self.isComputed = isComputed
    self.records = records
    self.index = index
    self.sink = sink
    self.isHidden = isHidden
    formats = index.formats
    dates = SerialDate(startsAt1904: index.startsAt1904)
  }

  /// Takes the cell, or cells, of the record that was read; a cell of another row closes the row before.
  ///
  /// - Throws: `workbook-broken`, `text-encoding-broken`, and what the sink throws.
  mutating func take() throws(SluiceError) {
    guard records.count >= 6 else { throw records.broken }
    let number = records.uint16(0) + 1
    if number != row.number {
      try endRow()
      row.begin(number)
    }
    let column = records.uint16(2) + 1
    guard column <= CellReference.mostColumns else { throw records.broken }
    let start = row.bytes.count
    switch records.type {
    case RecordType.sharedText: try takeSharedText()
    case RecordType.shortNumber: takeNumber(ShortNumber.value(records.uint32(6)), column: column)
    case RecordType.number: takeNumber(Double(bitPattern: records.uint64(6)), column: column)
    case RecordType.shortNumbers: return try takeShortNumbers(from: column)
    case RecordType.text, RecordType.richText:
      records.cursor += 6
      try takeText()
    case RecordType.truthOrError: takeTruthOrError(records.uint16(6), column: column)
    case RecordType.formula, RecordType.formula3, RecordType.formula4: try takeFormula(column: column)
    // Formatted cells without contents.
    default: return
    }
    row.endCell(column: column, from: start)
  }

  /// Hands over the row that was read last.
  mutating func endRow() throws(SluiceError) {
    guard row.number > 0 else { return }
    row.finish(&ends)
    let (bytes, ends, number) = (row.bytes, ends, row.number)
    try sink.take(bytes.span, start: 0, ends: ends.span, number: number, isHidden: isHidden(number))
  }

  // MARK: - Kinds of cells

  private mutating func takeSharedText() throws(SluiceError) {
    let text = Int(records.uint32(6))
    guard records.count >= 10, text < index.strings.count else { throw records.broken }
    row.bytes.append(contentsOf: index.strings.bytes[index.strings.range(text)])
  }

  private mutating func takeShortNumbers(from first: Int) throws(SluiceError) {
    let count = (records.count - 6) / 6
    guard first + count - 1 <= CellReference.mostColumns else { throw records.broken }
    for cell in 0..<count {
      let start = row.bytes.count
      let number = ShortNumber.value(records.uint32(6 + 6 * cell))
      takeNumber(number, style: records.uint16(4 + 6 * cell), column: first + cell)
      row.endCell(column: first + cell, from: start)
    }
  }

  private mutating func takeNumber(_ number: Double, column: Int) {
    takeNumber(number, style: records.uint16(4), column: column)
  }

  private mutating func takeNumber(_ number: Double, style: Int, column: Int) {
    let format = style < formats.count ? formats[style] : .none
    if let code = StoredNumber.append(number, as: format, dates, to: &row.bytes) {
      sink.notice(code, row: row.number, column: column)
    }
  }

  /// Takes a text that begins at the cursor with its length.
  private mutating func takeText() throws(SluiceError) {
    let length = try records.takeUInt16()
    if index.isUnicode { return try records.takeText(length, into: &row.bytes) }
    raw.removeAll(keepingCapacity: true)
    try records.takeBytes(length, into: &raw)
    guard index.decoder.append(raw, to: &row.bytes) else {
      throw SluiceError(.textEncodingBroken, at: Place(row: row.number))
    }
  }

  private mutating func takeTruthOrError(_ word: Int, column: Int) {
    if word >> 8 == 0 {
      row.bytes.append(contentsOf: (word & 0xff == 0 ? "FALSE" : "TRUE").utf8)
    } else {
      row.bytes.append(contentsOf: CellError.text(word & 0xff).utf8)
      sink.notice(.cellError, row: row.number, column: column)
    }
  }

  private mutating func takeFormula(column: Int) throws(SluiceError) {
    guard records.count >= 14 else { throw records.broken }
    // A result that is no number is marked as one of the numbers that are none.
    guard records.uint16(12) == 0xffff else {
      return takeNumber(Double(bitPattern: records.uint64(6)), column: column)
    }
    let kind = records.uint16(6) & 0xff
    let value = records.uint16(8) & 0xff
    switch kind {
    case 1: takeTruthOrError(value, column: column)
    case 2: takeTruthOrError(value | 1 << 8, column: column)
    case 3: if !isComputed { sink.notice(.formulaWithoutValue, row: row.number, column: column) }
    default: try takeFormulaText(column: column)
    }
  }

  /// Whether the formula that was read has an empty text for its result ([MS-XLS] 2.5.133).
  static func isEmptyText(_ records: RecordReader) -> Bool {
    records.count >= 14 && records.uint16(12) == 0xffff && records.uint16(6) & 0xff == 3
  }

  /// The text stands in a record of its own, after the shared part of the formula if it has one.
  private mutating func takeFormulaText(column: Int) throws(SluiceError) {
    while let type = try records.nextType() {
      switch type {
      case RecordType.sharedFormula, RecordType.arrayFormula, RecordType.table, RecordType.continuation:
        _ = try records.next()
      case RecordType.formulaText:
        _ = try records.next()
        return try takeText()
      default:
        sink.notice(.formulaWithoutValue, row: row.number, column: column)
        return
      }
    }
  }
}

/// Numbers in 30 bits ([MS-XLS] 2.5.217).
enum ShortNumber {
  static func value(_ bits: UInt32) -> Double {
    // Whole numbers keep their sign; of others these are the upper 30 bits.
    let number =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & ~3) << 32)
    return bits & 1 != 0 ? number / 100 : number
  }
}

/// The errors that a cell can hold ([MS-XLS] 2.5.10).
enum CellError {
  static func text(_ code: Int) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0f: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1d: "#NAME?"
    case 0x24: "#NUM!"
    default: "#N/A"
    }
  }
}
