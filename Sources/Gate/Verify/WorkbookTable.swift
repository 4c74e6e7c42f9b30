import Columns

/// A table as its sheet must show it, told from data file and descriptor alone.
struct WorkbookTable {
  private let resource: Resource
  private let dimensions: [String]
  private let measures: [String]
  /// The number or mark of each measure at each area and members.
  private let shown: [[String]: Shown]
  private let units: [String: String]
  private let areas: [[String]]

  private struct Shown {
    let value: String
    let unit: String
    let status: String
  }

  /// The data file must be in order; nil when it is not.
  init?(_ resource: Resource, _ file: DataFile) {
    guard let dimensions = resource.dimensions, file.header == resource.fields else { return nil }
    self.resource = resource
    self.dimensions = dimensions
    measures = resource.values["measure"] ?? []
    let measure = Resource.leading.count + dimensions.count
    var shown: [[String]: Shown] = [:]
    var units: [String: String] = [:]
    var areas: [[String]] = []
    var seen: Set<[String]> = []
    for record in file.records {
      guard record.count == file.header.count else { return nil }
      let area = Array(record[1...4])
      if seen.insert(area).inserted { areas.append(area) }
      shown[area + record[Resource.leading.count...measure]] = Shown(
        value: record[measure + 2], unit: record[measure + 1], status: record[measure + 3])
      units[record[measure]] = record[measure + 1]
    }
    self.shown = shown
    self.units = units
    self.areas = areas
  }

  /// The first place where a sheet is not this table, or nil.
  func difference(from sheet: WorkbookGrid.Sheet) -> (row: Int, column: Int)? {
    guard sheet.text(1, 1) == title else { return (1, 1) }
    // Dimensions stand across, or the first of them at the side: the header tells.
    for side in 0...dimensions.count {
      let header = header(side: side)
      guard
        let row = (1...max(1, sheet.rows)).first(where: { row in
          header.enumerated().allSatisfy { sheet.text(row, $0.offset + Self.areaColumns + 1) == $0.element }
        })
      else { continue }
      return statementDifference(from: sheet, above: row)
        ?? difference(from: sheet, below: row, side: side, columns: header.count + Self.areaColumns)
    }
    return (sheet.rows, 1)
  }

  /// The table's title with the period.
  private var title: String {
    let period = resource.values["period"]?.first ?? ""
    return (resource.json["title"]?.string ?? "")
      + "\u{ff08}\(resource.label(of: period, in: "period"))\u{ff09}"
  }

  /// Area, level and parent.
  private static let areaColumns = 3

  /// The headers behind those of the area.
  private func header(side: Int) -> [String] {
    var headers = dimensions[..<side].map { resource.title(of: $0) }
    var taken: Set<String> = []
    for column in columns(side: side) {
      let pairs = zip(dimensions[side...], column.members)
      let isTotal = column.members.allSatisfy { $0 == RecordBatch.total }
      let names = isTotal ? [] : pairs.map { resource.label(of: $1, in: $0) }
      let measure = resource.label(of: column.measure, in: "measure")
      let unit = resource.label(of: units[column.measure] ?? "", in: "unit")
      var header = (names + ["\(measure)\u{ff08}\(unit)\u{ff09}"]).joined(separator: " \u{b7} ")
      if !taken.insert(header).inserted {
        header += " " + (column.members + [column.measure]).joined(separator: "/")
        taken.insert(header)
      }
      headers.append(header)
    }
    return headers
  }

  private func columns(side: Int) -> [(measure: String, members: [String])] {
    let across = combinations(dimensions[side...])
    return measures.flatMap { measure in across.map { (measure, $0) } }
  }

  private func combinations(_ dimensions: ArraySlice<String>) -> [[String]] {
    dimensions.reduce([[]]) { combinations, dimension in
      combinations.flatMap { start in (resource.values[dimension] ?? []).map { start + [$0] } }
    }
  }

  /// What must be known of a table stands above it.
  private func statementDifference(
    from sheet: WorkbookGrid.Sheet, above header: Int
  ) -> (row: Int, column: Int)? {
    let lines = Set((1..<header).map { sheet.text($0, 1) })
    // The descriptor's statement is in both languages, a blank line between them, the sheet's in Chinese.
    let chinese = resource.statement.prefix(resource.statement.count / 2)
    return chinese.allSatisfy { lines.contains($0) } ? nil : (1, 1)
  }

  private func difference(
    from sheet: WorkbookGrid.Sheet, below header: Int, side: Int, columns width: Int
  ) -> (row: Int, column: Int)? {
    let across = columns(side: side)
    var row = header
    for area in areas {
      for members in combinations(dimensions[..<side]) {
        row += 1
        let labels = zip(dimensions, members).map { resource.label(of: $1, in: $0) }
        let parent = area[3].isEmpty ? "\u{2014}" : Self.named(area[3])
        let texts = [Self.named(area[2]), resource.label(of: area[0], in: "area_level"), parent] + labels
        for (column, text) in texts.enumerated() where sheet.text(row, column + 1) != text {
          return (row, column + 1)
        }
        for (offset, column) in across.enumerated() {
          let shown = shown[area + members + column.members + [column.measure]]
          let position = WorkbookGrid.Position(row: row, column: texts.count + offset + 1)
          if !Self.shows(sheet.cells[position], shown) { return (row, position.column) }
        }
      }
    }
    let beyond = sheet.cells.keys.filter { $0.row > row || ($0.row > header && $0.column > width) }
    return beyond.min { ($0.row, $0.column) < ($1.row, $1.column) }.map { ($0.row, $0.column) }
  }

  /// A name without the apostrophe that keeps it from being a formula in a CSV file.
  private static func named(_ name: String) -> String {
    let rest = name.dropFirst()
    return name.first == "'" && FormulaGuard.isNeeded(for: Array(rest.utf8).span) ? String(rest) : name
  }

  private static func shows(_ cell: WorkbookGrid.Cell?, _ shown: Shown?) -> Bool {
    guard let shown else { return cell == nil }
    switch shown.status {
    case "Q": return cell.map { !$0.isNumber && $0.text == "[c]" } ?? false
    case "L": return cell.map { !$0.isNumber && $0.text == "[x]" } ?? false
    default:
      guard let cell, cell.isNumber, let number = Double(cell.text),
        let value = PublishedTable.number(shown.value, unit: shown.unit)
      else { return false }
      // A spreadsheet has numbers of 53 bits: to the cent is as near as it comes.
      let scale: Double = shown.value.contains(".") ? 100 : 1
      return Int64(exactly: (number * scale).rounded()) == value && abs(number * scale - Double(value)) < 0.01
    }
  }
}
