import Columns

/// Decodes `fields` and `derived`.
enum FieldDecoder {
  static func fields(_ node: SettingsNode, names: KnownNames) throws(SluiceError) -> [FieldSpec] {
    var fields: [FieldSpec] = []
    for (name, settings) in try node.entries() {
      let keys = try settings.entries(
        allowing: ["kind", "vocabulary", "required", "sensitivity", "headers", "counts_as", "inapplicable"])
      guard let kind = keys["kind"] else {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).kind")
      }
      guard let sensitivity = keys["sensitivity"] else {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).sensitivity")
      }
      let fieldKind = FieldKind(rawValue: try kind.word(among: names.kinds))
      let needsVocabulary = fieldKind == .vocabulary || fieldKind == .vocabularySet
      if needsVocabulary && keys["vocabulary"] == nil {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).vocabulary")
      }
      fields.append(
        FieldSpec(
          FieldName(name), kind: fieldKind, vocabulary: try keys["vocabulary"]?.word(),
          isRequired: try keys["required"]?.flag() ?? false,
          sensitivity: try sensitivity.word(as: Sensitivity.self),
          headers: try keys["headers"]?.words() ?? [],
          countsAs: try member(keys["counts_as"], example: "{help_measure: relocation}"),
          inapplicable: try member(keys["inapplicable"], example: "{monitoring_class: none}")))
    }
    try checkCountsAs(fields, node)
    try checkInapplicable(fields, node)
    return fields
  }

  /// A flag counts as a member of a field of several values.
  private static func checkCountsAs(_ fields: [FieldSpec], _ node: SettingsNode) throws(SluiceError) {
    let sets = fields.filter { $0.kind == .vocabularySet }.map(\.name.rawValue)
    for field in fields {
      guard let set = field.countsAs?.field.rawValue else { continue }
      guard sets.contains(set) else { throw node.undeclared(set, among: sets) }
      // A yes is a word of a vocabulary.
      guard field.kind == .vocabulary else {
        throw node.error(.pipelineWrongShape, key: "\(field.name.rawValue).kind", expected: ["vocabulary"])
      }
    }
  }

  /// Whether a field applies is told by another one, and both are words.
  private static func checkInapplicable(_ fields: [FieldSpec], _ node: SettingsNode) throws(SluiceError) {
    let words = fields.filter { $0.kind == .vocabulary }.map(\.name.rawValue)
    for field in fields {
      guard let other = field.inapplicable?.field.rawValue else { continue }
      guard words.contains(other), other != field.name.rawValue else {
        throw node.undeclared(other, among: words.filter { $0 != field.name.rawValue })
      }
      guard field.kind == .vocabulary else {
        throw node.error(.pipelineWrongShape, key: "\(field.name.rawValue).kind", expected: ["vocabulary"])
      }
    }
  }

  /// One other field and one of its members.
  private static func member(
    _ node: SettingsNode?, example: String
  ) throws(SluiceError) -> FieldSpec.Member? {
    guard let node else { return nil }
    let entries = try node.entries()
    guard entries.count == 1, let (name, member) = entries.first else {
      throw node.error(.pipelineWrongShape, expected: [example])
    }
    return FieldSpec.Member(field: FieldName(name), member: try member.word())
  }

  static func derived(
    _ node: SettingsNode, fields: [FieldSpec], names: KnownNames
  ) throws(SluiceError) -> [DerivedSpec] {
    let declared = fields.map(\.name.rawValue)
    var derived: [DerivedSpec] = []
    for (name, settings) in try node.entries() {
      let keys = try settings.entries(allowing: ["rule", "from", "bands", "members"])
      guard let rule = keys["rule"] else {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).rule")
      }
      guard let from = keys["from"] else {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).from")
      }
      var sources: [FieldName] = []
      for source in try from.list() { sources.append(FieldName(try source.name(among: declared))) }
      var members: [String: [String]] = [:]
      for (code, words) in try keys["members"]?.entries() ?? [] { members[code] = try words.words() }
      derived.append(
        DerivedSpec(
          FieldName(name), rule: try rule.word(among: names.derivations), sources: sources,
          bands: try bands(keys["bands"]), members: members))
    }
    return derived
  }

  private static func bands(_ node: SettingsNode?) throws(SluiceError) -> [DerivedSpec.Band] {
    guard let node else { return [] }
    var bands: [DerivedSpec.Band] = []
    for (code, from) in try node.entries() {
      let band = DerivedSpec.Band(code: code, from: try from.number(atLeast: 0))
      if let last = bands.last, last.from >= band.from {
        throw from.error(.pipelineWrongShape, expected: ["> \(last.from)"])
      }
      bands.append(band)
    }
    return bands
  }
}
