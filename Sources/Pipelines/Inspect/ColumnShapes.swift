import Columns
import Dictionaries

/// What the cells of columns look like, without saying them: the most frequent shapes of the first rows.
struct ColumnShapes {
  /// How many rows of a table are looked at, and how many shapes of a column are kept and shown.
  private static let rows = 4_000
  private static let kept = 200
  private static let shown = 3

  private var counts: [[String: Int]] = []
  private var seen = 0

  /// Takes the next rows of a table.
  mutating func take(_ batch: Batch, columns: Int) {
    if counts.isEmpty { counts = Array(repeating: [:], count: columns) }
    let rows = min(batch.count, Self.rows - seen)
    if rows <= 0 { return }
    seen += rows
    for index in 0..<min(columns, batch.columns.count) {
      let column = batch.columns[index]
      for row in 0..<rows {
        let text = ByteText.trimmedText(column.cell(row))
        if text.isEmpty { continue }
        let shape = Self.shape(text)
        if counts[index].count < Self.kept || counts[index][shape] != nil {
          counts[index][shape, default: 0] += 1
        }
      }
    }
  }

  /// The most frequent shapes of each column, the first by name of those that are as frequent.
  func shapes(columns: Int) -> [[String]] {
    guard !counts.isEmpty else { return Array(repeating: [], count: columns) }
    return counts.map { shapes in
      shapes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.shown).map(\.key)
    }
  }

  /// The shape of a text; that of an identity number shows its parts: area, birth, rest.
  private static func shape(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    if bytes.count == 18, digits == 18 { return "D6-D8-D4" }
    if bytes.count == 18, digits == 17, let last = bytes.last, last == 0x58 || last == 0x78 {
      return "D6-D8-D3X"
    }
    return TextShape.of(text)
  }
}
