import Columns
import Dictionaries
import Testing

@testable import Recognize

@Suite("interpreter")
struct InterpreterTests {
  @Test func theLedgerIsUnderstood() throws {
    let records = try Ledger.records(Ledger.sheet)
    #expect(records.areas[0].county?.code == "530502")
    #expect(records.areas[0].county?.cityName == "保山市")
    #expect(records.areas[0].township == "潞江镇")
    #expect(records.areas[2].county?.name == "腾冲市")
    #expect(records.areas[2].township == "腾越街道")
    #expect(records.areas[2].village == "某村")
    #expect(records.roles == [.householder, .member, .householder])
    #expect(records.households[0] == records.households[1])
    #expect(records.households[0] != records.households[2])
    #expect(Set(records.persons).count == 3)
    #expect(records.numbers["amount_due"] == [45000, 45050, nil])
    #expect(records.numbers["age"] == nil)
    #expect((0..<3).map { records.dimensions["sex"]?[$0] } == ["male", "female", "unknown"])
    #expect((0..<3).map { records.dimensions["age_group"]?[$0] } == ["elderly", "elderly", "unknown"])
    #expect((0..<3).map { records.dimensions["hardship_cause"]?[$0] } == ["disease", "disease", "disease"])
    #expect((0..<3).map { records.dimensions["allowance_class"]?[$0] } == ["A", "A", "unknown"])
    #expect(records.dimensions["disabled"] == nil)
    #expect(records.isForeign == [false, false, false])
    #expect(records.findings.map(\.code) == [.identifierInText, .townshipUnlisted, .vocabularyUnlisted])
    #expect(records.findings.map(\.place.row) == [3, 4, 4])
    #expect(records.findings.map(\.place.column) == [19, 3, 15])
    #expect(records.hits.map(\.kind) == [.phone])
    #expect(records.hits.first.map { [$0.row, $0.column] } == [1, 18])
  }

  @Test func aSettingThatNamesWhatThereIsNotIsRefused() throws {
    let wrong = [DerivedSpec("sex", rule: "sexx", sources: [])]
    let derivation = #expect(throws: SluiceError.self) { try Ledger.interpreter(derived: wrong) }
    #expect(derivation?.code == .derivationUnknown)
    #expect(derivation?.expected.contains("sex") == true)
    let fields = [FieldSpec("x", kind: .vocabulary, vocabulary: "none_such", sensitivity: .open)]
    let vocabulary = #expect(throws: SluiceError.self) { try Ledger.interpreter(fields: fields, derived: []) }
    #expect(vocabulary?.code == .vocabularyUnknown)
  }

  @Test func rowsOfAnotherProgrammeAreForeign() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "救助类型", "低保金"],
      rows: [
        ["潞江镇", "甲某", "农村低保", "1"], ["潞江镇", "乙某", "特困", "1"], ["潞江镇", "丙某", "临时救助", "1"],
        ["潞江镇", "丁某", "", "1"], ["潞江镇", "戊某", "某项目", "1"],
      ])
    let records = try Ledger.records(sheet)
    #expect(records.isForeign == [false, true, true, false, false])
    #expect(records.findings.filter { $0.code == .foreignRow }.map(\.place.row) == [3, 4])
    #expect(
      try Ledger.records(sheet, programme: "temporary-assistance").isForeign == [
        true, true, false, false, false,
      ])
  }

  /// What stands around the name of a programme does not hide it; a word that names none is asked about.
  @Test(arguments: [
    ("分散特困", true, false), ("特困人员（分散）", true, false), ("农村五保", true, false), ("城市三无", true, false),
    ("临时救助对象", true, false), ("边缘户", true, false), ("低收入家庭", true, false), ("刚性支出困难家庭", true, false),
    ("农村低保A类", false, false), ("农村低保户", false, false), ("低保", false, false), ("", false, false),
    ("/", false, false),
    ("低保转特困", false, true), ("原特困", false, true), ("非低保", false, true), ("某项目", false, true),
  ])
  func aProgrammeIsToldWhateverStandsAroundItsName(word: String, isForeign: Bool, isAsked: Bool) throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "救助类型", "低保金"],
      rows: [["潞江镇", "甲某", "农村低保", "1"], ["潞江镇", "乙某", word, "1"]])
    let records = try Ledger.records(sheet)
    #expect(records.isForeign == [false, isForeign])
    #expect(records.findings.contains { $0.code == .programmeDoubtful } == isAsked)
    #expect(records.findings.contains { $0.code == .foreignRow } == isForeign)
    #expect(!records.findings.contains { $0.code == .vocabularyUnlisted })
  }

  @Test(arguments: [
    ("分散特困", true, false), ("特困人员（分散）", true, false), ("低保边缘户", true, false),
    // What may be said of recipients too is asked about: 边缘户 is a class of poverty relief.
    ("城市三无人员", false, true), ("低收入家庭", false, true), ("边缘户", false, true), ("临时救助对象", false, true),
    ("特困人员家属", false, false), ("农村低保对象", false, false), ("老人", false, false),
  ])
  func aGroupIsToldWithUsualWordsAroundIt(word: String, isForeign: Bool, isAsked: Bool) throws {
    for header in ["对象类型", "保障类型"] {
      let sheet = TestSheet(
        headers: ["乡镇", "姓名", header, "低保金"],
        rows: [["潞江镇", "甲某", "农村低保", "1"], ["潞江镇", "乙某", word, "1"]])
      let records = try Ledger.records(sheet)
      #expect(records.isForeign == [false, isForeign])
      #expect(records.findings.contains { $0.code == .programmeDoubtful } == isAsked)
    }
  }

  @Test func aClassThatNamesAnotherProgrammeMakesRowsForeign() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "保障类别", "低保金"],
      rows: [
        ["潞江镇", "甲某", "A类", "1"], ["潞江镇", "乙某", "特困供养", "1"], ["潞江镇", "丙某", "农村低保", "1"],
        ["潞江镇", "丁某", "特困人员（集中）", "1"], ["潞江镇", "戊某", "低保转特困", "1"], ["潞江镇", "己某", "", "1"],
        ["潞江镇", "庚某", "某类", "1"],
      ])
    let records = try Ledger.records(sheet)
    #expect(records.isForeign == [false, true, false, true, false, false, false])
    #expect(records.findings.filter { $0.code == .programmeFromClass }.map(\.place.row) == [3, 5])
    // A column of the programme decides, where it says something.
    var columns = sheet
    columns.headers.append("救助类型")
    for (row, word) in ["低保", "低保", "特困", "", "", "", ""].enumerated() { columns.rows[row].append(word) }
    #expect(try Ledger.records(columns).isForeign == [false, false, true, true, false, false, false])
  }

  /// Whoever has 特困 has no subsistence allowance; an orphan, or who had 临时救助, may have it.
  @Test(arguments: ["对象类别", "人员类别", "类型"])
  func aGroupThatNamesAnExclusiveProgrammeMakesRowsForeign(header: String) throws {
    let words = ["低保", "特困人员", "特困", "孤儿", "临时救助", "低保边缘家庭", "", "原特困"]
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", header, "低保金"], rows: words.map { ["潞江镇", "甲某", $0, "1"] })
    let fields = Ledger.fields + [FieldSpec("person_group", kind: .text, sensitivity: .special)]
    let records = try Ledger.records(sheet, fields: fields)
    #expect(records.isForeign == [false, true, true, false, false, true, false, false])
    #expect(records.findings.count { $0.code == .programmeFromClass } == 3)
    #expect(
      !(try Ledger.records(sheet, fields: fields, programme: "poverty-relief").isForeign.contains(true)))
  }

  @Test func whatARowWasBeforeOrHasBesidesMakesItNotForeign() throws {
    for header in ["原救助类型情况", "其他政策", "家庭成员类型情况"] {
      let sheet = TestSheet(
        headers: ["乡镇", "姓名", header, "低保金"], rows: [["潞江镇", "甲某", "特困", "1"]])
      #expect(try Ledger.records(sheet).isForeign == [false])
    }
  }

  @Test func aRemarkThatNamesAProgrammeIsAFinding() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "低保金", "备注"],
      rows: [["潞江镇", "甲某", "1", "特困"], ["潞江镇", "乙某", "1", "与特困户同住"]])
    let records = try Ledger.records(sheet)
    #expect(records.isForeign == [false, false])
    #expect(records.findings.filter { $0.code == .remarkNamesProgramme }.map(\.place.row) == [2])
  }

  @Test func aWordOfAnotherProgrammeIsNotUnlistedToo() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "保障类别", "低保金"],
      rows: [["潞江镇", "甲某", "A类", "1"], ["潞江镇", "乙某", "特困供养", "1"], ["潞江镇", "丙某", "某类", "1"]])
    let findings = try Ledger.records(sheet).findings
    #expect(findings.filter { $0.code == .vocabularyUnlisted }.map(\.place.row) == [4])
  }

  @Test func householdRowsTakeNoSexAndAge() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "户号", "户主姓名", "户主身份证号", "保障人口", "低保金"],
      rows: [["潞江镇", "1", "甲某", "530502190001010010", "3人", "900"], ["潞江镇", "2", "乙某", "", "", ""]])
    let records = try Ledger.records(sheet)
    #expect(records.roles == [.household, .household])
    #expect(records.dimensions["sex"] == nil)
    #expect(records.dimensions["age_group"] == nil)
    #expect(records.numbers["insured_persons"] == [3, nil])
    #expect(records.numbers["amount_due"] == [90000, nil])
    #expect(Set(records.households).count == 2)
  }

  @Test func aTelephoneNumberInTheColumnOfAmountsIsNoAmount() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "低保金"],
      rows: [["潞江镇", "甲某", "13000000001"], ["潞江镇", "乙某", "999999999.99"], ["潞江镇", "丙某", "-1000000000"]])
    let records = try Ledger.records(sheet)
    #expect(records.numbers["amount_due"] == [nil, 99_999_999_999, nil])
    #expect(records.findings.filter { $0.code == .amountNotANumber }.map(\.place.row) == [2, 4])
  }

  @Test func backPayAndRecoveryInOneColumnArePartedBySign() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "补发(扣回)"],
      rows: [["潞江镇", "甲某", "20"], ["潞江镇", "乙某", "-30"], ["潞江镇", "丙某", ""]])
    let records = try Ledger.records(sheet)
    // A cell that was read leaves no field without its number, as if it could not be.
    #expect(records.numbers["back_pay"] == [2000, 0, nil])
    #expect(records.numbers["recovery"] == [0, -3000, nil])
  }

  @Test func severalColumnsMakeOneSet() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "帮扶措施1", "帮扶措施2"],
      rows: [
        ["潞江镇", "甲某", "产业\u{ff0c}健康", "就业"], ["潞江镇", "乙某", "", ""], ["潞江镇", "丙某", "某措施", "生态护林员"],
        ["潞江镇", "丁某", "无", "教育帮扶"],
      ])
    let records = try Ledger.records(sheet)
    let sets = (0..<4).map { records.sets["help_measure"]?[$0] }
    #expect(sets == [["health", "industry_jobs"], [], ["ecology", "unknown"], ["education"]])
    // Each measure is kept as it is named: two of one member are two.
    let words = (0..<4).map { records.setEntries["help_measure"]?[$0].map(\.word) }
    #expect(words == [["健康", "产业", "就业"], [], ["生态护林员", "某"], ["教育"]])
    #expect(records.findings.filter { $0.code == .vocabularyUnlisted }.map(\.place.row) == [4])
  }

  /// Two spellings of one measure are one, two measures of one member are two.
  @Test(arguments: [
    ("产业帮扶、产业扶贫", 1), ("产业、产业扶持 ", 1), ("公益岗位、公益性岗位", 1), ("产业(帮扶)、产业帮扶", 1), ("易地搬迁、易地扶贫搬迁", 1),
    ("ａ类帮扶、A类", 1), ("产业帮扶、就业帮扶", 2), ("健康扶贫、医疗救助", 2), ("帮扶、扶贫", 2),
  ])
  func spellingsOfAMeasure(cell: String, count: Int) throws {
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "帮扶措施"], rows: [["潞江镇", "甲某", cell], ["潞江镇", "乙某", "就业"]]))
    #expect(records.setEntries["help_measure"]?[0].count == count)
  }

  @Test(
    arguments: [
      ("产业 健康", ["health", "industry_jobs"]), ("产业和健康", ["health", "industry_jobs"]),
      ("健康及教育帮扶", ["education", "health"]), ("健康与某措施", ["unknown"]), ("——", []), ("/", []), ("不涉及", []),
      ("0", []),
    ] as [(String, [String])]) func wordsOfOneCell(cell: String, expected: [String]) throws
  {
    let records = try Ledger.records(
      TestSheet(headers: ["乡镇", "姓名", "帮扶措施"], rows: [["潞江镇", "甲某", cell], ["潞江镇", "乙某", "就业"]]))
    #expect(records.sets["help_measure"]?[0] == expected)
    #expect(records.findings.contains { $0.code == .vocabularyUnlisted } == expected.contains("unknown"))
  }

  @Test func resultsDoNotDependOnTheKey() throws {
    let batch = Ledger.sheet.batch()
    let typed = try ColumnTyper(fields: Ledger.fields, dictionaries: try Shared.dictionaries()).typed(batch)
    let settings = InterpretationSettings(
      fields: Ledger.fields, derived: Ledger.derived, unit: .householdMember,
      programme: "subsistence-allowance",
      lastDay: Shared.day)
    let results = try [SipHash(key: (3, 4)), .random()].map { hash in
      try Interpreter(settings, dictionaries: try Shared.dictionaries(), hash: hash)
        .process(batch.recognized(as: typed.schema))
    }
    #expect(results[0].findings == results[1].findings)
    #expect(results[0].areas.values == results[1].areas.values)
    #expect(results[0].areas.rows == results[1].areas.rows)
    #expect(results[0].households != results[1].households)
  }

  @Test func anEmptyBatchHasNoRecords() throws {
    let records = try Ledger.records(TestSheet(headers: Ledger.headers, rows: []))
    #expect(records.count == 0)
    #expect(records.persons.isEmpty && records.findings.isEmpty)
  }

  @Test func aYesCountsAsAMemberOfASet() throws {
    let fields =
      Ledger.fields + [
        FieldSpec(
          "relocated", kind: .vocabulary, vocabulary: "yes_no", sensitivity: .quasi,
          countsAs: FieldSpec.Member(field: "help_measure", member: "relocation"))
      ]
    let records = try Ledger.records(
      TestSheet(
        headers: ["乡镇", "姓名", "帮扶措施", "搬迁户"],
        rows: [
          ["潞江镇", "甲某", "健康帮扶", "是"], ["潞江镇", "乙某", "", "是"], ["潞江镇", "丙某", "健康帮扶", "否"],
          ["潞江镇", "丁某", "易地搬迁", "是"], ["潞江镇", "戊某", "", ""],
        ]), fields: fields)
    let sets = try #require(records.sets["help_measure"])
    #expect(
      (0..<5).map { sets[$0] } == [["health", "relocation"], ["relocation"], ["health"], ["relocation"], []])
  }
}
