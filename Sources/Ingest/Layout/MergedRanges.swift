/// The merged cells of the first rows of a sheet; rows and columns count from 1.
struct MergedRanges {
  /// A block of cells that are one; only its first cell has a value.
  struct Block: Equatable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  private(set) var blocks: [Block] = []

  mutating func add(_ block: Block) { blocks.append(block) }

  /// The blocks that touch some rows; nil when there are none, and the sheet does without merged cells.
  func touching(_ rows: ClosedRange<Int>) -> MergedRanges? {
    let blocks = blocks.filter { $0.rows.overlaps(rows) }
    return blocks.isEmpty ? nil : MergedRanges(blocks: blocks)
  }

  /// The block that a cell belongs to, or nil.
  func block(row: Int, column: Int) -> Block? {
    blocks.first { $0.rows.contains(row) && $0.columns.contains(column) }
  }
}
