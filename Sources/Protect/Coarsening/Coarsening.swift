import Columns

/// A step that makes a table coarser instead of withholding much of it.
public struct Coarsening: Sendable, Hashable {
  /// What is left out.
  public enum Extent: Sendable, Hashable {
    /// The townships of one county, by its position among the table's areas.
    case townships(ofCounty: Int)
    /// The townships of all counties.
    case allTownships
    /// All counties and townships: the city stands.
    case counties
    /// All members of a dimension but its total.
    case members(of: FieldName)
  }

  /// Why.
  public enum Cause: String, Sendable, Hashable {
    /// Totals that must be shown give a small number away.
    case exposed = "exposed"
    /// Too much of the table would be withheld.
    case mostlyWithheld = "mostly-withheld"
    /// Everybody of a township shares a special attribute.
    case fullCell = "full-cell"
    /// Two special attributes are crossed.
    case twoSpecial = "two-special-attributes"
  }

  /// The table's name.
  public let table: String
  /// What is left out.
  public let extent: Extent
  /// The county's name, where only its townships are left out.
  public let county: String?
  /// Why.
  public let cause: Cause

  init(_ table: Table, _ extent: Extent, _ cause: Cause) {
    self.table = table.spec.name
    self.extent = extent
    self.cause = cause
    if case .townships(let county) = extent { self.county = table.areas[county].name } else { county = nil }
  }

  /// The code of the note under the table.
  var noteCode: String {
    switch extent {
    case .townships, .allTownships: "townships-left-out"
    case .counties: "counties-left-out"
    case .members: "members-left-out"
    }
  }

  /// The table without what is left out, with a note.
  func applied(to table: Table) -> Table {
    switch extent {
    case .townships(let county):
      let isKept = table.areas.map { $0.parent != county }
      return Self.keeping(isKept, of: table, note: noteCode, area: county)
    case .allTownships:
      let isKept = table.areas.map { $0.level.depth < AreaLevel.township.depth }
      return Self.keeping(isKept, of: table, note: noteCode, area: nil)
    case .counties:
      let isKept = table.areas.map { $0.level == .city }
      return Self.keeping(isKept, of: table, note: noteCode, area: nil)
    case .members(let name):
      let dimensions = table.dimensions.map { dimension in
        dimension.name == name
          ? Table.Dimension(
            name: name, label: dimension.label, members: [.total], isPartition: dimension.isPartition)
          : dimension
      }
      let position = table.dimensions.firstIndex { $0.name == name }
      let note = Table.Note(code: noteCode)
      return Table(
        spec: table.spec, areas: table.areas, dimensions: dimensions, measures: table.measures,
        rows: table.rows.filter { row in position.map { row.members[$0] == 0 } ?? true },
        notes: table.notes.contains(note) ? table.notes : table.notes + [note])
    }
  }

  private static func keeping(_ isKept: [Bool], of table: Table, note: String, area: Int?) -> Table {
    var positions: [Int?] = []
    var areas: [Table.Area] = []
    for (index, old) in table.areas.enumerated() {
      guard isKept[index] else {
        positions.append(nil)
        continue
      }
      positions.append(areas.count)
      let parent = old.parent.flatMap { positions[$0] }
      areas.append(Table.Area(level: old.level, code: old.code, name: old.name, parent: parent))
    }
    let rows = table.rows.compactMap { row in
      positions[row.area].map { Table.Row(area: $0, members: row.members, cells: row.cells) }
    }
    // A note on a county that is gone itself says nothing more.
    let notes = table.notes.compactMap { note in
      guard let area = note.area else { return note }
      return positions[area].map { Table.Note(code: note.code, area: $0) }
    }
    let own = Table.Note(code: note, area: area.flatMap { positions[$0] })
    return Table(
      spec: table.spec, areas: areas, dimensions: table.dimensions, measures: table.measures, rows: rows,
      notes: notes + [own])
  }
}
