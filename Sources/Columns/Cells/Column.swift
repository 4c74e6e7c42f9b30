/// The bytes of all cells of one column end to end, plus where each ends.
///
/// A cell is a range of bytes, never a `String`: a ledger of two million rows has forty million cells,
/// and making a string of each costs more than all other work together. Text is UTF-8.
///
/// Cost: 4 bytes a cell beside its text. Two reference counts a column, none a cell.
public struct Column: Sendable, Equatable {
  /// All cells, one after the other.
  public internal(set) var bytes: [UInt8]

  /// Where each cell ends in `bytes`; it begins where the one before it ends.
  public internal(set) var ends: [UInt32]

  /// Makes a column without cells.
  public init() {
    bytes = []
    ends = []
  }

  /// Makes a column without cells, with room for some.
  public init(reservingCells cells: Int, bytes: Int) {
    self.init()
    self.bytes.reserveCapacity(bytes)
    ends.reserveCapacity(cells)
  }

  /// Makes a column of cells that lie end to end; `ends` must rise up to the number of bytes.
  public init(bytes: [UInt8], ends: [UInt32]) {
    precondition(Int(ends.last ?? 0) == bytes.count, "the last cell ends where the bytes end")
    self.bytes = bytes
    self.ends = ends
  }

  /// Makes a column of texts; for tests and small tables.
  public init(_ texts: [String]) {
    self.init()
    for text in texts { append(text) }
  }

  // What is asked for every cell is inlinable: a call into another module costs more than the answer.

  /// How many cells there are.
  @inlinable public var count: Int { ends.count }

  /// The bytes of one cell; they live as long as the column is not changed.
  @inlinable
  @_lifetime(borrow self)
  public func cell(_ row: Int) -> Span<UInt8> {
    bytes.span.extracting(range(row))
  }

  /// Where one cell lies in `bytes`.
  @inlinable
  public func range(_ row: Int) -> Range<Int> {
    let start = row == 0 ? 0 : Int(ends[row - 1])
    return start..<Int(ends[row])
  }

  /// Whether a cell has no bytes.
  @inlinable
  public func isEmpty(_ row: Int) -> Bool { range(row).isEmpty }

  /// One cell as a string; for small tables and labels, not for a loop over rows.
  public func text(_ row: Int) -> String {
    String(decoding: bytes[range(row)], as: UTF8.self)
  }

  /// Adds a cell.
  public mutating func append(_ cell: Span<UInt8>) {
    cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    endCell()
  }

  /// Adds a cell.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    endCell()
  }

  /// Adds bytes to the cell that is being written; `endCell` closes it.
  public mutating func extend(_ part: Span<UInt8>) {
    part.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Adds bytes to the cell that is being written; `endCell` closes it.
  ///
  /// For C libraries that hand over a buffer; the buffer is only read during the call.
  public mutating func extend(_ part: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: part)
  }

  /// Adds one byte to the cell that is being written; `endCell` closes it.
  public mutating func extend(_ byte: UInt8) { bytes.append(byte) }

  /// Closes the cell that is being written; without anything written, the cell is empty.
  public mutating func endCell() { ends.append(UInt32(bytes.count)) }
}

extension Column {
  /// What each cell says, asked once of cells that follow one another and are equal, as most of a household or class are.
  public func mapRuns<Value>(_ value: (Span<UInt8>) -> Value) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      let isSame = row > 0 && ByteText.equal(cell(row), cell(row - 1))
      values.append(isSame ? values[row - 1] : value(cell(row)))
    }
    return values
  }
}
