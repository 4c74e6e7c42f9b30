import Columns

/// Decodes the tables of a statistics product.
enum TableDecoder {
  static func tables(
    _ node: SettingsNode, declared: Set<FieldName>, names: KnownNames
  ) throws(SluiceError) -> [TableSpec] {
    var tables: [TableSpec] = []
    for item in try node.list() {
      let table = try self.table(item, declared: declared, names: names)
      if tables.contains(where: { $0.name == table.name }) {
        throw item.error(.pipelineDuplicate, key: table.name)
      }
      tables.append(table)
    }
    guard !tables.isEmpty else { throw node.error(.pipelineWrongShape, expected: ["- name: …"]) }
    return tables
  }

  private static func table(
    _ node: SettingsNode, declared: Set<FieldName>, names: KnownNames
  ) throws(SluiceError) -> TableSpec {
    let keys = try node.entries(
      allowing: ["name", "title", "definition", "tier", "areas", "dimensions", "measures"])
    func required(_ key: String) throws(SluiceError) -> SettingsNode {
      guard let value = keys[key] else { throw node.error(.pipelineMissingKey, key: "\(node.key).\(key)") }
      return value
    }
    let nameNode = try required("name")
    let name = try nameNode.word()
    let isFileName = name.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x5f
    }
    guard isFileName, name.utf8.count <= 40 else {
      throw nameNode.error(.pipelineWrongShape, expected: ["a-z 0-9 - _"])
    }

    let known = declared.map(\.rawValue).sorted()
    var dimensions: [FieldName] = []
    for item in try required("dimensions").list() {
      let dimension = FieldName(try item.name(among: known))
      // A dimension crossed with itself would have every record in one cell of each member's row.
      if dimensions.contains(dimension) { throw item.error(.pipelineDuplicate, key: dimension.rawValue) }
      dimensions.append(dimension)
    }
    var measures: [MeasureName] = []
    for item in try required("measures").list() {
      let measure = MeasureName(try item.word(among: names.measures))
      if measures.contains(measure) { throw item.error(.pipelineDuplicate, key: measure.rawValue) }
      measures.append(measure)
    }
    return TableSpec(
      name: name, title: try required("title").label(), definition: try required("definition").label(),
      tier: try required("tier").word(as: Tier.self), finestArea: try areas(try required("areas")),
      dimensions: dimensions, measures: measures)
  }

  private static func areas(_ node: SettingsNode) throws(SluiceError) -> [Period.Kind: AreaLevel] {
    var areas: [Period.Kind: AreaLevel] = [:]
    for (name, level) in try node.entries(allowing: Period.Kind.allCases.map(\.rawValue)) {
      guard let kind = Period.Kind(rawValue: name) else { continue }
      let word = try level.word(among: [AreaLevel.city, .county, .township].map(\.rawValue))
      areas[kind] = AreaLevel(rawValue: word)
    }
    return areas
  }
}
