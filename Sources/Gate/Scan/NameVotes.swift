import Columns

/// Cells below headers that stand above names or above anything else: they are names where most of the column are.
///
/// Memory: the cells that may be names, no more of a column than findings are kept.
struct NameVotes {
  /// A cell that may be a name.
  struct Cell {
    let unit: Unit
    let text: [UInt8]
    let confidence: Confidence
  }

  private struct Column: Hashable {
    let path: String
    let number: Int?
    let label: String?
  }

  private struct Votes {
    var cells = 0
    var names = 0
    var kept: [Cell] = []
    /// The row of the last cell, and whether that counts as a name.
    var last: (row: Int?, isName: Bool) = (nil, false)
  }

  private let most: Int
  private var columns: [Column: Votes] = [:]
  /// The columns in the order in which they began.
  private var order: [Column] = []

  /// Makes votes that keep so many cells of a column.
  init(most: Int) { self.most = most }

  /// Takes a cell.
  ///
  /// - Parameters:
  ///   - confidence: how sure it is that it is a name by its form.
  ///   - isName: whether it speaks for the whole column.
  mutating func take(_ text: Span<UInt8>, _ unit: Unit, _ confidence: Confidence, isName: Bool) {
    let column = Column(path: unit.part.path, number: unit.column, label: unit.label)
    var votes = columns[column] ?? Votes()
    if columns[column] == nil { order.append(column) }
    columns[column] = nil
    // Of several texts of one cell, such as its runs, one is enough.
    let isSame = votes.last.row != nil && votes.last.row == unit.row && unit.column != nil
    if !isSame { votes.cells += 1 }
    let wasName = isSame && votes.last.isName
    if isName, !wasName { votes.names += 1 }
    votes.last = (unit.row, isName || wasName)
    if confidence > .impossible, votes.kept.count < most {
      votes.kept.append(Cell(unit: unit, text: ByteText.array(text), confidence: confidence))
    }
    columns[column] = votes
  }

  /// The cells of all columns of which more than half are names.
  func names() -> [Cell] {
    order.compactMap { columns[$0] }.filter { $0.names * 2 > $0.cells }.flatMap(\.kept)
  }
}
