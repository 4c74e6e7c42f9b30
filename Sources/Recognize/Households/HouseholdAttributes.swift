import Columns
import Dictionaries

/// Gives members what stands on their householder's row only, where the rows name their household themselves.
///
/// Merged cells of 城乡类别, 保障类别 and the like have their text on one row, and a household number may be repeated
/// beside them. Rows that follow each other, with the same numbers, names and place, are one household; a blank of
/// a member is the householder's text, or the first row's where no householder is among them. A householder's own
/// blank is filled only where the one text of the household stands above it. Money and counts are no attributes.
///
/// Use in the order of the file, one for each table, after `HouseholdFill` filled what names households. Cost: some
/// 0.1 µs a row of batches in which an attribute is blank, next to nothing for others.
struct HouseholdAttributes: Sendable {
  private let keys: [Int]
  private let numbers: Set<Int>
  private let places: [Int]
  private let comparison: PlaceComparison
  private let attributes: [Int]
  private let name: Int?
  private let householder: Int?

  /// The household of the last row so far.
  private var above: Above?

  private struct Above: Sendable {
    let keys: [[UInt8]]
    let hasHead: Bool
    /// The attributes of the row that speaks for the household.
    let attributes: [[UInt8]]
  }

  /// Nil for tables without a column that names households, or without attributes.
  init?(_ schema: Schema, name: Int?, comparison: PlaceComparison) {
    self.comparison = comparison
    keys = HouseholdFields.keys.compactMap(schema.index(of:))
    numbers = Set(FieldName.householdNumbers.compactMap(schema.index(of:)))
    places = HouseholdFields.townships.compactMap(schema.index(of:))
    attributes = HouseholdFields.attributes.compactMap(schema.index(of:))
    self.name = name
    householder = schema.index(of: "householder_name")
    if keys.isEmpty || attributes.isEmpty { return nil }
  }

  /// The columns with the blanks of members filled, nil when none was; and for each row that took something, the
  /// first column in which it did.
  ///
  /// - Parameters:
  ///   - mayLack: whether a cell of the batch is blank at all.
  ///   - heads: whether the relation of a row is the householder's; nil where none tells.
  mutating func fill(
    _ batch: Batch, mayLack: Bool, heads: (Int) -> Bool?
  ) -> (columns: [Column]?, taken: [(row: Int, column: Int)]) {
    let blank = attributes.filter { index in
      let column = batch.columns[index]
      return mayLack && (0..<column.count).contains { column.isBlank($0) }
    }
    guard !blank.isEmpty else {
      above = last(batch, start(of: batch.count - 1, batch, heads), heads)
      return (nil, [])
    }
    var sources = blank.map { _ in Array(0..<batch.count) }
    var first = [Int?](repeating: nil, count: batch.count)
    var start = 0
    var lastStart = 0
    while start < batch.count {
      var end = start + 1
      var hasHead = isHead(start, batch, heads)
      while end < batch.count, continues(end, batch), !(hasHead && isHead(end, batch, heads)) {
        hasHead = hasHead || isHead(end, batch, heads)
        end += 1
      }
      for (position, column) in blank.enumerated() {
        let source = self.source(of: column, in: start..<end, batch, heads)
        guard let source else { continue }
        for row in start..<end
        where batch.columns[column].isBlank(row) && (source.isForAll || !isHead(row, batch, heads)) {
          sources[position][row] = source.row
          first[row] = first[row] ?? column
        }
      }
      lastStart = start
      start = end
    }
    let taken = first.indices.compactMap { row in first[row].map { (row, $0) } }
    let filled = taken.isEmpty ? nil : columns(batch, blank, sources)
    above = last(batch, lastStart, heads)
    return (filled, taken)
  }

  /// In place of a row number: the row that speaks for the household in the batch before.
  private static let before = -1

  /// The row whose text holds for the household, and whether it holds for the householder's row too.
  private func source(
    of column: Int, in rows: Range<Int>, _ batch: Batch, _ heads: (Int) -> Bool?
  ) -> (row: Int, isForAll: Bool)? {
    let cells = batch.columns[column]
    let head = rows.first { isHead($0, batch, heads) }
    if rows.lowerBound == 0, let above, isSame(0, above, batch), head == nil || !above.hasHead {
      if let head, !cells.isBlank(head) { return (head, false) }
      let position = attributes.firstIndex(of: column) ?? 0
      return above.attributes[position].isEmpty ? nil : (Self.before, false)
    }
    if let head, !cells.isBlank(head) { return (head, false) }
    if cells.isBlank(rows.lowerBound) { return nil }
    if head == nil { return (rows.lowerBound, false) }
    return rows.dropFirst().allSatisfy(cells.isBlank) ? (rows.lowerBound, true) : nil
  }

  private func columns(_ batch: Batch, _ blank: [Int], _ sources: [[Int]]) -> [Column] {
    var built = batch.columns
    for (position, column) in blank.enumerated() {
      let old = batch.columns[column]
      let attribute = attributes.firstIndex(of: column) ?? 0
      var new = Column(reservingCells: old.count, bytes: old.bytes.count * 2)
      for row in sources[position] {
        if row == Self.before {
          new.append(above(for: attribute).span)
        } else {
          new.append(old.cell(row))
        }
      }
      built[column] = new
    }
    return built
  }

  private func above(for attribute: Int) -> [UInt8] { above?.attributes[attribute] ?? [] }

  /// Whether a row is the householder's: by its relation, else by its name.
  private func isHead(_ row: Int, _ batch: Batch, _ heads: (Int) -> Bool?) -> Bool {
    if let told = heads(row) { return told }
    guard let name, let householder, name != householder else { return false }
    return !batch.columns[name].isBlank(row)
      && batch.columns[householder].saysSame(row, as: batch.columns[name].bytes(row))
  }

  /// Whether a row names the household of the row above it in the same batch.
  private func continues(_ row: Int, _ batch: Batch) -> Bool {
    var isNamed = false
    for key in keys {
      let column = batch.columns[key]
      guard saysSame(column, row, column.bytes(row - 1), isNumber: numbers.contains(key)) else {
        return false
      }
      isNamed = isNamed || !column.isBlank(row)
    }
    return isNamed && places.allSatisfy { comparison.saysSame(batch, $0, row, row - 1) }
  }

  private func isSame(_ row: Int, _ above: Above, _ batch: Batch) -> Bool {
    zip(keys + places, above.keys).allSatisfy { index, text in
      places.contains(index)
        ? comparison.saysSame(batch, index, row, as: text)
        : saysSame(batch.columns[index], row, text, isNumber: numbers.contains(index))
    } && keys.contains { !batch.columns[$0].isBlank(row) }
  }

  /// Whether a cell says what a text says; 007 is the household number 7.
  private func saysSame(_ column: Column, _ row: Int, _ text: [UInt8], isNumber: Bool) -> Bool {
    if column.saysSame(row, as: text) { return true }
    guard isNumber else { return false }
    let cell = column.cell(row)
    let other = text.span
    return ByteText.equal(
      cell.extracting(LeadingZeros.significant(cell)), other.extracting(LeadingZeros.significant(other)))
  }

  /// Where the household of a row begins in its batch.
  private func start(of row: Int, _ batch: Batch, _ heads: (Int) -> Bool?) -> Int {
    var start = row
    while start > 0, !isHead(start, batch, heads), continues(start, batch) { start -= 1 }
    return start
  }

  /// What the next batch must know of the household that begins at a row and is this batch's last.
  private func last(_ batch: Batch, _ start: Int, _ heads: (Int) -> Bool?) -> Above {
    let rows = start..<batch.count
    let head = rows.first { isHead($0, batch, heads) }
    let keys = (keys + places).map { batch.columns[$0].bytes(rows.upperBound - 1) }
    if start == 0, head == nil, let above, isSame(0, above, batch) {
      return Above(keys: keys, hasHead: above.hasHead, attributes: above.attributes)
    }
    return Above(
      keys: keys, hasHead: head != nil,
      attributes: attributes.map { batch.columns[$0].bytes(head ?? start) })
  }
}
