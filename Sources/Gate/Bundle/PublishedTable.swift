import Columns

/// A published table as numbers: what a reader who knows nothing else has.
struct PublishedTable {
  let name: String
  let dimensions: [String]
  let rows: [Row]
  let areas: [Area]
  let resource: Resource

  struct Area: Hashable {
    let level: AreaLevel
    let code: String
    let name: String
    let parentName: String
    /// The area as cells name it.
    var key: String { "\(level.rawValue)\u{1f}\(code)\u{1f}\(name)\u{1f}\(parentName)" }
  }

  struct Row {
    /// The position of the area.
    let area: Int
    /// The codes of the members.
    let members: [String]
    let measure: String
    let unit: String
    /// Units, or cents for money; nil when it is not shown.
    let value: Int64?
    let isWithheld: Bool
  }

  /// Reads a data file; nil when it is not one, with the record that is none.
  init?(_ resource: Resource, _ bytes: [UInt8]) {
    guard let dimensions = resource.dimensions, let file = DataFile(bytes), file.header == resource.fields
    else {
      return nil
    }
    name = resource.name
    self.dimensions = dimensions
    self.resource = resource
    let first = Resource.leading.count
    let last = first + dimensions.count
    var rows: [Row] = []
    var areas: [Area] = []
    var positions: [Area: Int] = [:]
    for record in file.records {
      guard record.count == file.header.count, let level = AreaLevel(rawValue: record[1]) else { return nil }
      let area = Area(level: level, code: record[2], name: record[3], parentName: record[4])
      let position = positions[area] ?? areas.count
      if position == areas.count {
        areas.append(area)
        positions[area] = position
      }
      let isWithheld = record[last + 3] == "Q"
      let value = PublishedTable.number(record[last + 2], unit: record[last + 1])
      guard (value != nil) == (record[last + 3] == "A") else { return nil }
      rows.append(
        Row(
          area: position, members: Array(record[first..<last]), measure: record[last], unit: record[last + 1],
          value: value, isWithheld: isWithheld))
    }
    self.rows = rows
    self.areas = areas
  }

  /// A number as it is published: whole, or cents of a number with two decimals; nil for anything else.
  static func number(_ text: String, unit: String) -> Int64? {
    let hasDecimals = unit.hasPrefix("CNY") || unit == Measure.Unit.perThousand.rawValue
    var digits = Array(text.utf8)
    let isNegative = digits.first == 0x2d
    if isNegative { digits.removeFirst() }
    if hasDecimals {
      guard digits.count >= 4, digits[digits.count - 3] == 0x2e else { return nil }
      digits.remove(at: digits.count - 3)
    }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // No leading zeros, except the one before the decimals.
    if digits.first == 0x30, digits.count > (hasDecimals ? 3 : 1) { return nil }
    guard let value = Int64(String(decoding: digits, as: UTF8.self)), !(isNegative && value == 0) else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// For each area the position of its parent, or nil; the parent is the area of the next wider level with
  /// the name.
  var parents: [Int?] {
    areas.map { area in
      guard area.level.depth > 0 else { return nil }
      return areas.firstIndex { $0.level.depth == area.level.depth - 1 && $0.name == area.parentName }
    }
  }
}
