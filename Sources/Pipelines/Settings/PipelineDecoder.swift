import Columns

/// Reads a pipeline file into a `Pipeline`, and refuses what is not whole.
///
/// Nothing but the file itself is looked at: no dictionary, no ledger.
public enum PipelineDecoder {
  static let topKeys = [
    "name", "title", "items", "unit", "amount_of", "period", "fields", "derived", "rules", "products",
    "protection", "contacts", "notice", "stages",
  ]

  /// Decodes the text of a pipeline file.
  ///
  /// - Parameters:
  ///   - file: the file's name as it may be shown in errors.
  ///   - names: the rules, masks, derivations, measures and kinds there are.
  public static func decode(
    yaml: String, file: String, names: KnownNames
  ) throws(SluiceError) -> Pipeline {
    let root = try SettingsNode(yaml: yaml, file: file)
    let top = try root.entries(allowing: topKeys)
    func required(_ key: String) throws(SluiceError) -> SettingsNode {
      guard let node = top[key] else { throw root.error(.pipelineMissingKey, key: key) }
      return node
    }

    let fields = try FieldDecoder.fields(try required("fields"), names: names)
    let derived = try top["derived"].map { node throws(SluiceError) in
      try FieldDecoder.derived(node, fields: fields, names: names)
    }
    let declared = Set(fields.map(\.name)).union((derived ?? []).map(\.name))
    return Pipeline(
      name: try slug(try required("name")),
      title: try required("title").label(),
      items: try top["items"]?.words() ?? [],
      unit: try required("unit").word(as: RowUnit.self),
      amountOwner: try top["amount_of"]?.word(as: AmountOwner.self) ?? .person,
      periods: Set(try periods(try required("period"))),
      fields: fields,
      derived: derived ?? [],
      rules: try rules(top["rules"], names: names),
      products: try ProductDecoder.products(try required("products"), declared: declared, names: names),
      protection: try top["protection"].map(protection) ?? ProtectionSpec(),
      contacts: try contacts(top["contacts"]),
      notice: try top["notice"].map(NoticeDecoder.text) ?? NoticeText(),
      stages: try top["stages"].map { node throws(SluiceError) in
        try StageDecoder.settings(node, fields: fields)
      } ?? StageSettings())
  }

  /// ASCII lower case with hyphens: it becomes folder and file names.
  private static func slug(_ node: SettingsNode) throws(SluiceError) -> String {
    let name = try node.word()
    let isSlug =
      name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
      && !name.hasPrefix("-") && name.utf8.count <= 60
    guard isSlug else { throw node.error(.pipelineWrongShape, expected: ["a-z 0-9 -"]) }
    return name
  }

  private static func periods(_ node: SettingsNode) throws(SluiceError) -> [Period.Kind] {
    var kinds: [Period.Kind] = []
    for item in try node.list() { kinds.append(try item.word(as: Period.Kind.self)) }
    guard !kinds.isEmpty else {
      throw node.error(.pipelineWrongShape, expected: Period.Kind.allCases.map(\.rawValue))
    }
    return kinds
  }

  private static func rules(_ node: SettingsNode?, names: KnownNames) throws(SluiceError) -> [String] {
    guard let node else { return names.rules }
    var rules: [String] = []
    for item in try node.list() {
      let rule = try item.word(among: names.rules)
      if rules.contains(rule) { throw item.error(.pipelineDuplicate, key: rule) }
      rules.append(rule)
    }
    return rules
  }

  private static func protection(_ node: SettingsNode) throws(SluiceError) -> ProtectionSpec {
    var spec = ProtectionSpec()
    for (tierName, settings) in try node.entries(allowing: Tier.allCases.map(\.rawValue)) {
      guard let tier = Tier(rawValue: tierName) else { continue }
      let minimums = try settings.entries(allowing: ["households", "persons"])
      spec.minimumHouseholds[tier] = try minimums["households"]?.number(atLeast: 1)
      spec.minimumPersons[tier] = try minimums["persons"]?.number(atLeast: 1)
    }
    return spec
  }

  private static func contacts(_ node: SettingsNode?) throws(SluiceError) -> [Pipeline.Contact] {
    var contacts: [Pipeline.Contact] = []
    for item in try node?.list() ?? [] {
      let entries = try item.entries(allowing: ["office", "telephone", "email"])
      guard let office = entries["office"] else {
        throw item.error(.pipelineMissingKey, key: "contacts.office")
      }
      contacts.append(
        Pipeline.Contact(
          office: try office.word(), telephone: try entries["telephone"]?.text() ?? "",
          email: try entries["email"]?.text() ?? ""))
    }
    return contacts
  }
}
