import Columns
import Dictionaries

/// Tells which columns are the householder's by the heads over groups of them.
///
/// Of 户主情况 {姓名, 身份证号} beside 家庭成员情况 {姓名, 与户主关系, 身份证号} the first two are not the row's person's. Where
/// no other group has a name, a row's person is the householder, and his columns are the person's.
struct HouseholderGroup {
  private static let heads = ["户主", "申请人"]
  /// Words of a head that is another's although it names the householder.
  private static let others = ["成员", "关系"]
  private static let fields: [FieldName: FieldName] = [
    "name": "householder_name", "citizen_id": "householder_id",
  ]
  /// What is a person's own: of a householder it tells nothing of the row's person.
  static let own: Set<FieldName> = [
    "sex", "age", "birth_date", "ethnicity", "id_type", "person_group", "labour_capacity", "labour_skill",
    "disability_grade", "disability_kind", "disability_certificate", "health_status", "political_status",
    "education_level", "school_status", "person_code",
  ]

  private let isHouseholders: [Bool]

  /// - Parameter fields: the fields that a header may stand for.
  init(_ schema: Schema, fields: (String) -> [FieldName]) {
    let isUnderHead = schema.columns.map { Self.isUnderHead($0.header) }
    var names: (householder: Bool, person: Bool) = (false, false)
    for (index, column) in schema.columns.enumerated() {
      let field = fields(column.header).first
      if isUnderHead[index] {
        names.householder = names.householder || field == "name" || field == "householder_name"
      } else {
        names.person = names.person || field == "name"
      }
    }
    isHouseholders = isUnderHead.map { $0 && names.householder && names.person }
  }

  /// The fields that a column may hold, of those its header says.
  func fields(_ fields: [FieldName], ofColumn index: Int) -> [FieldName] {
    guard isHouseholders[index] else { return fields }
    return fields.compactMap { field in Self.own.contains(field) ? nil : Self.fields[field] ?? field }
  }

  /// Whether the rows of a header above its last one name the householder.
  private static func isUnderHead(_ header: String) -> Bool {
    let head = header.split(whereSeparator: \.isWhitespace).dropLast().joined()
    return heads.contains(where: head.contains) && !others.contains(where: head.contains)
  }
}
