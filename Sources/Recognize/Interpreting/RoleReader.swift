import Columns

/// Tells what each row is in its household.
enum RoleReader {
  /// The roles of a batch.
  ///
  /// With a relation, 户主 and 本人 are householders, any other word is a member's; a blank relation is told by
  /// the name, if that is the householder's. Without a relation the names alone tell.
  static func roles(_ batch: Batch, shape: RowShape, relations: IndexedColumn<String>?) -> [RecordBatch.Role]
  {
    if shape.isHousehold { return Array(repeating: .household, count: batch.count) }
    let isOwnName = ownNames(batch)
    guard let relations, let column = batch.column("relation") else {
      guard let isOwnName else { return Array(repeating: .person, count: batch.count) }
      return isOwnName.map { $0 ? .householder : .member }
    }
    let isHouseholder = relations.values.map { $0 == "householder" }
    return (0..<batch.count).map { row in
      if isHouseholder[Int(relations.rows[row])] { return .householder }
      if !ByteText.isBlank(column.cell(row)) { return .member }
      return isOwnName?[row] == true ? .householder : .person
    }
  }

  /// Whether each row's name is that of its householder, or nil when the sheet lacks one of the columns.
  private static func ownNames(_ batch: Batch) -> [Bool]? {
    guard let names = batch.column("name"), let householders = batch.column("householder_name") else {
      return nil
    }
    return (0..<batch.count).map { row in
      let name = names.cell(row)
      let householder = householders.cell(row)
      let trimmed = name.extracting(ByteText.trimmed(name))
      return !trimmed.isEmpty
        && ByteText.equal(trimmed, householder.extracting(ByteText.trimmed(householder)))
    }
  }
}
