import Columns
import Dictionaries
import Redact
import Testing

@testable import Pipelines

/// A pipeline that tries something, put together from the parts that matter.
struct Attempt: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fields: String
  let derived: String
  let products: String
  let remedy: String
  let more: String

  init(
    _ description: String, fields: String = "", derived: String = "{}", products: String, remedy: String,
    more: String = ""
  ) {
    testDescription = description
    self.fields = fields
    self.derived = derived
    self.products = products
    self.remedy = remedy
    self.more = more
  }

  var yaml: String {
    """
    name: attempt
    title: {zh: 试验, en: Attempt}
    unit: household_member
    period: [month]
    fields:
      township: {kind: township, sensitivity: open}
      citizen_id: {kind: citizen_id, sensitivity: direct}
      amount_due: {kind: money, sensitivity: quasi}
    \(fields.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    derived: \(derived)
    products:
    \(products.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    \(more)
    """
  }
}

/// Parts of pipelines.
extension Attempt {
  static func table(_ dimension: String, tier: String = "groups") -> String {
    """
    statistics:
      audience: public
      tables:
        - name: t
          title: {zh: 表, en: Table}
          definition: {zh: 口径, en: Definition}
          tier: \(tier)
          areas: {month: township}
          dimensions: [\(dimension)]
          measures: [persons]
    """
  }

  static func list(_ columns: String, audience: String = "internal") -> String {
    "masked_list: {audience: \(audience), columns: {\(columns)}}"
  }

  static let notice = "notice: {audience: community, householder_name: {show: masked}}"

  /// A pipeline with a notice that is as it should be.
  static let masked = Attempt(
    "notice", fields: "householder_name: {kind: person_name, sensitivity: direct}", products: notice,
    remedy: ""
  ).yaml
}

/// What the check says of pipelines.
extension Attempt {
  private static let dictionaries = Result {
    try Dictionaries.load(folder: Corpus.root + "/dictionaries", at: .lastDay(ofMonth: 10, year: 2026))
  }

  static let scene = Result { try PipelineCheck.scene(try dictionaries.get()) }

  static func refusals(_ yaml: String, rules: [any FlowRule] = FlowRules.all) throws -> [FlowRefusal] {
    let pipeline = try PipelineDecoder.decode(yaml: yaml, file: "a.yaml", names: .shipped)
    return try PipelineCheck.refusals(
      of: pipeline, dictionaries: try dictionaries.get(), try scene.get(), rules: rules)
  }
}
