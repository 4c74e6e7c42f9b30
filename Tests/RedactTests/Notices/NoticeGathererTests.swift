import Columns
import Testing

@testable import Redact

@Suite("notice gatherer")
struct NoticeGathererTests {
  private static func settings(
    _ names: NoticeSettings.Names = .full(basis: "民发〔2021〕57号"), amountOf: AmountOwner = .person
  ) throws -> NoticeSettings {
    try NoticeSettings(
      names: names, amountOf: amountOf, amountField: "amount_due",
      unlistedMembers: ["person_group": ["orphan"]], words: TestLedger.words(),
      lastDay: .lastDay(ofMonth: 10, year: 2026), minorsEndAt18: true)
  }

  private static func notices(_ ledgers: [TestLedger], _ settings: NoticeSettings) -> Notices {
    var gatherer = NoticeGatherer(settings, TestLedger.knowledge)
    for ledger in ledgers { gatherer.take(ledger.records) }
    return gatherer.finish()
  }

  /// The householder's account, not the member's; merged in any cut.
  @Test func partsAreTheHouseholders() throws {
    let settings = try NoticeSettings(
      names: .masked, amountOf: .person, amountField: nil, words: TestLedger.words(),
      lastDay: .lastDay(ofMonth: 10, year: 2026), minorsEndAt18: true,
      parts: [
        NoticePart("account", header: "银行账号", mask: MaskSettings("partial-account"), basis: "示例文号"),
        NoticePart(
          "householder_id", header: "户主身份证号", mask: MaskSettings("partial-id", keepFirst: 4), basis: "示例文号"),
      ])
    let first = TestLedger(
      columns: [
        ("name", .personName, ["王五", "张三"]),
        ("account", .account, ["6217000000000000099", "6217000000000000004"]),
        ("householder_id", .citizenID, ["530502190001010010", "530502190001010010"]),
      ], households: [7, 7], roles: [.member, .householder])
    let second = TestLedger(
      columns: [("name", .personName, ["欧阳某"]), ("account", .account, [""])], households: [8],
      roles: [.householder])
    var gatherer = NoticeGatherer(settings, TestLedger.knowledge)
    gatherer.take(first.records)
    var later = NoticeGatherer(settings, TestLedger.knowledge)
    later.take(second.records)
    gatherer.merge(later)
    let notice = try #require(gatherer.finish().first)
    #expect(notice.partHeaders == ["银行账号", "户主身份证号"])
    #expect(notice.households.map(\.parts) == [["****0004", "5305********0010"], ["", ""]])
  }

  /// Two households, members before and behind their householders.
  private let twoHouseholds = TestLedger(
    columns: [
      ("name", .personName, ["王五", "张三", "张四", "欧阳某"]),
      ("village_group", .villageGroup, ["1组", "三组15号", "", "二社"]),
      ("amount_due", .money, ["100", "200", "300", ""]),
      ("start_month", .month, ["2020-01", "2024年3月", "", "202405"]),
    ],
    households: [1, 1, 1, 2], roles: [.member, .householder, .member, .householder]
  ).ofAdults

  @Test func aRowIsAHouseholdNamedByItsHouseholder() throws {
    let notices = Self.notices([twoHouseholds], try Self.settings())
    let notice = try #require(notices.first)
    #expect(notices.count == 1)
    #expect(notice.area == TestLedger.area("北汉庄村"))
    #expect(notice.households.map(\.name) == ["张三", "欧阳某"])
    #expect(notice.households.map(\.group) == ["三组", "二社"])
    #expect(notice.households.map(\.persons) == [3, 1])
    #expect(notice.households.map(\.amount) == [60_000, nil])
    #expect(notice.households.map(\.since) == ["2024-03", "2024-05"])
    #expect(notice.unlisted == 0)
  }

  /// A group that is called by somebody of the ledger, or whose cell holds no group, is blank with a finding; merged
  /// in any cut.
  @Test func groupsThatNameSomebodyAreLeftOut() throws {
    func ledger(_ groups: [String], _ households: [UInt64]) -> TestLedger {
      TestLedger(
        columns: [
          ("name", .personName, groups.map { _ in "张三" }), ("village_group", .villageGroup, groups),
        ], households: households, roles: groups.map { _ in .householder }
      ).ofAdults
    }
    var gatherer = NoticeGatherer(try Self.settings(), TestLedger.knowledge)
    gatherer.take(ledger(["杨柳组", "三组", "李志强队"], [1, 2, 3]).records)
    var later = NoticeGatherer(try Self.settings(), TestLedger.knowledge)
    later.take(ledger(["杨柳组", ""], [4, 5]).records)
    gatherer.merge(later)
    gatherer.leaveOut { $0.contains("杨柳") }
    let notices = gatherer.finish()
    #expect(notices.first?.households.map(\.group) == ["", "三组", "", "", ""])
    #expect(notices.findings.count(of: .noticeGroupUnsure) == 3)
  }

  /// A group that is called by the given name of a householder of the village is blank for all of it, in whatever
  /// characters; in another village, or where it is only part of the name, it stays.
  @Test(arguments: [
    (["刘东某", "张二", "张三"], ["东某组", "東某组", "东某小组", "东风组", "3组", "小东某组"], ["", "", "", "东风组", "3组", "小东某组"]),
    (["劉東某", "张二", "张三"], ["东某组", "东某2组", "东某社", "红星组", "建国组", ""], ["", "", "", "红星组", "建国组", ""]),
    (["欧阳建国", "张二", "张三"], ["建国组", "欧阳组", "阳建组", "5组", "", ""], ["", "欧阳组", "阳建组", "5组", "", ""]),
    (["刘东", "东某", "王东某甲"], ["东某组", "东组", "", "", "", ""], ["东某组", "东组", "", "", "", ""]),
  ])
  func groupsCalledByAGivenNameAreLeftOut(names: [String], groups: [String], posted: [String]) throws {
    for shown in [NoticeSettings.Names.masked, .full(basis: "民发〔2021〕57号")] {
      func taken(_ names: [String], _ groups: [String], from first: Int, village: String) throws
        -> NoticeGatherer
      {
        var gatherer = NoticeGatherer(try Self.settings(shown), TestLedger.knowledge)
        let ledger = TestLedger(
          columns: [("name", .personName, names), ("village_group", .villageGroup, groups)],
          areas: names.map { _ in TestLedger.area(village) },
          households: names.indices.map { UInt64($0 + first) }, roles: names.map { _ in .householder })
        gatherer.take(ledger.ofAdults.records)
        return gatherer
      }
      var gatherer = try taken(names, Array(groups[..<3]), from: 1, village: "北汉庄村")
      gatherer.merge(try taken(["张四", "张五", "张六"], Array(groups[3...]), from: 4, village: "北汉庄村"))
      gatherer.merge(try taken(["李甲乙", "李丙"], [groups[0], groups[0]], from: 7, village: "南汉庄村"))
      gatherer.leaveOut { _ in false }
      let notices = Array(gatherer.finish())
      let north = try #require(notices.first { $0.area.village == "北汉庄村" })
      let south = try #require(notices.first { $0.area.village == "南汉庄村" })
      #expect(north.households.map(\.group) == posted)
      #expect(south.households.map(\.group) == [groups[0], groups[0]])
    }
  }

  @Test func theHouseholdsAmountCountsOnce() throws {
    let notices = Self.notices([twoHouseholds], try Self.settings(amountOf: .household))
    #expect(notices.first?.households.map(\.amount) == [20_000, nil])
  }

  @Test func namesAreMaskedUnlessARuleShowsThem() throws {
    let notices = Self.notices([twoHouseholds], try Self.settings(.masked))
    #expect(notices.first?.households.map(\.name) == ["张**", "欧阳**"])
    let error = #expect(throws: SluiceError.self) { try Self.settings(.full(basis: " ")) }
    #expect(error?.code == .noticeBasisMissing)
  }

  @Test func aNumberInANameIsNotPosted() throws {
    var ledger = twoHouseholds
    ledger.columns[0].cells[1] = "张三13000000001"
    ledger.columns[1].cells[3] = "二社13000000001"
    let notices = Self.notices([ledger], try Self.settings())
    #expect(notices.first?.households.map(\.name) == ["", "欧阳某"])
    #expect(notices.first?.households.map(\.group) == ["三组", ""])
  }

  @Test func aHitInANameIsNotPosted() throws {
    var ledger = twoHouseholds
    ledger.hits = [CellHit(row: 1, column: 0, range: 0..<3, kind: .account, confidence: .possible)]
    #expect(Self.notices([ledger], try Self.settings()).first?.households.map(\.name) == ["", "欧阳某"])
  }

  @Test func membersAreNeverNamed() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["王五", "王六"])], households: [1, 1], roles: [.member, .member])
    let notices = Self.notices([ledger], try Self.settings())
    #expect(notices.first?.households.map(\.name) == [""])
    #expect(notices.findings.count(of: .noticeNameMissing) == 1)
  }

  @Test func householdRowsHaveTheirInsuredPersons() throws {
    let ledger = TestLedger(
      columns: [
        ("householder_name", .personName, ["张三"]), ("insured_persons", .count, ["3"]),
        ("amount_due", .money, ["900"]),
      ], roles: [.household]
    ).ofAdults
    let household = Self.notices([ledger], try Self.settings()).first?.households.first
    #expect(household?.name == "张三" && household?.persons == 3 && household?.amount == 90_000)
  }

  /// Five households; `head` tells what is unusual about the first ones.
  private func village(_ unusual: Int, ages: [String]? = nil, group: String? = nil, remark: String? = nil)
    -> TestLedger
  {
    let cells = (0..<5).map { $0 < unusual ? (remark ?? "") : "补发" }
    return TestLedger(
      columns: [("name", .personName, ["张一", "张二", "张三", "张四", "张五"]), ("remark", .text, cells)],
      roles: Array(repeating: .householder, count: 5),
      dimensions: [
        "age_group": (0..<5).map { $0 < unusual ? (ages?[$0] ?? "adult") : "adult" },
        "person_group": (0..<5).map { $0 < unusual ? (group ?? "other") : "unknown" },
      ])
  }

  @Test(arguments: ["孤儿,由祖母照料", "HIV", "艾滋病", "事实无人抚养儿童"])
  func whomNoNoticeMayNameIsCounted(remark: String) throws {
    let notice = Self.notices([village(3, remark: remark)], try Self.settings()).first
    #expect(notice?.households.map(\.name) == ["张四", "张五"])
    #expect(notice?.unlisted == 3)
  }

  @Test func childrenAndGroupsAreCounted() throws {
    let minors = Self.notices([village(4, ages: ["minor", "minor", "minor", "minor"])], try Self.settings())
      .first
    #expect(minors?.households.map(\.name) == ["张五"])
    #expect(minors?.unlisted == 4)
    let orphans = Self.notices([village(3, group: "orphan")], try Self.settings()).first
    #expect(orphans?.unlisted == 3)
  }

  @Test func aSmallNumberIsNotTold() throws {
    let notice = Self.notices([village(2, remark: "孤儿")], try Self.settings()).first
    #expect(notice?.households.count == 3)
    #expect(notice?.unlisted == 0)
  }

  @Test func aChildInAnAdultsHouseholdDoesNotHideIt() throws {
    var ledger = twoHouseholds
    ledger.dimensions["age_group"] = ["minor", "adult", "minor", "minor"]
    #expect(Self.notices([ledger], try Self.settings()).first?.households.map(\.name) == ["张三"])
  }

  @Test func withoutAHouseholderAHouseholdOfChildrenIsNotNamed() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "张二", "张三"])], households: [1, 1, 2],
      roles: [.person, .person, .person], dimensions: ["age_group": ["minor", "minor", "adult"]])
    #expect(Self.notices([ledger], try Self.settings()).first?.households.map(\.name) == ["张三"])
  }

  @Test func villagesAreOrderedAndApartAndTheHomelessAreAFinding() throws {
    let areas = [
      TestLedger.area("乙村"), TestLedger.area("甲村", township: "蒲缥镇"), TestLedger.area(nil),
      TestLedger.area("乙村"), TestLedger.area("丙村"),
    ]
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "张二", "张三", "张四", "张五"])], areas: areas,
      roles: Array(repeating: .householder, count: 5), isForeign: [false, false, false, false, true]
    ).ofAdults
    let notices = Self.notices([ledger], try Self.settings())
    #expect(notices.map(\.area) == [TestLedger.area("乙村"), TestLedger.area("甲村", township: "蒲缥镇")])
    #expect(notices.map { $0.households.map(\.name) } == [["张一", "张四"], ["张二"]])
    #expect(notices.findings.count(of: .noticeVillageMissing) == 1)
    #expect(notices.findings.sorted.first?.entry.places.first?.place.row == 4)
  }

  @Test func aVillageWithNothingToTellHasNoNotice() throws {
    let ledger = TestLedger(
      columns: [("name", .personName, ["张一", "张二"])], roles: [.householder, .householder],
      dimensions: ["age_group": ["minor", "minor"]])
    #expect(Self.notices([ledger], try Self.settings()).isEmpty)
  }

  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  @Test(arguments: [1, 2, 3, 4])
  func mergedNoticesAreThoseOfOne(split: Int) throws {
    func ledger(_ shift: Int) -> TestLedger {
      let roles: [RecordBatch.Role] = [.member, .householder, .member, .person]
      return TestLedger(
        columns: [
          ("name", .personName, (0..<20).map { $0 % 3 == 0 ? "张三之妻" : "张" + Self.stems[$0 % 10] }),
          ("village_group", .villageGroup, (0..<20).map { "\($0 % 3 + shift)组" }),
          ("amount_due", .money, (0..<20).map { $0 % 5 == 0 ? "" : String($0 + shift) }),
          ("start_month", .month, (0..<20).map { $0 % 4 == 0 ? "" : "202\($0 % 7)-0\(shift + 1)" }),
          ("remark", .text, (0..<20).map { ($0 + shift) % 6 == 0 ? "孤儿" : "" }),
        ],
        areas: (0..<20).map { TestLedger.area(($0 * 3 + shift) % 4 == 0 ? "甲村" : "乙村") },
        households: (0..<20).map { UInt64($0 * (shift + 3) % 13 + 1) },
        roles: (0..<20).map { roles[($0 + shift) % 4] },
        dimensions: [
          "age_group": (0..<20).map { ["minor", "adult", "unknown", "adult", "adult"][($0 + shift) % 5] }
        ])
    }
    let batches = (0..<5).map(ledger)
    for owner in AmountOwner.allCases {
      let settings = try Self.settings(amountOf: owner)
      var earlier = NoticeGatherer(settings, TestLedger.knowledge)
      var later = NoticeGatherer(settings, TestLedger.knowledge)
      for batch in batches[..<split] { earlier.take(batch.records) }
      for batch in batches[split...] { later.take(batch.records) }
      earlier.merge(later)
      let finished = earlier.finish()
      let whole = Self.notices(batches, settings)
      for code: FindingCode in [.noticeNameUnsure, .noticeAgeUnknown, .noticeNameMissing] {
        #expect(finished.findings.count(of: code) == whole.findings.count(of: code))
        #expect(finished.findings.count(of: code) > 0 || code == .noticeNameMissing)
      }
      let merged = finished.map { String(describing: $0) }
      #expect(merged == whole.map { String(describing: $0) })
      #expect(!merged.isEmpty)
    }
  }
}
