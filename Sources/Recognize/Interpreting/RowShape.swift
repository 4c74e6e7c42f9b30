import Columns

/// What the rows of a sheet are, told by its columns.
struct RowShape {
  /// Whether a row stands for a whole household.
  let isHousehold: Bool
  /// The position of the column with the identity number of the row's person, or of the householder where
  /// rows are households.
  let id: Int?
  /// The position of the column with the name of the row's person, or of the householder where rows are
  /// households.
  let name: Int?

  /// Tells by columns: a relation makes rows persons; counts of members with the householder's name alone
  /// make them households. What the first rows of a table tell (`HouseholdRows`) goes before the columns.
  ///
  /// - Parameter stated: what the pipeline says rows are, whatever the columns.
  init(_ schema: Schema, unit: RowUnit, stated: RowsAre? = nil) {
    let has = { (field: FieldName) in schema.index(of: field) != nil }
    let countsMembers = has("insured_persons") || has("household_size")
    let namesHouseholderOnly = has("householder_name") && !has("name")
    let namesOneOnly = has("insured_persons") && has("name") && !has("householder_name")
    let looksLikeHousehold = !has("relation") && countsMembers && (namesHouseholderOnly || namesOneOnly)
    let isHousehold =
      unit == .householdMember && ((stated ?? schema.rows).map { $0 == .household } ?? looksLikeHousehold)
    self.isHousehold = isHousehold
    // A household's row is the householder's; 姓名 beside it may hold all members.
    id = (isHousehold ? schema.index(of: "householder_id") : nil) ?? schema.index(of: "citizen_id")
    name = (isHousehold ? schema.index(of: "householder_name") : nil) ?? schema.index(of: "name")
  }
}
