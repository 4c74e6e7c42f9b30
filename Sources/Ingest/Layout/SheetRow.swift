import Columns

/// A row of a sheet that is kept for a while, as the first rows are until the header is known.
struct SheetRow {
  let number: Int
  let isHidden: Bool
  let bytes: [UInt8]
  let ends: [UInt32]

  /// Copies a row: `ends` are positions in `bytes`, the row's first cell begins at `start`.
  init(number: Int, isHidden: Bool, bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) {
    self.number = number
    self.isHidden = isHidden
    let end = ends.isEmpty ? start : Int(ends[ends.count - 1])
    self.bytes = ByteText.array(bytes.extracting(start..<end))
    var moved: [UInt32] = []
    moved.reserveCapacity(ends.count)
    for index in ends.indices { moved.append(ends[index] - UInt32(start)) }
    self.ends = moved
  }

  /// The cells' texts without blanks at their ends, up to the last filled one.
  func texts() -> [String] { CellTexts.all(bytes.span, start: 0, ends: ends.span) }

  /// How many cells there are up to the last filled one.
  var width: Int { CellTexts.width(bytes.span, start: 0, ends: ends.span) }
}

/// The cells of a row as strings, for the few rows that are looked at closely.
enum CellTexts {
  /// The cells' texts without blanks at their ends, up to the last filled one.
  static func all(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) -> [String] {
    var texts: [String] = []
    var begin = start
    for index in 0..<width(bytes, start: start, ends: ends) {
      let end = Int(ends[index])
      texts.append(begin == end ? "" : ByteText.trimmedText(bytes.extracting(begin..<end)))
      begin = end
    }
    return texts
  }

  /// How many cells there are up to the last filled one.
  static func width(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) -> Int {
    var index = ends.count
    while index > 0 {
      let begin = index == 1 ? start : Int(ends[index - 2])
      let end = Int(ends[index - 1])
      if begin < end && !ByteText.isBlank(bytes.extracting(begin..<end)) { return index }
      index -= 1
    }
    return 0
  }
}
