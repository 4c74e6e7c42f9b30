import Columns
import Dictionaries

/// Tells tables of one row a household whose columns look like those of persons.
///
/// 保障人口 beside 姓名 or 与户主关系 may be a roster of persons that repeats the household's number, or a list of
/// households whose 姓名 is the householder's or all members' (家庭成员 甲某、乙某). The rows tell: of households, no two
/// have the same numbers, names and place, nobody is a member by relation, and several persons are insured in more
/// than a few.
public enum HouseholdRows {
  /// The least number of rows of several persons; fewer may be members that were left out.
  private static let fewest = 3

  private static let places: [FieldName] = ["county", "township", "village", "village_group"]
  private static let names = HouseholdFields.keys

  /// Whether the rows of a table are households although its columns say persons.
  ///
  /// Cost: a text a row of the first batch of a table with such a number, nothing for others.
  ///
  /// - Parameters:
  ///   - batch: the first rows, with columns recognized.
  ///   - relations: the vocabulary of relations to the householder.
  ///   - count: the field of the number of persons: 家庭人口 where a programme has no 保障人口 and lists whole families.
  public static func areHouseholds(
    _ batch: Batch, unit: RowUnit, relations: Vocabulary?, count: FieldName = "insured_persons"
  ) -> Bool {
    guard unit == .householdMember, let counts = batch.column(count),
      !RowShape(batch.schema, unit: unit).isHousehold
    else { return false }
    // 家庭人口 stands beside the name of any member; 保障人口 of several beside one row's says that it is all of them.
    if count != "insured_persons", !namesHouseholders(batch) { return false }
    var several = 0
    for row in 0..<batch.count {
      guard case .number(let count) = WholeNumber.read(counts.cell(row)), (1...30).contains(count) else {
        return false
      }
      several += count > 1 ? 1 : 0
    }
    guard several >= fewest, several * 10 >= batch.count else { return false }
    return !hasMembers(batch, relations) && areApart(batch)
  }

  /// Whether a relation says that somebody is another than the householder.
  private static func hasMembers(_ batch: Batch, _ relations: Vocabulary?) -> Bool {
    guard let column = batch.column("relation") else { return false }
    return DistinctCells(column, seed: 0).firstRows.contains { row in
      !column.isBlank(row) && relations?.code(of: column.trimmedText(row)) != "householder"
    }
  }

  /// Whether 姓名 is the householder's where both are named, but for a few slips.
  private static func namesHouseholders(_ batch: Batch) -> Bool {
    guard let heads = batch.column("householder_name"), let names = batch.column("name") else { return true }
    let same = (0..<batch.count).count { heads.trimmedText($0) == names.trimmedText($0) }
    return same * 20 >= batch.count * 19
  }

  /// Whether no two rows name the same household, but for a few slips.
  private static func areApart(_ batch: Batch) -> Bool {
    // Where nothing names the household, the relation alone says that every row is a householder's.
    guard names.contains(where: { batch.column($0) != nil }) else { return batch.column("relation") != nil }
    let columns = (places + names).compactMap(batch.column)
    var households: Set<String> = []
    for row in 0..<batch.count {
      households.insert(columns.map { $0.trimmedText(row) }.joined(separator: "\u{1f}"))
    }
    return households.count * 20 >= batch.count * 19
  }
}
