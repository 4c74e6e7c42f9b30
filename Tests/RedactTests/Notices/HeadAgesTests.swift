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

  /// A number may be damaged so that its birth is not certain, and still be a child's: another column does not undo
  /// that.
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

  /// A certificate of disability or a pupil's number has its holder's birth within.
  @Test(arguments: [
    ("disability_certificate", "53050220150607001143", ""),
    ("disability_certificate", "5305022015060700114 3B1", ""),
    ("disability_certificate", "53050220150607001X43", ""), ("student_number", "G530502201506070011", ""),
    ("残疾人证", "53050220150607001143", ""),
    ("disability_certificate", "53050219820607001143", "王二"), ("disability_certificate", "第12号", "王二"),
    ("disability_certificate", "", "王二"),
  ])
  func certificatesTellAges(field: String, cell: String, posted: String) throws {
    var ledger = TestLedger(
      columns: [("name", .personName, ["王二"]), ("age", .count, ["44"]), (FieldName(field), .number, [cell])],
      roles: [.householder])
    ledger.unknown = ["残疾人证"]
    // Alone it tells of a child that is not listed at all.
    #expect(try Self.listed(ledger) == (posted.isEmpty ? [] : [posted]))
    ledger.columns.append(("citizen_id", .citizenID, [Self.adult]))
    #expect(try Self.listed(ledger) == [posted])
  }

  /// A remark may tell of a child beside an age that is somebody else's.
  @Test(arguments: [
    "2015年出生", "２０１５年６月生", "二〇一五年出生", "生于2015年", "出生于2015.6", "小学三年级", "现读小学3年级", "初二在读", "初二", "高一学生",
    "幼儿园大班",
    "监护人代领", "由祖母监护", "監護人代領", "家长代领", "现年9岁", "9岁", "儿童", "未成年",
  ])
  func aRemarkTellsOfAChild(remark: String) throws {
    for header in ["remark", "备注2"] {
      var ledger = TestLedger(
        columns: [
          ("name", .personName, ["王二", "王三"]), ("age", .count, ["44", "44"]),
          (FieldName(header), .text, [remark, ""]),
        ], roles: [.householder, .householder])
      ledger.unknown = ["备注2"]
      #expect(try Self.listed(ledger) == ["", "王三"])
    }
  }

  /// What is said of somebody else's school, of schooling long past or of an adult's birth says nothing.
  @Test(arguments: [
    "孙女上小学三年级", "其子初二在读", "家有小孩读小学", "长女2015年出生", "小学三年级文化", "小学三年级辍学", "小学", "初中", "大学三年级", "1965年出生",
    "生于1965年", "2015年纳入低保", "2015年生病", "65岁", "正月初二摔伤", "新增", "小学退休教师", "系孙子的监护人", "2026年年审",
  ])
  func whatTellsOfNoChild(remark: String) throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["王二"]), ("age", .count, ["44"]), ("remark", .text, [remark])],
      roles: [.householder])
    #expect(try Self.listed(ledger) == ["王二"])
  }

  /// Who has a guardian may be a child; a guardian in a member's row is the member's.
  @Test func whoeverHasAGuardianIsNotNamed() throws {
    let guardians = ["李四", "无", "", "王五", "本人"]
    var ledger = TestLedger(
      columns: [
        ("name", .personName, ["王二", "王三", "王四", "王五", "王六"]),
        ("age", .count, ["44", "44", "44", "44", "44"]),
        ("监护人", .personName, guardians),
      ], roles: Array(repeating: .householder, count: 5))
    ledger.unknown = ["监护人"]
    #expect(try Self.listed(ledger) == ["", "王三", "王四", "王五", "王六"])
    ledger = TestLedger(
      columns: [
        ("name", .personName, ["王二", "张一"]), ("householder_name", .personName, ["王二", "王二"]),
        ("age", .count, ["44", "9"]), ("guardian_name", .personName, ["", "王二甲"]),
        ("remark", .text, ["", "小学三年级"]),
      ], households: [1, 1], roles: [.householder, .member])
    #expect(try Self.listed(ledger) == ["王二"])
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
