import Columns
import Testing

@testable import Gate

/// The audit of withheld amounts of money in rows that are shown.
@Suite("audit of amounts")
struct AmountAuditTests {
  static let measures = [
    ("persons", "persons"), ("amount_due", "CNY"), ("amount_paid", "CNY"), ("back_pay", "CNY"),
    ("average", "CNY_per_person_month"),
  ]

  /// A county of three townships of ten persons, all due 3000 yuan each.
  static func table(_ changed: [String: String], extra: Bool = false) -> TestBundle.Data {
    let shown = [
      "隆阳区 persons": "30", "隆阳区 amount_due": "9000.00", "隆阳区 back_pay": "450.00",
      "隆阳区 amount_paid": extra ? "9510.00" : "9450.00", "丙镇 back_pay": "100.00",
      "丙镇 amount_paid": extra ? "3160.00" : "3100.00", "甲镇 back_pay": "c", "乙镇 back_pay": "c",
      "甲镇 amount_paid": "c", "乙镇 amount_paid": "c",
    ]
    return TestBundle.Data(
      name: "people", dimensions: [],
      areas: Array(AuditorTests.areas.filter { $0[2] != "保山市" && $0[2] != "施甸县" }),
      measures: measures,
      cell: { area, _, measure in
        let standard = ["persons": "10", "amount_due": "3000.00", "average": "300.00"]
        let key = "\(area) \(measure)"
        return changed[key] ?? shown[key] ?? standard[measure] ?? "x"
      }, population: "ledger")
  }

  static let cell = AuditorTests.sensitive("甲镇", measure: "back_pay")

  private func exposed(_ data: TestBundle.Data, _ cell: SensitiveCell = Self.cell) throws -> Bool {
    try AuditorTests.exposed([data], [cell]) == [cell]
  }

  @Test func aSoleWithheldAmountIsTheRest() throws {
    #expect(try !exposed(Self.table([:])))
    #expect(try exposed(Self.table(["乙镇 back_pay": "50.00", "乙镇 amount_paid": "c"])))
    #expect(try exposed(Self.table(["甲镇 back_pay": "300.00"])))
  }

  @Test func whatAPaymentIsMadeOfTellsAnAmount() throws {
    #expect(try exposed(Self.table(["甲镇 amount_paid": "3300.00", "乙镇 amount_paid": "3050.00"])))
    // One of two rows is enough: the county has the other.
    #expect(try exposed(Self.table(["乙镇 amount_paid": "3050.00"])))
  }

  @Test func aPaymentOfOtherThingsTooTellsNothing() throws {
    // 60 yuan of the county and of 丙镇 are in no column.
    let shown = ["甲镇 amount_paid": "3300.00", "乙镇 amount_paid": "3050.00"]
    #expect(try !exposed(Self.table(shown, extra: true)))
  }

  @Test func aRecoveryIsNeverAboveZero() throws {
    func table(_ rest: String) -> TestBundle.Data {
      var data = Self.table([:])
      data.measures = [("persons", "persons"), ("recovery", "CNY")]
      let shown = ["隆阳区": "-100.00", "丙镇": rest, "甲镇": "c", "乙镇": "c"]
      data.cell = { area, _, measure in
        measure == "persons" ? (area == "隆阳区" ? "30" : "10") : shown[area] ?? "x"
      }
      return data
    }
    let cell = AuditorTests.sensitive("甲镇", measure: "recovery")
    // Nothing is left for two that cannot be above 0, so both are 0; else there is more than one way.
    #expect(try exposed(table("-100.00"), cell))
    #expect(try !exposed(table("-40.00"), cell))
    // An older release may have recoveries above zero: then nothing is known of the sign.
    #expect(try !exposed(table("100.00"), cell))
  }

  @Test func whatCannotBeIsNotGuessed() throws {
    // 3300 and 3090 are 6390, of which the county's back pay and dues account for 6350 only.
    let shown = ["甲镇 amount_paid": "3300.00", "乙镇 amount_paid": "3090.00", "隆阳区 amount_paid": "c"]
    #expect(try !exposed(Self.table(shown)))
  }

  @Test func anAverageTellsItsAmount() throws {
    let due = AuditorTests.sensitive("甲镇", measure: "amount_due")
    // Not so much for each person, or the persons would tell the amount.
    let hidden = [
      "甲镇 amount_due": "c", "乙镇 amount_due": "c", "丙镇 amount_due": "3100.00", "丙镇 average": "310.00",
      "隆阳区 amount_due": "9100.00", "隆阳区 average": "303.33",
    ]
    let averages = ["甲镇 average": "c", "乙镇 average": "c"]
    #expect(try exposed(Self.table(hidden), due))
    #expect(try !exposed(Self.table(hidden.merging(averages) { $1 }), due))
  }

  @Test func anAverageOfGrantsTellsItsAmountToo() throws {
    var data = Self.table([:])
    data.measures = [("person_times", "person_times"), ("amount_paid", "CNY"), ("average", "CNY")]
    let shown = [
      "隆阳区 person_times": "30", "隆阳区 amount_paid": "9100.00", "丙镇 amount_paid": "3100.00",
      "甲镇 amount_paid": "c", "乙镇 amount_paid": "c", "乙镇 average": "c", "丙镇 average": "310.00",
      "隆阳区 average": "303.33",
    ]
    data.cell = { area, _, measure in
      shown["\(area) \(measure)"] ?? (measure == "average" ? "300.00" : "10")
    }
    let cell = AuditorTests.sensitive("甲镇", measure: "amount_paid")
    #expect(try exposed(data, cell))
    let shownCell = data.cell
    data.cell = { area, members, measure in
      area == "甲镇" && measure == "average" ? "c" : shownCell(area, members, measure)
    }
    #expect(try !exposed(data, cell))
  }
}
