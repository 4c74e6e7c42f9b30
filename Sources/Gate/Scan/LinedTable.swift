import Columns

/// Tables of plain text: cells parted by tabs, bars, commas, or two and more blanks.
///
/// A line with at least two header words, one of them of names, begins a table; a line that parts into fewer than two
/// cells, or an empty stretch, ends it. Only names are told by it: all else has a form of its own.
struct LinedTable {
  /// What parts the cells of a line.
  private enum Parting {
    case sign(UInt8)
    case blanks
  }

  private var path = ""
  private var row = 0
  private var parting: Parting?
  private var names: [Int: ScanHeader] = [:]
  /// How many cells a line must have, where prose could part into cells too.
  private var count: Int?

  /// How far apart the lines of a table may be.
  private static let farthest = 3
  /// Longer lines are prose.
  private static let longest = 2_000

  /// Takes a line; calls a closure with each cell below a header of names, its header and its column, from 1.
  mutating func take(
    _ line: Span<UInt8>, _ unit: Unit, header: (Span<UInt8>) -> ScanHeader??,
    _ body: (Span<UInt8>, ScanHeader, Int) -> Void
  ) {
    guard line.count <= Self.longest, let number = unit.row else { return }
    if unit.part.path != path || number < row || number > row + Self.farthest { parting = nil }
    if let parting {
      let cells = Self.cells(line, parting)
      if cells.count > 1, begin(line, unit, header) { return }
      guard cells.count > 1, cells.count == count ?? cells.count else { return }
      row = number
      for (index, range) in cells.enumerated() {
        if let known = names[index] { body(line.extracting(range), known, index + 1) }
      }
    } else {
      _ = begin(line, unit, header)
    }
  }

  private mutating func begin(
    _ line: Span<UInt8>, _ unit: Unit, _ header: (Span<UInt8>) -> ScanHeader??
  ) -> Bool {
    guard line.count <= 400 else { return false }
    for parting in [Parting.sign(0x09), .sign(0x7c), .sign(0x2c), .blanks] {
      let cells = Self.cells(line, parting)
      guard cells.count > 1 else { continue }
      var known = 0
      var names: [Int: ScanHeader] = [:]
      for (index, range) in cells.enumerated() {
        guard let found = header(line.extracting(range)) else { continue }
        known += 1
        if let found, found.kind == .personName { names[index] = found }
      }
      var isComma = false
      if case .sign(0x2c) = parting { isComma = true }
      // Prose has commas: a header has little else than header words.
      guard known > 1, !names.isEmpty, !isComma || known * 2 >= cells.count else { continue }
      count = isComma ? cells.count : nil
      self.parting = parting
      self.names = names
      path = unit.part.path
      row = unit.row ?? 0
      return true
    }
    return false
  }

  private static func cells(_ line: Span<UInt8>, _ parting: Parting) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    func close(_ range: Range<Int>) {
      let trimmed = ByteText.trimmed(line.extracting(range))
      let start = range.lowerBound + trimmed.lowerBound
      cells.append(start..<(range.lowerBound + trimmed.upperBound))
    }
    var start = 0
    switch parting {
    case .sign(let sign):
      for index in line.indices where line[index] == sign {
        close(start..<index)
        start = index + 1
      }
      close(start..<line.count)
    case .blanks:
      var index = 0
      while index < line.count {
        let width = blanks(line, at: index)
        if width > 1 {
          if index > start { close(start..<index) }
          index += width
          start = index
        } else {
          index += 1
        }
      }
      if start < line.count { close(start..<line.count) }
    }
    return cells
  }

  /// How many bytes of blanks stand at a place; one full-width blank is as wide as two.
  private static func blanks(_ line: Span<UInt8>, at start: Int) -> Int {
    var index = start
    while index < line.count {
      let (scalar, width) = Scalars.decode(line, at: index)
      guard scalar == 0x20 || scalar == 0x09 || scalar == 0x3000 || scalar == 0xa0 else { break }
      index += width
    }
    return index - start
  }
}
