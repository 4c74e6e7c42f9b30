/// The fields of a pivot table's cache: its definition names them and keeps their values, its records keep further
/// values by position.
///
/// Source: ECMA-376 part 1, 18.10 (`cacheField`, `sharedItems`, `pivotCacheRecords`).
struct PivotFields {
  /// The names of the fields, in order.
  private(set) var names: [String] = []
  private var field: String?
  private var position: Int?

  /// The name of the field whose value is being read; empty outside of such a value.
  var label: String {
    if let field { return field }
    guard let position, names.indices.contains(position) else { return "" }
    return names[position]
  }

  /// An element begins, with its attributes.
  mutating func begin(_ element: String, _ attributes: [(String, String)]) {
    switch element {
    case "cacheField":
      let name = attributes.first { $0.0 == "name" }?.1 ?? ""
      names.append(name)
      field = name
    case "pivotCacheRecords": field = nil
    case "r": position = names.isEmpty ? nil : -1
    case "s", "n", "x", "d", "b", "m", "e": if field == nil { position = position.map { $0 + 1 } }
    default: break
    }
  }

  /// An element ends.
  mutating func end(_ element: String) {
    if element == "cacheField" { field = nil }
    if element == "r" { position = nil }
  }
}
