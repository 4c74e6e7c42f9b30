import Columns
import Testing

@testable import Gate

/// The audit of amounts that are so much for each person.
@Suite("audit of rates")
struct RateAuditTests {
  static let measures = [("persons", "persons"), ("price_subsidy", "CNY")]

  /// A county of three townships, of which two withhold the subsidy; 25 yuan for each person elsewhere.
  static func table(_ changed: [String: String]) -> TestBundle.Data {
    let shown = [
      "隆阳区 persons": "36", "隆阳区 price_subsidy": "900.00", "甲镇 persons": "11", "乙镇 persons": "12",
      "丙镇 persons": "13", "丙镇 price_subsidy": "325.00", "甲镇 price_subsidy": "c", "乙镇 price_subsidy": "c",
    ]
    return TestBundle.Data(
      name: "people", dimensions: [],
      areas: Array(AuditorTests.areas.filter { $0[2] != "保山市" && $0[2] != "施甸县" }),
      measures: measures,
      cell: { area, _, measure in changed["\(area) \(measure)"] ?? shown["\(area) \(measure)"] ?? "x" },
      population: "ledger")
  }

  private func exposed(_ data: TestBundle.Data, _ measure: String) throws -> Bool {
    let cell = AuditorTests.sensitive("甲镇", measure: measure)
    return try AuditorTests.exposed([data], [cell]) == [cell]
  }

  @Test func aCountTellsItsAmount() throws {
    #expect(try exposed(Self.table([:]), "price_subsidy"))
  }

  @Test func anAmountTellsItsCount() throws {
    let hidden = ["甲镇 persons": "c", "乙镇 persons": "c"]
    let shown = ["甲镇 price_subsidy": "275.00", "乙镇 price_subsidy": "300.00"]
    #expect(try exposed(Self.table(hidden.merging(shown) { $1 }), "persons"))
    #expect(try !exposed(Self.table(hidden), "persons"))
  }

  @Test func rowsThatDifferHaveNoRate() throws {
    #expect(try !exposed(Self.table(["隆阳区 price_subsidy": "901.00"]), "price_subsidy"))
    #expect(try !exposed(Self.table(["丙镇 price_subsidy": "326.00"]), "price_subsidy"))
  }

  @Test func oneRowIsNoRate() throws {
    let hidden = ["丙镇 price_subsidy": "c"]
    #expect(try !exposed(Self.table(hidden), "price_subsidy"))
  }

  @Test func aRateThatLeavesNoWholeCountIsNone() throws {
    let hidden = ["甲镇 persons": "c", "乙镇 persons": "c"]
    let shown = ["甲镇 price_subsidy": "276.00", "乙镇 price_subsidy": "299.00"]
    #expect(try !exposed(Self.table(hidden.merging(shown) { $1 }), "persons"))
  }
}
