/// A data file as the descriptor describes it.
struct Resource {
  let name: String
  let path: String
  /// The fields' names, in order.
  let fields: [String]
  /// Of each field with a list of values, which they are.
  let values: [String: [String]]
  /// Fields of which several values can be true of one record: their parts do not add up.
  let overlapping: Set<String>
  /// Measures that do not add up, if the descriptor says so.
  let additive: Set<String>?
  /// Which records the table is about, if the descriptor says so.
  let population: String?
  /// The share of people behind withheld cells, in whole percent.
  let withheldPercent: Int?
  let json: JSONNode

  /// Reads one element of `resources`; nil when it has no name, path or fields.
  init?(_ json: JSONNode) {
    guard let name = json["name"]?.string, let path = json["path"]?.string else { return nil }
    guard let fields = json["schema"]?["fields"]?.array else { return nil }
    let names = fields.compactMap { $0["name"]?.string }
    guard names.count == fields.count else { return nil }
    self.name = name
    self.path = path
    self.fields = names
    self.json = json
    var values: [String: [String]] = [:]
    var overlapping: Set<String> = []
    for (field, name) in zip(fields, names) {
      values[name] = field["constraints"]?["enum"]?.strings
      if case .bool(false)? = field["sluice:partition"]?.value { overlapping.insert(name) }
    }
    self.values = values
    self.overlapping = overlapping
    additive = json["sluice:additive"]?.strings.map { Set($0) }
    population = json["sluice:population"]?.string
    withheldPercent = json["withheldPeoplePercent"]?.integer
  }

  /// The number of a field's column, from 1.
  func column(_ field: String) -> Int? { fields.firstIndex(of: field).map { $0 + 1 } }

  /// What a field's value is called, as the schema says; the value itself where it says nothing.
  func label(of value: String, in field: String) -> String {
    guard let index = fields.firstIndex(of: field) else { return value }
    let categories = json["schema"]?["fields"]?.array?[index]["categories"]?.array ?? []
    return categories.first { $0["value"]?.string == value }?["label"]?.string ?? value
  }

  /// What a field is called.
  func title(of field: String) -> String {
    guard let index = fields.firstIndex(of: field) else { return field }
    return json["schema"]?["fields"]?.array?[index]["title"]?.string ?? field
  }

  /// The lines of the table's statement, those of all languages.
  var statement: [String] {
    (json["description"]?.string ?? "").split(separator: "\n").map(String.init)
  }

  /// The columns before the dimensions and behind them, as every data file has them.
  static let leading = ["period", "area_level", "area_code", "area_name", "parent_area"]
  static let trailing = ["measure", "unit", "value", "obs_status", "conf_status"]

  /// The dimensions beside area, or nil when the columns are not those of a data file.
  var dimensions: [String]? {
    guard fields.count >= Self.leading.count + Self.trailing.count,
      Array(fields.prefix(Self.leading.count)) == Self.leading,
      Array(fields.suffix(Self.trailing.count)) == Self.trailing
    else { return nil }
    return Array(fields.dropFirst(Self.leading.count).dropLast(Self.trailing.count))
  }
}
