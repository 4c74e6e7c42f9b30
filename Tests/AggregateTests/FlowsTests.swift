import Columns
import TestSupport
import Testing

@testable import Aggregate

@Suite struct FlowsTests {
  typealias Fixture = LedgerFixture

  static let measures: [MeasureName] = FlowKind.allCases.map { MeasureName($0.rawValue) }

  static func table(
    _ before: [LedgerRow], _ now: [LedgerRow], dimensions: [FieldName] = [], cut: Int? = nil
  ) throws -> Table {
    let flows = Flows(
      previous: try Fixture.roster(before, cut: cut), current: try Fixture.roster(now, cut: cut))
    let spec = Fixture.spec("flows", tier: .flows, dimensions: dimensions, measures: measures)
    return try #require(Fixture.tables(now, Fixture.settings([spec]), flows: flows).first)
  }

  static func row(
    _ household: Int, _ person: Int, _ township: String = "甲乡", area: String = "rural", alias: UInt64 = 0,
    birth: Int32 = 0, more: [FieldName: String] = [:]
  ) -> LedgerRow {
    LedgerRow(
      township: township, household: household, person: person, alias: alias, birth: birth,
      members: more.merging(["urban_rural": area]) { first, _ in first })
  }

  @Test func householdsAndPersonsComeAndGo() throws {
    let before = [Self.row(1, 1), Self.row(1, 2), Self.row(2, 3), Self.row(2, 4), Self.row(3, 5)]
    let now = [Self.row(1, 1), Self.row(1, 6), Self.row(1, 7), Self.row(3, 5), Self.row(4, 8)]
    for cut in [nil, 0, 1, 2, 3] {
      let table = try Self.table(before, now, cut: cut)
      #expect(table.value("households_entered", "甲乡") == 1)
      #expect(table.value("households_exited", "甲乡") == 1)
      #expect(table.value("persons_joined", "县1") == 2)
      #expect(table.value("persons_left", "保山市") == 1)
      #expect(table.cell("persons_joined", "县1", [])?.households == 1)
    }
  }

  @Test func aCorrectedNumberIsNoEntryAndExit() throws {
    let before = [Self.row(1, 1, alias: 11), Self.row(1, 2, alias: 12)]
    let now = [Self.row(1, 1, alias: 11), Self.row(1, 92, alias: 12)]
    let table = try Self.table(before, now)
    for measure in ["households_entered", "households_exited", "persons_joined", "persons_left"] {
      #expect(table.value(MeasureName(measure), "保山市") == 0)
    }
  }

  @Test func aNumberThatWasMissingAndIsThereNowIsACorrection() throws {
    // Of the first the birth was not known before; of the second both are known, and differ: somebody else.
    let before = [Self.row(1, 91, alias: 11), Self.row(1, 92, alias: 12, birth: 19_000_101)]
    let now = [
      Self.row(1, 1, alias: 11, birth: 19_500_101), Self.row(1, 2, alias: 12, birth: 19_900_101),
    ]
    let table = try Self.table(before, now)
    #expect(table.value("persons_joined", "保山市") == 1)
    #expect(table.value("persons_left", "保山市") == 1)
  }

  @Test func householdsThatAreNumberedAnewContinueByTheirPersons() throws {
    // The first is taken out, and every later one moves up by one number.
    let before = (1...6).map { Self.row($0, $0, area: $0 == 3 ? "urban" : "rural") }
    let now = (2...6).map { Self.row($0 - 1, $0, area: $0 == 3 ? "urban" : "rural") }
    let table = try Self.table(before, now)
    #expect(table.value("households_exited", "保山市") == 1)
    #expect(table.value("households_entered", "保山市") == 0)
    #expect(table.value("urban_to_rural", "保山市") == 0)
    #expect(table.value("rural_to_urban", "保山市") == 0)
    #expect(table.value("persons_left", "保山市") == 0)
  }

  @Test func rowsOfHouseholdsContinueByTheirHouseholders() throws {
    func row(_ household: Int, _ person: Int) -> LedgerRow {
      LedgerRow(household: household, person: person, role: .household)
    }
    let table = try Self.table([row(1, 1), row(2, 2), row(3, 3)], [row(1, 2), row(2, 3), row(9, 9)])
    #expect(table.value("households_exited", "保山市") == 1)
    #expect(table.value("households_entered", "保山市") == 1)
    #expect(table.value("persons_joined", "保山市") == nil)
  }

  /// Whatever happens, there are as many households as before, and those that entered, less those that left.
  @Test(arguments: 0..<40) func householdsBalance(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func ledger() -> [LedgerRow] {
      (1...30).compactMap { person in
        // People split, meet in other households, come and go; numbers are given anew.
        Int.random(in: 0..<6, using: &random) == 0
          ? nil : Self.row(Int.random(in: 1...12, using: &random), person)
      }
    }
    let (before, now) = (ledger(), ledger())
    let table = try Self.table(before, now)
    let entered = try #require(table.value("households_entered", "保山市"))
    let exited = try #require(table.value("households_exited", "保山市"))
    let difference = Set(now.map(\.household)).count - Set(before.map(\.household)).count
    #expect(Int(entered - exited) == difference)
  }

  @Test func aHouseholdUnderANewNumberContinuesThroughItsPersons() throws {
    let before = [Self.row(1, 1), Self.row(1, 2)]
    let now = [Self.row(9, 1, "乙镇"), Self.row(9, 2, "乙镇"), Self.row(9, 3, "乙镇")]
    let table = try Self.table(before, now)
    #expect(table.value("households_entered", "保山市") == 0)
    #expect(table.value("households_exited", "保山市") == 0)
    #expect(table.value("moved_township", "乙镇") == 1)
    #expect(table.value("persons_joined", "乙镇") == 1)
    #expect(table.value("moved_township", "县1") == 1)
  }

  @Test func urbanAndRuralChangesAreToldApart() throws {
    let before = [Self.row(1, 1, area: "urban"), Self.row(2, 2, area: "rural"), Self.row(3, 3)]
    let now = [Self.row(1, 1, area: "rural"), Self.row(2, 2, area: "urban"), Self.row(3, 3)]
    let table = try Self.table(before, now)
    #expect(table.value("urban_to_rural", "甲乡") == 1)
    #expect(table.value("rural_to_urban", "甲乡") == 1)
  }

  @Test func povertyReliefSeesRisksComeAndGo() throws {
    func row(_ household: Int, _ kind: String, _ risk: String) -> LedgerRow {
      Self.row(household, household, more: ["monitoring_class": kind, "risk_status": risk])
    }
    let before = [
      row(1, "none", "none"), row(2, "marginal", "not_removed"), row(3, "marginal", "removed"),
      row(5, "none", "none"),
    ]
    let now = [
      row(1, "unstable", "not_removed"), row(2, "marginal", "removed"), row(3, "marginal", "not_removed"),
      row(4, "sudden", "not_removed"),
    ]
    let table = try Self.table(before, now)
    #expect(table.value("newly_identified", "甲乡") == 2)
    #expect(table.value("risk_removed", "甲乡") == 1)
    #expect(table.value("returned", "甲乡") == 1)
    #expect(table.value("households_gone", "甲乡") == 1)
  }

  @Test func exitsAreToldByReason() throws {
    let before = [
      Self.row(1, 1, more: ["change_reason": "death"]), Self.row(2, 2, more: ["change_reason": "death"]),
      Self.row(3, 3),
      Self.row(4, 4),
    ]
    let table = try Self.table(before, [Self.row(4, 4)], dimensions: ["change_reason"])
    #expect(table.value("households_exited", "保山市", "Total") == 3)
    #expect(table.value("households_exited", "保山市", "death") == 2)
    #expect(table.value("households_exited", "保山市", "unknown") == 1)
  }

  /// A household that is stopped this month has its reason in this month's row, which is not counted.
  @Test func theReasonIsThisMonthsWhereItsRowHasOne() throws {
    func gone(_ household: Int, _ person: Int, _ reason: String?, alias: UInt64 = 0) -> LedgerRow {
      var row = Self.row(household, person, alias: alias, more: reason.map { ["change_reason": $0] } ?? [:])
      row.isNotCounted = true
      return row
    }
    let before = [
      Self.row(1, 1), Self.row(1, 2), Self.row(2, 3, more: ["change_reason": "death"]),
      Self.row(3, 4, more: ["change_reason": "income"]), Self.row(4, 5, alias: 15), Self.row(5, 6),
      Self.row(6, 7),
      Self.row(7, 8),
    ]
    // The first household is numbered anew, one has another reason than before, one tells none, one number was corrected,
    // one row tells the household only, and one of another programme tells nothing.
    var other = Self.row(6, 7, more: ["change_reason": "moved"])
    other.isForeign = true
    let now = [
      gone(7, 1, "death"), gone(2, 3, "moved"), gone(3, 4, nil), gone(4, 95, "other", alias: 15),
      gone(5, 0, "income"), other, Self.row(8, 8),
    ]
    for cut in [nil, 1, 3, 5] {
      let table = try Self.table(before, now, dimensions: ["change_reason"], cut: cut)
      #expect(table.value("households_exited", "保山市", "Total") == 6)
      let reasons = ["death", "moved", "income", "other", "unknown"]
      #expect(reasons.map { table.value("households_exited", "保山市", $0) } == [1, 1, 2, 1, 1])
      #expect(table.value("households_entered", "保山市", "Total") == 0)
    }
  }

  @Test func reasonsOfThisMonthAloneAreKnown() throws {
    var gone = Self.row(1, 1, more: ["change_reason": "death"])
    let before = [Self.row(1, 1), Self.row(2, 2)]
    // Counted, its household has not left.
    let counted = try Self.table(before, [gone, Self.row(2, 2)], dimensions: ["change_reason"])
    #expect(counted.value("households_exited", "保山市", "Total") == 0)
    gone.isNotCounted = true
    let table = try Self.table(before, [gone, Self.row(2, 2)], dimensions: ["change_reason"])
    #expect(table.value("households_exited", "保山市", "Total") == 1)
    #expect(table.value("households_exited", "保山市", "death") == 1)
  }

  @Test func withoutLastPeriodsLedgerNothingIsAvailable() throws {
    let spec = Fixture.spec("flows", tier: .flows, measures: Self.measures)
    let table = try #require(Fixture.tables([Self.row(1, 1)], Fixture.settings([spec])).first)
    #expect(table.rows.count == 3)
    #expect(table.rows.allSatisfy { $0.cells.allSatisfy { $0.status == .notAvailable } })
  }

  @Test func whatALedgerDoesNotTellIsNotAvailable() throws {
    let table = try Self.table([Self.row(1, 1)], [Self.row(1, 1)])
    #expect(table.value("urban_to_rural", "保山市") == 0)
    #expect(table.value("risk_removed", "保山市") == nil)
    #expect(table.value("newly_identified", "保山市") == nil)
  }

  @Test func countiesTheLedgerDoesNotCoverDoNotLeave() throws {
    let before = [Self.row(1, 1), LedgerRow(county: 2, household: 2, person: 2)]
    let table = try Self.table(before, [Self.row(1, 1)])
    #expect(table.value("households_exited", "保山市") == 0)
  }

  @Test func aSecondRowOfAPersonWhoStayedDidNotLeave() throws {
    let table = try Self.table([Self.row(1, 1), Self.row(1, 1)], [Self.row(1, 1)])
    #expect(table.value("persons_left", "保山市") == 0)
  }
}
