import Columns
import Testing

@testable import Recognize

/// Rows of a pupil's further grants, on which the identity number was left out.
@Suite("grants without an identity number")
struct GranteeJoinTests {
  private static let fields: [FieldSpec] = [
    FieldSpec("school", kind: .organisation, sensitivity: .quasi),
    FieldSpec("grade", kind: .text, sensitivity: .quasi),
    FieldSpec("class_name", kind: .text, sensitivity: .quasi),
    FieldSpec("student_number", kind: .number, sensitivity: .direct),
    FieldSpec("name", kind: .personName, isRequired: true, sensitivity: .direct),
    FieldSpec("citizen_id", kind: .citizenID, sensitivity: .direct),
  ]
  private static let (first, second) = ("530502201401019998", "530502201402029995")

  /// Counts the persons in batches of rows: school, grade, class, student number, name, identity number.
  private func expect(_ batches: [[[String]]], persons count: Int, joined expected: Int) throws {
    var join = GranteeJoin()
    var persons: Set<UInt64> = []
    var joined = 0
    for rows in batches {
      let sheet = TestSheet(headers: ["学校名称", "年级", "班级", "学籍号", "姓名", "身份证号"], rows: rows)
      var records = try Ledger.records(sheet, unit: .grant, fields: Self.fields, derived: [])
      join.join(&records)
      persons.formUnion(records.persons)
      #expect(records.households == records.persons)
      joined += records.findings.count { $0.code == .granteeJoined }
    }
    #expect(persons.count == count && joined == expected)
  }

  private static let numbered = ["某小学", "三", "1班", "G1", "某一", first]

  @Test(arguments: [
    // The same school, grade and class; the class left out; the student number alone.
    (["某小学", "三", "1班", "", "某一", ""], true), (["某小学", "", "", "", "某一", ""], true),
    (["某小学", "三", "2班", "G1", "某一", ""], true), (["某小学", "三", "1班", "G1", "某一", ""], true),
    // Another class, grade, school, name or student number.
    (["某小学", "三", "2班", "", "某一", ""], false), (["某小学", "四", "1班", "", "某一", ""], false),
    (["某中学", "三", "1班", "", "某一", ""], false), (["某小学", "三", "1班", "", "某二", ""], false),
    (["某小学", "三", "1班", "G2", "某一", ""], false), (["", "三", "1班", "", "某一", ""], false),
  ])
  func aRowIsJoinedToThePupilAbove(row: [String], isJoined: Bool) throws {
    try expect([[Self.numbered, row]], persons: isJoined ? 1 : 2, joined: isJoined ? 1 : 0)
  }

  @Test func rowsAboveAreKnownAndThoseBelowAreNot() throws {
    let row = ["某小学", "三", "1班", "", "某一", ""]
    try expect([[Self.numbered], [row]], persons: 1, joined: 1)
    try expect([[row, Self.numbered]], persons: 2, joined: 0)
  }

  /// Likeness is no proof where two pupils are alike.
  @Test func ofTwoNamesakesNoneIsMeant() throws {
    let other = ["某小学", "三", "1班", "G2", "某一", Self.second]
    let row = ["某小学", "三", "1班", "", "某一", ""]
    try expect([[Self.numbered, other, row]], persons: 3, joined: 0)
    try expect([[Self.numbered, other, ["某小学", "三", "1班", "G2", "某一", ""]]], persons: 2, joined: 1)
  }

  /// One student number in two rows is that of one pupil, whose identity number has no student number beside it.
  @Test func aPupilWithoutAStudentNumberMayGetOne() throws {
    let numbered = ["某小学", "三", "1班", "", "某一", Self.first]
    try expect([[numbered, ["某小学", "三", "1班", "G1", "某一", ""]]], persons: 1, joined: 1)
  }

  /// A class of the same number is another in another grade.
  @Test func pupilsOfTwoGradesAreTwo() throws {
    try expect(
      [[["某小学", "三", "1班", "", "某一", ""], ["某小学", "四", "1班", "", "某一", ""]]], persons: 2, joined: 0)
  }
}
