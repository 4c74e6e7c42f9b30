import Columns

/// Decodes `stages`: the stages a ledger passes through, where one is to have settings.
///
/// The list, when there is one, names every stage in order. A privacy tool whose gate can be left out by a
/// line of settings is none, so a stage that is missing, unknown or out of order is refused.
enum StageDecoder {
  /// The stages in the order of the data.
  static let order = [
    "ingest", "recognize", "validate", "redact", "aggregate", "protect", "package", "gate",
  ]

  static func settings(_ node: SettingsNode, fields: [FieldSpec]) throws(SluiceError) -> StageSettings {
    var settings = StageSettings()
    var named: [String] = []
    for item in try node.list() {
      let stage: String
      if item.isScalar {
        stage = try item.word()
        try check(stage, at: item)
      } else {
        guard let (name, value) = try item.entries().first, try item.entries().count == 1 else {
          throw item.error(.pipelineWrongShape, expected: ["stage: {…}"])
        }
        stage = name
        try check(stage, at: item)
        try decode(stage, value, fields: fields, into: &settings)
      }
      named.append(stage)
    }
    guard named == order else { throw node.error(.pipelineUnknownStage, expected: order) }
    return settings
  }

  private static func check(_ stage: String, at node: SettingsNode) throws(SluiceError) {
    guard order.contains(stage) else {
      let suggestion = NearestWord.suggestion(for: stage, among: order)
      throw node.error(.pipelineUnknownStage, key: stage, expected: suggestion.map { [$0] } ?? order)
    }
  }

  private static func decode(
    _ stage: String, _ node: SettingsNode, fields: [FieldSpec], into settings: inout StageSettings
  ) throws(SluiceError) {
    switch stage {
    case "ingest":
      let keys = try node.entries(allowing: ["hidden_sheets", "sheets", "layout"])
      settings.readsHiddenSheets = try keys["hidden_sheets"]?.word(among: ["report", "read"]) == "read"
      settings.onlySheets = try keys["sheets"]?.words() ?? []
      settings.layouts = try keys["layout"].map(LayoutDecoder.layouts) ?? [:]
    case "recognize":
      let keys = try node.entries(allowing: ["headers", "inherit", "rows", "not_counted"])
      settings.inherits = try keys["inherit"]?.flag() ?? true
      settings.rows = try keys["rows"].map { rows throws(SluiceError) in try rows.word(as: RowsAre.self) }
      for (field, header) in try keys["headers"]?.entries() ?? [] {
        guard fields.contains(where: { $0.name.rawValue == field }) else {
          throw header.undeclared(field, among: fields.map(\.name.rawValue))
        }
        settings.headers[FieldName(field)] = try header.word()
      }
      for (field, words) in try keys["not_counted"]?.entries() ?? [] {
        settings.notCounted[try statusField(field, words, fields: fields)] = try words.words()
      }
    default:
      _ = try node.entries(allowing: [])
    }
  }

  /// A column of status holds words, not numbers or names.
  private static func statusField(
    _ name: String, _ node: SettingsNode, fields: [FieldSpec]
  ) throws(SluiceError) -> FieldName {
    let statuses = fields.filter { $0.kind == .text || $0.kind == .vocabulary }
    guard let field = statuses.first(where: { $0.name.rawValue == name }) else {
      throw node.undeclared(name, among: statuses.map(\.name.rawValue))
    }
    return field.name
  }
}
