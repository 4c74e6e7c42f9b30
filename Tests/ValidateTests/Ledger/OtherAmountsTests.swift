import Columns
import Testing

@testable import Validate

@Suite("columns of money beside the amount")
struct OtherAmountsTests {
  private static let others: [FindingCode] = [
    .amountElsewhere, .amountColumnUnused, .amountColumnTotal, .amountPerMonth, .amountSaysMonth,
    .amountDueUnpaid,
  ]

  /// The codes of these findings; columns are given by their headers, 应发 is the amount and 标准, 月数 are fields.
  private func codes(
    _ columns: [(header: String, cells: [String])], unit: RowUnit = .grant,
    roles: [RecordBatch.Role] = []
  ) throws -> [FindingCode] {
    let ledger = Self.ledger(columns, roles: roles)
    let report = TestLedger.report([ledger.records], try TestLedger.settings(["amount"], unit: unit))
    let found = Self.others.filter { report.tally.count(of: $0) > 0 }
    var code: ErrorCode?
    do { try report.requirePublishable(control: nil) } catch { code = error.code }
    let isRefused = found.contains { [.amountElsewhere, .amountPerMonth].contains($0) }
    #expect(code == (isRefused ? .ledgerUnsound : nil))
    try report.requirePublishable(control: ControlTotals(parsing: ",,1"))
    return found
  }

  private static func ledger(
    _ columns: [(header: String, cells: [String])], roles: [RecordBatch.Role] = []
  ) -> TestLedger {
    var ledger = TestLedger(roles: roles)
    for (index, column) in columns.enumerated() {
      let isMonths = column.header.contains("月数")
      let isStandard = column.header.contains("标准")
      let field: FieldName =
        index == 0
        ? "amount_due" : isMonths ? "months" : isStandard ? "standard_amount" : FieldName("other\(index)")
      ledger.columns.append((field, isMonths ? .count : .money, column.cells))
      ledger.headers[field] = column.header
      if index > 0 && !isMonths && !isStandard { ledger.unused.insert(field) }
    }
    return ledger
  }

  @Test func aFilledColumnBesideTheAmountIsAskedAbout() throws {
    #expect(
      try codes([("发放金额", ["500", "500"]), ("减免金额", ["", "300"])]) == [.amountColumnUnused])
    #expect(QualityReport.asking.contains(.amountColumnUnused))
  }

  @Test(arguments: ["", "0"])
  func anAmountThatStandsInAnotherColumnIsRefused(amount: String) throws {
    #expect(try codes([("发放金额", ["500", amount]), ("减免学费", ["", "300"])]) == [.amountElsewhere])
  }

  /// 应发 of all beside 实发 of those who were paid; where most were not, 实发 was not filled in.
  @Test(arguments: ["", "0"])
  func whatWasDueAndNotPaidIsAskedAbout(paid: String) throws {
    #expect(
      try codes([("实发金额", ["500", paid, "500"]), ("应发金额", ["500", "500", "500"])]) == [.amountDueUnpaid])
    #expect(try codes([("实发金额", ["500", paid]), ("应发金额", ["500", "500"])]) == [.amountElsewhere])
    #expect(
      try codes([("金额", ["500", paid, "500"]), ("应发金额", ["500", "500", "500"])]) == [.amountElsewhere])
    #expect(QualityReport.asking.contains(.amountDueUnpaid))
  }

  /// What says nothing that the used columns do not.
  @Test(
    arguments: [
      [("发放金额", ["500", "600"]), ("合计金额", ["500", "600"])],
      [("发放金额", ["500", "600"]), ("资助标准", ["100", "100"]), ("补助金额", ["100", "100"])],
      // Parts of the amount.
      [("发放金额", ["500", "600"]), ("中央资金", ["400", "400"]), ("省级资金", ["100", "200"])],
      [("发放金额", ["500", ""]), ("减免金额", ["", "0"])],
      [("发放金额", ["500", "600"]), ("补助类型", ["1", "2"])],
      [("发放金额", ["500", "600"]), ("社会资助", ["是", "否"])],
      [("发放金额", ["500", ""]), ("家庭年收入（元）", ["9000", "9000"])],
    ] as [[(String, [String])]])
  func explainedColumnsAreNotAskedAbout(columns: [(String, [String])]) throws {
    #expect(try codes(columns.map { (header: $0.0, cells: $0.1) }) == [])
  }

  @Test func aTotalOfUsedColumnsIsSaidToBeOne() throws {
    var ledger = Self.ledger([("低保金", ["300", "200"]), ("应发合计", ["350", "200"])])
    ledger.columns.append(("extra_allowance", .money, ["50", ""]))
    var settings = try TestLedger.settings(["amount"])
    settings = try QualitySettings(
      rules: ["amount"],
      fields: settings.fields + [FieldSpec("extra_allowance", kind: .money, sensitivity: .quasi)],
      unit: .householdMember, amountOf: .person, amountField: "amount_due", lastDay: settings.lastDay,
      isAreaCode: { _ in true })
    ledger.columns[1].cells = ["350", "250"]
    ledger.columns[2].cells = ["50", "50"]
    let report = TestLedger.report([ledger.records], settings)
    #expect(report.tally.count(of: .amountColumnTotal) == 1)
    #expect(report.tally.count(of: .amountColumnUnused) == 0)
    #expect(!QualityReport.asking.contains(.amountColumnTotal))
  }

  /// A household's amount stands on its householder's row; others may be filled on every row.
  @Test func membersRowsAreBlankByRight() throws {
    let columns = [("低保金", ["600", "", ""]), ("补助", ["200", "200", "200"])]
    let roles: [RecordBatch.Role] = [.householder, .member, .person]
    #expect(
      try codes(columns.map { (header: $0.0, cells: $0.1) }, unit: .householdMember, roles: roles)
        == [.amountColumnUnused])
    let heads: [RecordBatch.Role] = [.householder, .householder, .member]
    #expect(
      try codes(columns.map { (header: $0.0, cells: $0.1) }, unit: .householdMember, roles: heads)
        == [.amountElsewhere])
  }

  @Test(
    arguments: [
      ([("金额（元/月）", ["300", "300"]), ("月数", ["5", "5"])], true),
      ([("金额", ["300", "300"]), ("月补助标准", ["300", "300"]), ("发放月数", ["5", "1"])], true),
      // Whole amounts, one month, and a standard of the term.
      ([("月补助金额", ["1500", "1500"]), ("月补助标准", ["300", "300"]), ("月数", ["5", "5"])], false),
      ([("金额（元/月）", ["300", "300"]), ("月数", ["1", "1"])], false),
      ([("金额", ["300", "300"]), ("标准(元/生·学期)", ["300", "300"]), ("月数", ["5", "5"])], false),
    ] as [([(String, [String])], Bool)])
  func amountsOfOneMonthAreRefused(columns: [(String, [String])], isRefused: Bool) throws {
    #expect(
      try codes(columns.map { (header: $0.0, cells: $0.1) }) == (isRefused ? [.amountPerMonth] : []))
  }

  @Test func amountsOfOneDayBesideDaysAreRefused() throws {
    #expect(try codes([("金额（元/天）", ["5", "5"]), ("天数", ["100", "99"])]) == [.amountPerMonth])
    #expect(
      try codes([("金额", ["500", "495"]), ("标准（元/天）", ["5", "5"]), ("天数", ["100", "99"])]) == [])
  }

  @Test func theTotalOfTheMonthsInAnotherColumnIsRefused() throws {
    #expect(
      try codes([("金额", ["300", "200"]), ("月数", ["5", "4"]), ("合计金额", ["1500", "800"])]) == [.amountPerMonth])
  }

  @Test func aMonthsAmountWithoutMonthsIsAskedAbout() throws {
    #expect(try codes([("金额（元/月）", ["300", "300"])]) == [.amountSaysMonth])
    #expect(try codes([("月保障金额", ["300", "300"])], unit: .householdMember) == [])
  }

  @Test func laterBatchesAreAddedUp() throws {
    let settings = try TestLedger.settings(["amount"], unit: .grant)
    let first = Self.ledger([("发放金额", ["500"]), ("减免金额", ["500"])])
    var second = Self.ledger([("发放金额", [""]), ("减免金额", ["300"])])
    second.firstRow = 40
    var (earlier, later) = (QualityGatherer(settings), QualityGatherer(settings))
    earlier.take(first.records)
    later.take(second.records)
    earlier.merge(later)
    let merged = earlier.finish()
    #expect(merged.rows(.amountElsewhere) == [40])
    #expect(TestLedger.report([first.records, second.records], settings).rows(.amountElsewhere) == [40])
  }
}
