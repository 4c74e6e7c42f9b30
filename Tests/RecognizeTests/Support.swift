import Columns
import Dictionaries
import Testing

@testable import Recognize

/// The project's own dictionaries, at the end of October 2026, loaded once.
enum Shared {
  static let day = CivilDate.lastDay(ofMonth: 10, year: 2026)

  static func dictionaries() throws -> Dictionaries { try loaded.get() }

  private static let loaded = Result { try Dictionaries.load(folder: folder, at: day) }

  private static var folder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(3) + ["dictionaries"]).joined(separator: "/")
  }
}

/// A sheet as a test writes it: headers and rows.
struct TestSheet {
  var headers: [String]
  var rows: [[String]]

  func batch(firstOrdinal: Int = 0) -> Batch {
    let schema = Schema(columns: headers.enumerated().map { Schema.Column(number: $0 + 1, header: $1) })
    let columns = headers.indices.map { index in Column(rows.map { $0[index] }) }
    return Batch(
      schema: schema, columns: columns, source: SourceSheet(fileNumber: 1, file: "低保.csv", sheet: nil),
      rowNumbers: rows.indices.map { UInt32($0 + 2 + firstOrdinal) }, firstOrdinal: firstOrdinal)
  }
}

/// The fields of a ledger of the subsistence allowance, as its pipeline declares them.
enum Ledger {
  static let fields: [FieldSpec] = [
    FieldSpec("county", kind: .county, sensitivity: .open),
    FieldSpec("township", kind: .township, isRequired: true, sensitivity: .open),
    FieldSpec("village", kind: .village, sensitivity: .quasi),
    FieldSpec("household_number", kind: .number, sensitivity: .direct),
    FieldSpec("certificate_number", kind: .number, sensitivity: .direct),
    FieldSpec("householder_name", kind: .personName, sensitivity: .direct),
    FieldSpec("householder_id", kind: .citizenID, sensitivity: .direct),
    FieldSpec("insured_persons", kind: .count, sensitivity: .quasi),
    FieldSpec("name", kind: .personName, isRequired: true, sensitivity: .direct),
    FieldSpec("relation", kind: .relation, vocabulary: "relation", sensitivity: .quasi),
    FieldSpec("citizen_id", kind: .citizenID, isRequired: true, sensitivity: .direct),
    FieldSpec("sex", kind: .vocabulary, vocabulary: "sex", sensitivity: .quasi),
    FieldSpec("age", kind: .count, sensitivity: .quasi),
    FieldSpec("urban_rural", kind: .vocabulary, vocabulary: "urban_rural", sensitivity: .open),
    FieldSpec("allowance_class", kind: .vocabulary, vocabulary: "allowance_class", sensitivity: .quasi),
    FieldSpec("disability_grade", kind: .text, sensitivity: .special),
    FieldSpec("hardship_cause", kind: .vocabulary, vocabulary: "hardship_cause", sensitivity: .special),
    FieldSpec("amount_due", kind: .money, isRequired: true, sensitivity: .quasi),
    FieldSpec("back_pay", kind: .money, sensitivity: .quasi),
    FieldSpec("recovery", kind: .money, sensitivity: .quasi),
    FieldSpec("help_measure", kind: .vocabularySet, vocabulary: "help_measure", sensitivity: .quasi),
    FieldSpec("bank", kind: .organisation, sensitivity: .open),
    FieldSpec("account", kind: .account, sensitivity: .direct),
    FieldSpec("start_month", kind: .month, sensitivity: .quasi),
    FieldSpec("programme", kind: .vocabulary, vocabulary: "programme", sensitivity: .open),
    FieldSpec("address", kind: .address, sensitivity: .direct),
    FieldSpec("phone", kind: .phone, sensitivity: .direct),
    FieldSpec("remark", kind: .text, sensitivity: .direct),
  ]

  static let derived: [DerivedSpec] = [
    DerivedSpec("sex", rule: "sex", sources: ["citizen_id", "sex"]),
    DerivedSpec(
      "age_group", rule: "age_band", sources: ["citizen_id", "age"],
      bands: [
        .init(code: "minor", from: 0), .init(code: "adult", from: 18), .init(code: "elderly", from: 60),
      ]),
    DerivedSpec("disabled", rule: "disabled", sources: ["disability_grade"]),
  ]

  static let headers = [
    "序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码", "家庭住址",
    "联系电话", "开户银行", "银行账号", "城乡类别", "保障类别", "月保障金额(元)", "起始年月", "致困原因", "备注",
  ]

  /// Fictional persons: 户 1 of two, 户 2 of one.
  static let rows = [
    [
      "1", "隆阳区", "潞江镇", "芒旦社区", "001", "甲某", "甲某", "本人", "530502190001010010", "潞江镇一组", "13000000000",
      "农村信用社", "6217000000000000004", "农村", "A类", "450", "2024-03", "因病", "",
    ],
    [
      "2", "隆阳区", "潞江镇", "芒旦社区", "001", "甲某", "乙某", "配偶", "530502190001010029", "潞江镇一组", "13000000000",
      "农村信用社", "6217000000000000004", "农村", "A类", "450.50", "2024-03", "因病", "代领电话13000000001",
    ],
    [
      "3", "腾冲县", "腾越街道", "某村", "002", "丙某", "丙某", "户主", "53058119000101", "某地", "", "农村信用社", "",
      "城市", "乙类", "无", "2024-03", "疾病", "",
    ],
  ]

  static let sheet = TestSheet(headers: headers, rows: rows)

  static func interpreter(
    unit: RowUnit = .householdMember, fields: [FieldSpec] = fields, derived: [DerivedSpec] = derived,
    programme: String = "subsistence-allowance"
  ) throws -> Interpreter {
    try Interpreter(
      InterpretationSettings(
        fields: fields, derived: derived, unit: unit, programme: programme, lastDay: Shared.day),
      dictionaries: try Shared.dictionaries(), hash: SipHash(key: (1, 2)))
  }

  /// Types and interprets a sheet.
  static func records(
    _ sheet: TestSheet, unit: RowUnit = .householdMember, fields: [FieldSpec] = fields,
    derived: [DerivedSpec] = derived, programme: String = "subsistence-allowance", firstOrdinal: Int = 0
  ) throws -> RecordBatch {
    let batch = sheet.batch(firstOrdinal: firstOrdinal)
    let optional = fields.map {
      FieldSpec(
        $0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity, headers: $0.headers)
    }
    let typed = try ColumnTyper(fields: optional, dictionaries: try Shared.dictionaries()).typed(batch)
    return try interpreter(unit: unit, fields: fields, derived: derived, programme: programme)
      .process(batch.recognized(as: typed.schema))
  }
}
