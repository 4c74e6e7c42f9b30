import Columns

/// The table schema of a data file (Data Package version 2, Table Schema).
struct TableSchema {
  let table: Table
  let period: Period

  /// The schema; fields in the order of the file.
  var json: JSON {
    .record([
      ("fields", .array(fields)),
      ("primaryKey", .array(primaryKey.map(JSON.string))),
      ("missingValues", .array([.string("")])),
    ])
  }

  /// The columns that tell one observation from every other.
  private var primaryKey: [String] {
    ["period", "area_level", "area_name", "parent_area"] + table.dimensions.map(\.name.rawValue) + ["measure"]
  }

  private var fields: [JSON] {
    let levels = AreaLevel.allCases.filter { level in table.areas.contains { $0.level == level } }
    return [
      SchemaField(
        "period", SchemaWords.period,
        values: [Table.Member(code: period.text, label: PeriodName.label(period))]),
      SchemaField(
        "area_level", SchemaWords.areaLevel,
        values: levels.map { Table.Member(code: $0.rawValue, label: CodeLabels.label($0)) }),
      SchemaField("area_code", SchemaWords.areaCode, isRequired: false, pattern: "^[0-9]{6}$"),
      SchemaField("area_name", SchemaWords.areaName),
      // Part of the primary key, so that a city's empty parent must be a value and not a missing one.
      SchemaField("parent_area", SchemaWords.parentArea, isRequired: false, isEmptyAValue: true),
    ].map(\.json)
      + table.dimensions.map { dimension in
        SchemaField(
          dimension.name.rawValue, SchemaWords.Text(dimension.label, SchemaWords.dimension),
          values: dimension.members, isPartition: dimension.isPartition
        ).json
      }
      + trailing.map(\.json)
  }

  private var trailing: [SchemaField] {
    let measures = table.measures.map { Table.Member(code: $0.name.rawValue, label: $0.label) }
    var units: [Table.Member] = []
    for measure in table.measures where !units.contains(where: { $0.code == measure.unit.rawValue }) {
      units.append(Table.Member(code: measure.unit.rawValue, label: CodeLabels.label(measure.unit)))
    }
    let symbols = CellSymbol.allCases
    return [
      SchemaField("measure", SchemaWords.measure, values: measures),
      SchemaField("unit", SchemaWords.unit, values: units),
      SchemaField("value", SchemaWords.value, type: "number", isRequired: false),
      SchemaField(
        "obs_status", SchemaWords.observationStatus,
        values: symbols.map { Table.Member(code: $0.observationStatus, label: $0.meaning) }),
      SchemaField(
        "conf_status", SchemaWords.confidentialityStatus,
        values: [CellSymbol.shown, .withheld].map {
          Table.Member(code: $0.confidentialityStatus, label: SchemaWords.confidentiality($0))
        }),
    ]
  }
}

/// One field of a table schema.
struct SchemaField {
  let name: String
  let text: SchemaWords.Text
  let type: String
  let values: [Table.Member]
  let isRequired: Bool
  let pattern: String?
  let isEmptyAValue: Bool
  let isPartition: Bool

  /// Makes a field; with `values` it is a coded column, which must be one of them.
  init(
    _ name: String, _ text: SchemaWords.Text, type: String = "string", values: [Table.Member] = [],
    isRequired: Bool = true, pattern: String? = nil, isEmptyAValue: Bool = false,
    isPartition: Bool = true
  ) {
    self.name = name
    self.text = text
    self.type = type
    self.values = values
    self.isRequired = isRequired
    self.pattern = pattern
    self.isEmptyAValue = isEmptyAValue
    self.isPartition = isPartition
  }

  var json: JSON {
    var pairs: [(String, JSON)] = [
      ("name", .string(name)), ("type", .string(type)), ("title", .string(text.title.zh)),
      ("title_en", .string(text.title.en)),
      ("description", .string("\(text.description.zh) \(text.description.en)")),
    ]
    if !values.isEmpty {
      pairs.append(("categories", .array(values.map(SchemaField.category))))
      pairs.append(("categoriesOrdered", .bool(false)))
    }
    // Members of a dimension that is no partition overlap, so they do not add up to the total.
    if !isPartition { pairs.append(("sluice:partition", .bool(false))) }
    if isEmptyAValue { pairs.append(("missingValues", .array([]))) }
    var constraints: [(String, JSON)] = []
    if isRequired { constraints.append(("required", .bool(true))) }
    if let pattern { constraints.append(("pattern", .string(pattern))) }
    if !values.isEmpty { constraints.append(("enum", .array(values.map { .string($0.code) }))) }
    if !constraints.isEmpty { pairs.append(("constraints", .record(constraints))) }
    return .record(pairs)
  }

  private static func category(_ member: Table.Member) -> JSON {
    .record([
      ("value", .string(member.code)), ("label", .string(member.label.zh)),
      ("label_en", .string(member.label.en)),
    ])
  }
}
