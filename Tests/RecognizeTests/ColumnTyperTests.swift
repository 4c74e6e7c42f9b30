import Columns
import Dictionaries
import Testing

@testable import Recognize

@Suite("column typer")
struct ColumnTyperTests {
  private func typed(
    _ sheet: TestSheet, pinned: [FieldName: String] = [:]
  ) throws -> (schema: Schema, findings: [Finding]) {
    try ColumnTyper(fields: Ledger.fields, dictionaries: try Shared.dictionaries(), pinned: pinned)
      .typed(sheet.batch())
  }

  /// The ledger with enough rows for shares to mean something.
  private var long: TestSheet {
    TestSheet(headers: Ledger.headers, rows: (0..<20).map { Ledger.rows[$0 % 2] })
  }

  @Test func everyColumnOfTheLedgerIsRecognized() throws {
    let (schema, findings) = try typed(Ledger.sheet)
    let fields = schema.columns.map { $0.field?.rawValue ?? "-" }
    #expect(
      fields == [
        "-", "county", "township", "village", "household_number", "householder_name", "name", "relation",
        "citizen_id", "address", "phone", "bank", "account", "urban_rural", "allowance_class", "amount_due",
        "start_month", "hardship_cause", "remark",
      ])
    #expect(findings.isEmpty)
    #expect(schema.columns[8].kind == .citizenID)
    #expect(try typed(long).schema.columns[8].confidence == .certain)
    #expect(schema.columns[0].confidence == .impossible)
  }

  /// Beside householders alone 人数 is how many they are; where persons are named, or another column says it, it is not
  /// known.
  @Test(arguments: [
    ("人口", "户主姓名", "3", true), ("人数", "户主姓名", "3", true), ("户人数", "户主", "2", true),
    ("人数", "姓名", "3", false), ("人数", "户主姓名", "甲", false), ("残疾人数", "户主姓名", "1", false),
  ])
  func theOnlyNumberOfAHouseholdsPersons(header: String, name: String, cell: String, isTaken: Bool) throws {
    let size = FieldSpec("household_size", kind: .count, sensitivity: .quasi)
    let typer = ColumnTyper(fields: Ledger.fields + [size], dictionaries: try Shared.dictionaries())
    var sheet = TestSheet(
      headers: ["乡镇", name, header, "低保金", "户主身份证号"],
      rows: Array(repeating: ["板桥镇", "张某某", cell, "300", "530502190001010010"], count: 12))
    #expect(try typer.typed(sheet.batch()).schema.index(of: "household_size") == (isTaken ? 2 : nil))
    // What the pipeline asks for may stand beside it in words that nobody listed.
    var doubtful = sheet
    doubtful.headers.append("施保总人数")
    doubtful.rows = doubtful.rows.map { $0 + ["2"] }
    #expect(try typer.typed(doubtful.batch()).schema.index(of: "household_size") == nil)
    sheet.headers.append("家庭人口")
    sheet.rows = sheet.rows.map { $0 + ["4"] }
    #expect(try typer.typed(sheet.batch()).schema.index(of: "household_size") == 5)
  }

  /// The total under a head is what the head says, whatever stands beside it; a column's own words go before.
  @Test(
    arguments: [
      (["家庭人口 男", "家庭人口 女", "家庭人口 合计"], "household_size", 2),
      (["家庭人口 合计", "家庭人口 男", "家庭人口 女"], "household_size", 0),
      (["家庭人口 劳动力", "家庭人口 小计"], "household_size", 1),
      (["家庭人口 男", "家庭人口 女"], "household_size", nil),
      (["月保障金额 基本", "月保障金额 增发", "月保障金额 合计"], "amount_due", 2),
      (["月保障金额 9", "月保障金额 10", "月保障金额 合计"], "amount_due", 2),
      (["保障金额 月保障金额", "保障金额 补发", "保障金额 合计"], "amount_due", 0),
      (["补助 应发", "补助 扣回", "补助 合计"], "amount_due", 0),
    ] as [([String], String, Int?)])
  func theTotalUnderAHead(headers: [String], field: String, column: Int?) throws {
    let fields =
      [FieldSpec("household_size", kind: .count, sensitivity: .quasi)]
      + Ledger.fields.map {
        FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
      }
    let typer = ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries())
    let sheet = TestSheet(
      headers: headers + ["乡镇", "户主姓名"],
      rows: Array(repeating: headers.map { _ in "3" } + ["板桥镇", "张某某"], count: 12))
    #expect(try typer.typed(sheet.batch()).schema.index(of: FieldName(field)) == column)
  }

  @Test func missingColumnsAreNamedInTheOfficersWords() throws {
    var sheet = Ledger.sheet
    sheet.headers[2] = "甲"
    sheet.headers[15] = "乙"
    let error = #expect(throws: SluiceError.self) { try typed(sheet) }
    #expect(error?.code == .requiredColumnMissing)
    #expect(error?.code.kind == .file)
    #expect(error?.key == "township, amount_due")
    #expect(error?.expected == ["乡镇\u{ff08}街道\u{ff09}", "月保障金额\u{ff08}元\u{ff09}"])
  }

  @Test(arguments: [true, false])
  func amountsOfAnotherMonthAreTakenOnlyWhereTheyAreNamed(isPinned: Bool) throws {
    var sheet = Ledger.sheet
    sheet.headers[15] = "9月保障金额"
    let typer = ColumnTyper(
      fields: Ledger.fields, dictionaries: try Shared.dictionaries(),
      pinned: isPinned ? ["amount_due": sheet.headers[15]] : [:])
    let typed = Result { () throws(SluiceError) in
      try typer.typed(sheet.batch(), isOfAnotherPeriod: { $0.hasPrefix("9月") }).schema
    }
    switch typed {
    case .success(let schema):
      #expect(isPinned)
      #expect(schema.index(of: "amount_due") == 15)
    case .failure(let error):
      #expect(!isPinned)
      #expect(error.code == .amountOfAnotherPeriod)
      #expect(error.place.column == 16)
    }
  }

  @Test func aHouseholderStandsInForTheMemberInALedgerOfHouseholds() throws {
    let sheet = TestSheet(
      headers: ["乡镇", "户主姓名", "户主身份证号", "保障人口", "低保金"],
      rows: [["潞江镇", "甲某", "530502190001010010", "2", "900"]])
    let (schema, _) = try typed(sheet)
    #expect(schema.index(of: "householder_id") == 2)
    #expect(schema.index(of: "citizen_id") == nil)
  }

  /// The heads over groups tell whose columns are below them; 户主情况 alone is of the row's person.
  @Test func theGroupHeadTellsWhoseColumnsAreBelow() throws {
    func fields(_ headers: [String]) throws -> [String] {
      let sheet = TestSheet(headers: headers, rows: [headers.map { _ in "" }])
      let optional = Ledger.fields.map {
        FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
      }
      return try ColumnTyper(fields: optional, dictionaries: try Shared.dictionaries()).typed(sheet.batch())
        .schema.columns.map { $0.field?.rawValue ?? "-" }
    }
    #expect(
      try fields(["户主情况 姓名", "户主情况 身份证号", "户主情况 性别", "家庭成员情况 姓名", "家庭成员情况 与户主关系", "家庭成员情况 身份证号"])
        == ["householder_name", "householder_id", "-", "name", "relation", "citizen_id"])
    #expect(
      try fields(["户主 姓名", "户主 身份证号", "成员 姓名", "成员 身份证号", "成员 性别"])
        == ["householder_name", "householder_id", "name", "citizen_id", "sex"])
    #expect(try fields(["户主情况 姓名", "户主情况 身份证号", "户主情况 性别"]) == ["name", "citizen_id", "sex"])
  }

  /// A head claims what is below it: the helper's, guardian's or official's name is no person's of the row.
  @Test(
    arguments: [
      (["户主姓名", "包保领导 姓名", "包保领导 电话"], ["householder_name", "helper_name", "helper_phone"]),
      (
        ["户主姓名", "帮扶情况 姓名", "帮扶情况 单位", "帮扶情况 帮扶措施"],
        ["householder_name", "helper_name", "helper_unit", "help_measure"]
      ),
      (["户主姓名", "结对帮扶干部 姓名", "结对帮扶干部 性别"], ["householder_name", "helper_name", "-"]),
      (["户主 姓名", "帮扶责任人情况 姓名"], ["householder_name", "helper_name"]),
      (["户主姓名", "村级联系人 姓名", "村级联系人 电话"], ["householder_name", "-", "-"]),
      (["户主姓名", "网格员 姓名", "班主任 姓名", "驻村第一书记 姓名"], ["householder_name", "-", "-", "-"]),
      (
        ["姓名", "身份证号", "学生监护人信息 姓名", "学生监护人信息 身份证号"], ["name", "citizen_id", "guardian_name", "guardian_id"]
      ),
      // A head that nobody listed.
      (["户主姓名", "村医 姓名"], ["householder_name", "-"]),
      // The row's person.
      (["户主姓名", "帮扶对象 姓名", "挂包户 电话"], ["householder_name", "name", "phone"]),
      (["户主姓名", "享受人员 姓名", "享受人员 性别"], ["householder_name", "name", "sex"]),
      (["户主姓名", "花名 姓名", "花名 身份证号"], ["householder_name", "name", "citizen_id"]),
      (["资助信息 姓名", "银行卡信息 账号"], ["name", "account"]),
      (["姓 名", "联系 电话", "联系方式 手机"], ["name", "phone", "-"]),
    ] as [([String], [String])])
  func aHeadClaimsWhatIsBelowIt(headers: [String], expected: [String]) throws {
    let names: [(FieldName, FieldKind)] = [
      ("helper_name", .personName), ("helper_phone", .phone), ("helper_unit", .organisation),
      ("guardian_name", .personName), ("guardian_id", .citizenID), ("help_measure", .text),
    ]
    let fields =
      Ledger.fields.map {
        FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
      } + names.map { FieldSpec($0.0, kind: $0.1, sensitivity: .direct) }
    let sheet = TestSheet(headers: headers, rows: [headers.map { _ in "" }])
    let found = try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries())
      .typed(sheet.batch()).schema.columns.map { $0.field?.rawValue ?? "-" }
    #expect(found == expected, "\(headers)")
  }

  @Test(arguments: [
    ("救助金额", "amount_due"), ("发放金额", "amount_due"), ("10月份发放金额（元）", "amount_due"),
    ("2026年10月金额", "amount_due"), ("每月补助", "amount_due"), ("本月应发金额", "amount_due"),
  ])
  func theOnlyColumnOfMoneyIsTheAmountDue(header: String, field: FieldName) throws {
    var sheet = long
    sheet.headers[15] = header
    let fields = Ledger.fields + [FieldSpec("amount_paid", kind: .money, sensitivity: .quasi)]
    let typer = ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries())
    #expect(try typer.typed(sheet.batch()).schema.columns[15].field == field)
    // Beside an amount due it is what was paid, and 实发 never is what is due.
    if header == "发放金额" {
      sheet.headers[18] = "低保金"
      sheet.rows = sheet.rows.map { $0.dropLast() + ["450"] }
      let schema = try typer.typed(sheet.batch()).schema
      #expect(schema.index(of: "amount_paid") == 15 && schema.index(of: "amount_due") == 18)
    }
    for other in ["实发金额", "补助标准"] {
      sheet = long
      sheet.headers[15] = other
      #expect(throws: SluiceError.self) { try typer.typed(sheet.batch()) }
    }
  }

  /// 行政区划 is the county, or all places of the row in one cell.
  @Test func aColumnOfAllPlacesIsTheTownships() throws {
    func field(_ cells: [String]) throws -> FieldName? {
      let sheet = TestSheet(headers: ["行政区划", "姓名"], rows: cells.map { [$0, "甲某"] })
      let fields = Ledger.fields.filter { ["county", "township", "name"].contains($0.name) }.map {
        FieldSpec($0.name, kind: $0.kind, sensitivity: $0.sensitivity)
      }
      return try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries()).typed(sheet.batch())
        .schema.columns[0].field
    }
    #expect(try field(["隆阳区板桥镇秋山村", "隆阳区潞江镇芒旦社区"]) == "township")
    #expect(try field(["隆阳区", "530502"]) == "county")
    let records = try Ledger.records(
      TestSheet(headers: ["行政区划", "姓名"], rows: [["隆阳区板桥镇秋山村", "甲某"]]))
    #expect(records.areas[0].county?.code == "530502" && records.areas[0].village == "秋山村")
  }

  @Test func valuesDecideBetweenTwoFieldsOfOneHeader() throws {
    var sheet = long
    sheet.headers[14] = "低保类别"
    #expect(try typed(sheet).schema.columns[14].field == "allowance_class")
    sheet.headers[14] = "备用"
    sheet.headers[13] = "低保类别"
    #expect(try typed(sheet).schema.columns[13].field == "urban_rural")
  }

  @Test func ofTwoColumnsForOneFieldTheBetterFittingIsTaken() throws {
    var sheet = long
    sheet.headers[0] = "身份证号"
    let (schema, findings) = try typed(sheet)
    #expect(schema.columns[0].field == nil)
    #expect(schema.columns[8].field == "citizen_id")
    #expect(findings.map(\.code) == [.columnDuplicate])
    #expect(findings.first?.place.column == 1)
  }

  @Test(arguments: [
    (8, "备用一", FieldKind.citizenID), (10, "备用二", .phone), (12, "备用三", .bankCard), (8, "", .citizenID),
  ])
  func identifiersWithoutTheirHeaderAreFound(column: Int, header: String, kind: FieldKind) throws {
    var sheet = long
    sheet.headers[column] = header
    // What is required must still be there for the sheet to be typed.
    for row in sheet.rows.indices { sheet.rows[row][0] = "530502190001010010" }
    sheet.headers[0] = column == 8 ? "身份证号码" : "户主身份证号"
    let (schema, findings) = try typed(sheet)
    #expect(schema.columns[column].field == nil)
    #expect(schema.columns[column].kind == kind)
    #expect(schema.columns[column].confidence == .likely)
    #expect(findings.contains { $0.code == .columnHoldsIdentifiers && $0.place.column == column + 1 })
  }

  @Test func aHarmlessHeaderOverIdentifiersIsNotBelieved() throws {
    var sheet = long
    for row in sheet.rows.indices { sheet.rows[row][16] = "13000000000" }
    let (schema, findings) = try typed(sheet)
    #expect(schema.columns[16].field == nil)
    #expect(schema.columns[16].kind == .phone)
    #expect(Set(findings.map(\.code)) == [.columnValuesDiffer, .columnHoldsIdentifiers])
  }

  @Test func swappedIdentifyingColumnsStayIdentifying() throws {
    var sheet = long
    sheet.headers.swapAt(8, 10)
    let (schema, findings) = try typed(sheet)
    #expect(schema.columns[8].field == "phone")
    #expect(schema.columns[10].field == "citizen_id")
    #expect(findings.map(\.code) == [.columnValuesDiffer, .columnValuesDiffer])
  }

  @Test func severalColumnsOfASetAreAllKept() throws {
    var sheet = long
    sheet.headers[0] = "帮扶措施1"
    sheet.headers[11] = "帮扶措施2"
    let (schema, findings) = try typed(sheet)
    #expect(schema.columns.filter { $0.field == "help_measure" }.count == 2)
    #expect(!findings.contains { $0.code == .columnDuplicate })
  }

  @Test func aPinnedHeaderWins() throws {
    var sheet = long
    sheet.headers[0] = "证件"
    let (schema, _) = try typed(sheet, pinned: ["citizen_id": "证件"])
    #expect(schema.columns[0].field == "citizen_id")
    #expect(schema.columns[8].field == nil)
  }

  @Test func anOfficesOwnHeaderIsKnownUnderAMergedHead() throws {
    let fields = [
      FieldSpec("township", kind: .township, isRequired: true, sensitivity: .open, headers: ["学校所在乡镇"]),
      FieldSpec("school", kind: .organisation, sensitivity: .quasi),
    ]
    let sheet = TestSheet(headers: ["就读学校 学校名称", "就读学校 学校所在乡镇"], rows: [["某小学", "潞江镇"]])
    let typed = try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries()).typed(sheet.batch())
    #expect(typed.schema.columns.map(\.field) == ["school", "township"])
  }

  @Test func anOfficesOwnHeaderIsKnown() throws {
    let fields = [
      FieldSpec("township", kind: .township, isRequired: true, sensitivity: .open, headers: ["学校所在乡镇"])
    ]
    let sheet = TestSheet(headers: ["学校 所在乡镇"], rows: [["潞江镇"]])
    let typed = try ColumnTyper(fields: fields, dictionaries: try Shared.dictionaries()).typed(sheet.batch())
    #expect(typed.schema.index(of: "township") == 0)
  }

  @Test func anUnknownHeaderIsAFindingUnlessItsColumnIsEmpty() throws {
    var sheet = Ledger.sheet
    sheet.headers.append("甲乙丙")
    for row in sheet.rows.indices { sheet.rows[row].append("良好") }
    #expect(try typed(sheet).findings.map(\.code) == [.columnUnknown])
    for row in sheet.rows.indices { sheet.rows[row][19] = "" }
    #expect(try typed(sheet).findings.isEmpty)
  }

  @Test func aSheetWithoutRowsIsTypedByItsHeaders() throws {
    let (schema, findings) = try typed(TestSheet(headers: Ledger.headers, rows: []))
    #expect(schema.index(of: "citizen_id") == 8)
    #expect(schema.columns[8].confidence == .possible)
    #expect(findings.isEmpty)
  }

  /// The words of a programme have others around them: the column is none of another field.
  @Test(arguments: ["低保户", "农村低保A类", "低保（新增）", "城低保"]) func aProgrammeIsNamedAmongOtherWords(word: String)
    throws
  {
    let sheet = TestSheet(
      headers: ["乡镇", "姓名", "救助类型", "低保金"], rows: [["潞江镇", "甲某", word, "1"], ["潞江镇", "乙某", word, "1"]])
    let dictionaries = try Shared.dictionaries()
    let fields = Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    }
    let typed = try ColumnTyper(fields: fields, dictionaries: dictionaries).typed(sheet.batch())
    #expect(typed.schema.index(of: "programme") == 2)
    #expect(!typed.findings.contains { $0.code == .columnValuesDiffer })
  }

}
