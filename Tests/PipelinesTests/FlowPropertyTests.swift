import Columns
import Redact
import Testing

@testable import Pipelines

/// Random pipelines against a second, small account of what may reach whom.
///
/// The oracle knows what each field really is, not what the pipeline calls it, and has none of our code.
@Suite("flow of random pipelines")
struct FlowPropertyTests {
  private struct Field {
    let yaml: String
    let name: String
    /// What the cells are, whatever the pipeline says: 3 who it is, 2 what harms, 1 narrows down, 0 nothing.
    let truth: Int
    let said: Int
    let isVillage: Bool
    let isPerson: Bool
  }

  private struct Dice {
    var state: UInt64
    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static let words = ["open", "quasi", "special", "direct"]

  private static func field(_ index: Int, _ dice: inout Dice) -> Field {
    let kinds: [(kind: String, truth: Int)] = [
      ("citizen_id", 3), ("person_name", 3), ("phone", 3), ("account", 3), ("number", 3), ("address", 3),
      ("village_group", 3), ("village", 1), ("count", 1), ("money", 1),
      ("vocabulary, vocabulary: hardship_cause", 2), ("vocabulary, vocabulary: risk_kind", 2),
      ("vocabulary, vocabulary: urban_rural", 0), ("text, headers: [身份证号码]", 3), ("text, headers: [家庭住址]", 3),
    ]
    let (kind, truth) = kinds[dice.next(kinds.count)]
    let said = dice.next(3) == 0 ? dice.next(4) : max(truth, dice.next(4))
    let name = "f\(index)"
    return Field(
      yaml: "  \(name): {kind: \(kind), sensitivity: \(words[said])}", name: name, truth: truth, said: said,
      isVillage: ["village", "village_group", "address"].contains(kind), isPerson: kind == "person_name")
  }

  @Test(arguments: 0..<40)
  func agreesWithTheOracle(block: Int) throws {
    var dice = Dice(state: UInt64(block) &* 977 &+ 11)
    for _ in 0..<8 {
      var fields: [Field] = []
      for index in 0..<(1 + dice.next(5)) { fields.append(Self.field(index, &dice)) }
      var products = ""
      var mayPass = true
      if dice.next(2) == 0 {
        let audience = ["public", "community", "internal"][dice.next(3)]
        let shown = fields.filter { _ in dice.next(2) == 0 }
        let tier = ["totals", "groups", "special"][dice.next(3)]
        products += """
            statistics:
              audience: \(audience)
              tables:
                - {name: t, title: {zh: 表, en: T}, definition: {zh: 口径, en: D}, tier: \(tier), areas: {month: county}, dimensions: [\(shown.map(\.name).joined(separator: ", "))], measures: [persons]}

          """
        for field in shown {
          let tells = max(field.said, field.truth)
          if field.said < field.truth, field.truth >= 2 { mayPass = false }
          if tells == 3 { mayPass = false }
          if audience == "community", tells == 2 { mayPass = false }
          if audience == "public", tells == 2, tier != "special" { mayPass = false }
          if audience == "public", field.isVillage { mayPass = false }
        }
      }
      if dice.next(2) == 0 || products.isEmpty {
        let audience = ["public", "community", "internal", "internal"][dice.next(4)]
        let masks = fields.map { _ in ["keep", "remove", "digits", "pseudonym"][dice.next(4)] }
        let columns = zip(fields, masks).map { "\($0.name): \($1)" }.joined(separator: ", ")
        products += "  masked_list: {audience: \(audience), columns: {\(columns)}}\n"
        if audience != "internal" { mayPass = false }
        for (field, mask) in zip(fields, masks) {
          let tells = max(field.said, field.truth)
          if field.said < field.truth, field.truth >= 2 { mayPass = false }
          if mask == "keep", tells == 3 { mayPass = false }
          // A mask is for what it says it takes: digits for all but harmless text, pseudonyms for who it is.
          if mask == "pseudonym", tells != 3 { mayPass = false }
          if mask == "digits", tells == 0 { mayPass = false }
        }
      }
      let yaml = """
        name: random
        title: {zh: 试验, en: Random}
        unit: household_member
        period: [month]
        fields:
        \(fields.map(\.yaml).joined(separator: "\n"))
        products:
        \(products)
        """
      let refusals = try Attempt.refusals(yaml)
      #expect(refusals.isEmpty == mayPass, "\(yaml)\n\(refusals.map { "\($0.field) \($0.remedy)" })")
    }
  }
}
