import Columns
import Testing

@testable import Redact

/// Households headed by a child are not named, whatever the shape of the ledger and the words of the pipeline.
@Suite("ages of householders")
struct HeadAgesTests {
  /// Fictional children, born in 2010; adults born in 1900.
  private static let child = "530502201001010011"
  private static let adult = "530502190001010010"

  /// Names as they are posted; a blank one is to be filled in by hand.
  private static func listed(_ ledger: TestLedger, trusts: Bool = false) throws -> [String] {
    var gatherer = NoticeGatherer(
      try NoticeSettings(
        names: .full(basis: "民发〔2021〕57号"), amountOf: .household, amountField: nil, words: TestLedger.words(),
        lastDay: .lastDay(ofMonth: 10, year: 2026), minorsEndAt18: trusts), TestLedger.knowledge)
    gatherer.take(ledger.records)
    return gatherer.finish().flatMap { $0.households.map(\.name) }
  }

  @Test func inALedgerOfHouseholds() throws {
    let ledger = TestLedger(
      columns: [
        ("householder_name", .personName, ["张一", "王二"]),
        ("householder_id", .citizenID, [Self.child, Self.adult]),
      ], roles: [.household, .household])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  @Test(arguments: [
    ("age", FieldKind.count, ["12岁", "40"]), ("birth_date", .date, ["2010-01-01", "1980-01-01"]),
  ])
  func fromAnyColumn(field: String, kind: FieldKind, cells: [String]) throws {
    let ledger = TestLedger(
      columns: [("householder_name", .personName, ["张一", "王二"]), (FieldName(field), kind, cells)],
      roles: [.household, .household])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  /// A pipeline whose bands end elsewhere, or are called something else.
  @Test func whateverThePipelineCallsAges() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "王二"]), ("citizen_id", .citizenID, [Self.child, Self.adult])],
      roles: [.householder, .householder], dimensions: ["age_group": ["adult", "adult"]])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  /// Whose age is not known is not named: a whole number tells, and the birth in one that is damaged elsewhere.
  @Test(
    arguments: [
      // Children, or perhaps children.
      ("53050220150607001", ""), ("5305O2O15O6O7OO11", ""), ("530502********0011", ""), ("5.30502E+17", ""),
      ("", ""),
      ("无", ""), ("530502150607001", ""), ("H12345678", ""), ("530502201513070011", ""),
      ("5305022015060700111", ""),
      ("530502196501O10011", ""), ("53050219650101001", ""),
      // Surely of age.
      ("530502190001010000", "王二"), ("53050219650101****", "王二"), ("53O502196501010011", "王二"),
      ("530502650101001", "王二"), ("530502196501010012", "王二"),
      // Surely children: not listed at all.
      ("530502201506070000", nil), ("53050220150607****", nil), ("5305O2201506070011", nil),
    ] as [(String, String?)])
  func whoseAgeIsNotKnownIsNotNamed(id: String, posted: String?) throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["王二"]), ("citizen_id", .citizenID, [id])], roles: [.householder])
    #expect(try Self.listed(ledger) == [posted].compactMap(\.self))
  }

  /// A number may be damaged so that its birth is not certain, and still be a child's: another column does not undo that.
  @Test(arguments: [
    ("53050220150607001", ""), ("5305022015060700111", ""), ("530502201503****92", ""),
    ("3050220150607001X", ""),
    ("53050219650607001", "王二"), ("530502196503****92", "王二"), ("5.30502E+17", "王二"),
  ])
  func aDamagedChildsNumberContradictsAnAge(id: String, posted: String) throws {
    let ledger = TestLedger(
      columns: [
        ("name", .personName, ["王二"]), ("citizen_id", .citizenID, [id]), ("age", .count, ["45"]),
      ], roles: [.householder])
    #expect(try Self.listed(ledger) == [posted])
  }

  /// Other columns tell an age where the number does not; a traditional age may be two years more.
  @Test(
    arguments: [
      ("birth_date", FieldKind.date, "1980-01-01", "王二"), ("birth_date", .date, "198001", "王二"),
      ("birth_date", .date, "15.6.7", nil), ("birth_date", .date, "65.6.7", "王二"),
      ("age", .count, "40", "王二"), ("age", .count, "20岁", "王二"), ("age", .count, "19", ""),
      ("age", .count, "18", ""),
      ("birth_date", .date, "2008", ""), ("birth_date", .date, "2006", "王二"), ("age", .count, "成年", ""),
    ] as [(String, FieldKind, String, String?)])
  func otherColumnsTell(field: String, kind: FieldKind, cell: String, posted: String?) throws {
    let ledger = TestLedger(
      columns: [
        ("name", .personName, ["王二"]), ("citizen_id", .citizenID, ["5305"]), (FieldName(field), kind, [cell]),
      ], roles: [.householder])
    #expect(try Self.listed(ledger) == [posted].compactMap(\.self))
  }

  /// Columns that disagree leave it open.
  @Test func whatDisagreesIsNotKnown() throws {
    let ledger = TestLedger(
      columns: [
        ("name", .personName, ["王二", "王三"]), ("citizen_id", .citizenID, [Self.adult, Self.adult]),
        ("age", .count, ["12", "70"]),
      ], roles: [.householder, .householder])
    #expect(try Self.listed(ledger) == ["", "王三"])
  }

  /// Without a householder's row, the householder's own number tells, and never the member's.
  @Test func aMembersAgeIsNotTheHouseholders() throws {
    let ledger = TestLedger(
      columns: [
        ("householder_name", .personName, ["王二", "王三"]),
        ("householder_id", .citizenID, [Self.adult, "5305"]),
        ("name", .personName, ["张一", "张二"]), ("citizen_id", .citizenID, ["5305", Self.adult]),
      ], roles: [.member, .member])
    #expect(try Self.listed(ledger) == ["王二", ""])
  }

  /// The first row of persons of whom nothing is told may be a child's.
  @Test func aChildsRowBeforeAnAdultsIsNotNamed() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "张二"]), ("citizen_id", .citizenID, [Self.child, Self.adult])],
      households: [1, 1], roles: [.person, .person])
    #expect(try Self.listed(ledger) == [""])
  }
}
