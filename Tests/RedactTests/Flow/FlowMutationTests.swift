import Testing

@testable import Redact

/// The list of flow rules with one entry removed: something is let through that was not.
@Suite("flow rules, one removed")
struct FlowMutationTests {
  @Test func everyRuleHasAWitness() {
    let names = FlowRules.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names) == Set(FlowWitnesses.all.keys))
    for rule in FlowRules.all { #expect(!rule.remedies.isEmpty) }
  }

  @Test(arguments: FlowRules.all.map(\.name))
  func isMissedWhenItIsGone(name: String) throws {
    let witness = try #require(FlowWitnesses.all[name])
    let rule = try #require(FlowRules.all.first { $0.name == name })
    let whole = FlowRules.refusals([witness], FlowRulesTests.scene)
    #expect(!whole.isEmpty)
    for refusal in whole { #expect(rule.remedies.contains(refusal.remedy), "\(refusal.remedy)") }

    let rules = FlowRules.all.filter { $0.name != name }
    let without = FlowRules.refusals([witness], FlowRulesTests.scene, rules: rules)
    #expect(without != whole)
    // A digest is no mask there is, so it never gets through; everything else does.
    #expect(without.isEmpty == (name != "unkeyed-digest"))
  }
}
