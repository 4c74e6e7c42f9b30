/// The cell of a sheet or table that is being read.
struct TableCell {
  private(set) var row: Int?
  private(set) var column: Int?
  /// Whether its value is the position of a shared string.
  private(set) var isShared = false
  /// Whether its value is a number.
  private(set) var isNumber = false
  private var next = 1

  mutating func begin(row attributes: [(String, String)]) {
    let stated = attributes.first { $0.0 == "r" || $0.0 == "Index" }.flatMap { Int($0.1) }
    row = stated ?? (row ?? 0) + 1
    column = nil
    next = 1
  }

  mutating func begin(cell attributes: [(String, String)]) {
    let type = attributes.first { $0.0 == "t" }?.1
    isShared = type == "s"
    isNumber = type == nil || type == "n"
    let name = attributes.first { $0.0 == "r" }?.1 ?? ""
    let letters = name.utf8.prefix { (0x41...0x5a).contains($0) }
    let stated =
      letters.isEmpty || letters.count > 3
      ? attributes.first { $0.0 == "Index" }.flatMap { Int($0.1) }
      : letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    column = stated ?? next
    let spans = ["number-columns-repeated", "gridSpan", "colspan", "MergeAcross"]
    let span = attributes.first { spans.contains($0.0) }.flatMap { Int($0.1) } ?? 1
    next = (column ?? next) + min(max(span, 1), 1 << 14)
  }

  /// Text between cells belongs to none.
  mutating func endCell() { column = nil }
}
