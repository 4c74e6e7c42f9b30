import Columns
import Redact

/// Decodes `products`: what is made, for whom.
enum ProductDecoder {
  static let kinds = ["statistics", "notice", "masked_list"]

  static func products(
    _ node: SettingsNode, declared: Set<FieldName>, names: KnownNames
  ) throws(SluiceError) -> [ProductSpec] {
    var products: [ProductSpec] = []
    for (name, settings) in try node.entries() {
      guard kinds.contains(name) else {
        let suggestion = NearestWord.suggestion(for: name, among: kinds)
        throw settings.error(.pipelineUnknownKey, expected: suggestion.map { [$0] } ?? kinds)
      }
      products.append(try product(name, settings, declared: declared, names: names))
    }
    guard !products.isEmpty else { throw node.error(.pipelineWrongShape, expected: kinds) }
    return products
  }

  private static func product(
    _ name: String, _ node: SettingsNode, declared: Set<FieldName>, names: KnownNames
  ) throws(SluiceError) -> ProductSpec {
    switch name {
    case "notice":
      let keys = try node.entries(allowing: ["audience", "householder_name", "parts"])
      var notice = try notice(keys, node)
      notice.parts =
        try keys["parts"].map { node throws(SluiceError) in
          try parts(node, declared: declared)
        } ?? []
      return ProductSpec(name: name, audience: try audience(keys, node), content: .notice(notice))
    case "masked_list":
      let keys = try node.entries(allowing: ["audience", "columns"])
      return ProductSpec(
        name: name, audience: try audience(keys, node),
        content: .maskedList(try maskedColumns(keys, node, declared: declared, names: names)))
    default:
      let keys = try node.entries(allowing: ["audience", "tables"])
      guard let tables = keys["tables"] else {
        throw node.error(.pipelineMissingKey, key: "\(node.key).tables")
      }
      return ProductSpec(
        name: name, audience: try audience(keys, node),
        content: .statistics(try TableDecoder.tables(tables, declared: declared, names: names)))
    }
  }

  private static func audience(
    _ keys: [String: SettingsNode], _ node: SettingsNode
  ) throws(SluiceError) -> Audience {
    guard let audience = keys["audience"] else {
      throw node.error(.pipelineMissingKey, key: "\(node.key).audience")
    }
    return try audience.word(as: Audience.self)
  }

  private static func notice(
    _ keys: [String: SettingsNode], _ node: SettingsNode
  ) throws(SluiceError) -> ProductSpec.NoticeSpec {
    guard let name = keys["householder_name"] else {
      return ProductSpec.NoticeSpec(showsFullName: false, basis: "")
    }
    let settings = try name.entries(allowing: ["show", "basis"])
    guard let show = settings["show"] else { throw name.error(.pipelineMissingKey, key: "\(name.key).show") }
    return ProductSpec.NoticeSpec(
      showsFullName: try show.word(among: ["full", "masked"]) == "full",
      basis: try settings["basis"]?.text() ?? "")
  }

  /// Parts of numbers on a notice: each with a mask that keeps its ends, and the document that asks for it.
  private static func parts(
    _ node: SettingsNode, declared: Set<FieldName>
  ) throws(SluiceError) -> [NoticePart] {
    let names = KnownNames(
      rules: [], masks: NoticeFields.partialMasks.sorted(), derivations: [], measures: [], kinds: [])
    var parts: [NoticePart] = []
    for (field, settings) in try node.entries() {
      guard declared.contains(FieldName(field)) else {
        throw settings.undeclared(field, among: declared.map(\.rawValue).sorted())
      }
      if settings.isScalar { throw settings.error(.pipelineMissingKey, key: "\(settings.key).basis") }
      let keys = try settings.entries(allowing: MaskDecoder.keys + ["basis"])
      guard let basis = keys["basis"] else {
        throw settings.error(.pipelineMissingKey, key: "\(settings.key).basis")
      }
      parts.append(
        NoticePart(
          FieldName(field), mask: try MaskDecoder.settings(settings, names: names, allowing: ["basis"]),
          basis: try basis.text()))
    }
    return parts
  }

  private static func maskedColumns(
    _ keys: [String: SettingsNode], _ node: SettingsNode, declared: Set<FieldName>, names: KnownNames
  ) throws(SluiceError) -> [ProductSpec.MaskedColumn] {
    guard let columns = keys["columns"] else {
      throw node.error(.pipelineMissingKey, key: "\(node.key).columns")
    }
    var masked: [ProductSpec.MaskedColumn] = []
    for (field, mask) in try columns.entries() {
      guard declared.contains(FieldName(field)) else {
        throw mask.undeclared(field, among: declared.map(\.rawValue).sorted())
      }
      masked.append(
        ProductSpec.MaskedColumn(field: FieldName(field), mask: try MaskDecoder.settings(mask, names: names)))
    }
    return masked
  }
}
