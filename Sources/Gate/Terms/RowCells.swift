import Columns

/// The cells of a row that hold only digits, or only a few Han characters, for what is spread over neighbours:
/// an identity number in eighteen columns, a telephone in two, 姓 and 名.
///
/// Memory: one row.
struct RowCells {
  /// A cell.
  struct Cell {
    let column: Int
    /// Its digits; none when it holds anything else.
    let digits: [UInt8]
    /// Its characters, one or two of Han; none when it holds anything else. A numeral is both.
    let han: [UInt8]
    /// Whether it is a text and no statistic.
    let isText: Bool
  }

  /// Neighbouring cells and what they hold together.
  struct Window {
    let column: Int
    let joined: [UInt8]
    let isText: Bool
  }

  let part: Part
  let number: Int
  private(set) var cells: [Cell] = []

  /// The most characters of Han in a cell that may be a part of a name.
  private static let mostHan = 2
  /// The most digits that are joined: a certificate of a disability, reissued.
  private static let mostDigits = 22

  init(part: Part, number: Int) {
    self.part = part
    self.number = number
  }

  /// Whether a unit stands in this row.
  func holds(_ unit: Unit) -> Bool { unit.row == number && unit.part.path == part.path }

  /// Takes a cell; of several texts of one cell the longest counts, since runs come before the whole.
  mutating func take(_ text: Span<UInt8>, column: Int, isText: Bool) {
    let cell = Cell(column: column, digits: Self.digits(text), han: Self.han(text), isText: isText)
    guard !cell.digits.isEmpty || !cell.han.isEmpty else { return }
    guard let last = cells.last, last.column == column else { return cells.append(cell) }
    if max(last.digits.count, last.han.count) < max(cell.digits.count, cell.han.count) {
      cells[cells.count - 1] = cell
    }
  }

  /// Calls a closure with the digits of each two and more neighbours.
  func forEachNumber(_ body: (Window) -> Void) {
    for first in cells.indices where !cells[first].digits.isEmpty {
      var joined = cells[first].digits
      var isText = cells[first].isText
      var last = first + 1
      while last < cells.count, !cells[last].digits.isEmpty, isNeighbour(last),
        joined.count < Self.mostDigits
      {
        joined += cells[last].digits
        isText = isText && cells[last].isText
        if joined.count <= Self.mostDigits {
          body(Window(column: cells[first].column, joined: joined, isText: isText))
        }
        last += 1
      }
    }
  }

  /// Calls a closure with each two neighbours that hold one or two Han characters, one behind the other.
  func forEachName(_ body: (Cell, Cell) -> Void) {
    for last in cells.indices.dropFirst() where isNeighbour(last) && !cells[last].han.isEmpty {
      if !cells[last - 1].han.isEmpty { body(cells[last - 1], cells[last]) }
    }
  }

  private func isNeighbour(_ index: Int) -> Bool { cells[index].column == cells[index - 1].column + 1 }

  /// The digits of a short cell that holds nothing else but blanks and dashes; an X may end it.
  private static func digits(_ text: Span<UInt8>) -> [UInt8] {
    guard text.count <= mostDigits * 4 else { return [] }
    var digits: [UInt8] = []
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      index += glyph.width
      switch glyph.kind {
      case .digit: digits.append(glyph.byte)
      case .ex where index == text.count: digits.append(glyph.byte)
      case .soft: continue
      default: return []
      }
    }
    return digits.count >= NumberForms.citizenID ? [] : digits
  }

  private static func han(_ text: Span<UInt8>) -> [UInt8] {
    guard text.count <= (mostHan + 1) * 4 else { return [] }
    var pieces: [[UInt8]] = []
    NameForms.pieces(text, skipsBrackets: false, least: 1) { piece, characters in
      pieces.append(characters <= mostHan ? ByteText.array(piece) : [])
    }
    return pieces.count == 1 ? pieces[0] : []
  }
}
