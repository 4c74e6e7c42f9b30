/// The merged cells that begin among the first rows of a sheet.
final class MergesPart: XMLPart {
  /// Headers end before this row.
  static let lastRow = 200
  /// More blocks than a header can have.
  static let mostBlocks = 4096

  private(set) var ranges = MergedRanges()

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "mergeCell", ranges.blocks.count < Self.mostBlocks else { return }
    guard let text = attributes.value("ref"), let block = CellReference.parseBlock(text) else { return }
    if block.rows.lowerBound <= Self.lastRow { ranges.add(block) }
  }
}
