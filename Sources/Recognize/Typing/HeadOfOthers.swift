import Columns

/// Tells the columns of others than the row's person by the heads over groups of them.
///
/// Of 包保领导 {姓名, 电话} beside 户主姓名 neither is of the household. What a helper's or guardian's head claims becomes
/// his; what a village contact's or a teacher's claims is of no field, and is masked as what it holds. A head that
/// nobody listed claims a name where the table names the person elsewhere, and nothing below it is a person's own.
struct HeadOfOthers {
  /// Who a group is of.
  private enum Owner { case person, helper, guardian, account, staff, unlisted }

  /// Words of a head of the row's person: 帮扶对象, 挂包户, 家庭成员.
  private static let persons = ["户主", "申请", "成员", "学生", "幼儿", "儿童", "本人", "受助", "对象", "被帮扶", "受益", "户"]
  /// Words that say so where no other word does: 保障人员, but not 帮扶人员.
  private static let personsAlone = [
    "人员", "基本", "个人", "人口", "家庭", "保障", "低保", "救助", "资助", "享受", "居民", "村民",
  ]
  private static let owners: [(word: String, owner: Owner)] =
    persons.map { ($0, .person) } + OtherPeople.helpers.map { ($0, .helper) }
    + OtherPeople.guardians.map { ($0, .guardian) } + OtherPeople.accounts.map { ($0, .account) }
    + OtherPeople.staff.map { ($0, .staff) }
  /// What such a word of a head says is no person: 联系方式 电话.
  private static let notPersons = ["联系方式", "联系电话"]
  /// What becomes of a person's field below a head; what is not listed is of no field.
  private static let claims: [Owner: [FieldName: FieldName]] = [
    .helper: ["name": "helper_name", "phone": "helper_phone"],
    .guardian: ["name": "guardian_name", "citizen_id": "guardian_id", "phone": "guardian_phone"],
  ]
  private static let claimed = HouseholderGroup.own.union(["name", "citizen_id", "phone"])
  private static let names: Set<FieldName> = ["name", "householder_name"]
  private static let numbers: Set<FieldName> = ["citizen_id", "householder_id"]
  private static let units = ["单位", "工作单位", "所在单位"]

  private let owners: [Owner?]
  private let hasNumberOfPerson: Bool

  /// - Parameters:
  ///   - fields: the fields that a header may stand for.
  ///   - hearsUnlisted: whether heads that nobody listed claim names.
  init(_ schema: Schema, hearsUnlisted: Bool, fields: (String) -> [FieldName]) {
    let heads = schema.columns.map { Self.parts($0.header).head }
    var owners = schema.columns.indices.map { index -> Owner? in
      let (head, leaf) = Self.parts(schema.columns[index].header)
      // 联系 电话 and 帮扶干部 姓名 are listed as a whole.
      guard !head.isEmpty, fields(head + leaf).isEmpty else { return nil }
      return Self.owner(of: head)
    }
    let said = schema.columns.map { Set(fields($0.header)) }
    let ofPersons = schema.columns.indices.filter { (owners[$0] ?? .person) == .person }
    let namesPerson = ofPersons.contains { !said[$0].isDisjoint(with: Self.names) }
    hasNumberOfPerson = ofPersons.contains { !said[$0].isDisjoint(with: Self.numbers) }
    // Whose account it is may be told from the person where he is named at all.
    for index in owners.indices where owners[index] == .account && !namesPerson { owners[index] = nil }
    for index in owners.indices where owners[index] == .unlisted {
      let group = owners.indices.filter { heads[$0] == heads[index] }
      let tellsPerson = group.contains { column in
        !said[column].isDisjoint(with: HouseholderGroup.own) || said[column].contains("citizen_id")
          || said[column].contains("relation")
      }
      if !hearsUnlisted || !namesPerson || tellsPerson { owners[index] = nil }
    }
    self.owners = owners
  }

  /// The fields that a column may hold, of those its header says.
  func fields(_ fields: [FieldName], ofColumn index: Int, header: String) -> [FieldName] {
    guard let owner = owners[index], owner != .person else { return fields }
    if owner == .helper, fields.isEmpty, Self.units.contains(Self.parts(header).leaf) {
      return ["helper_unit"]
    }
    switch owner {
    case .unlisted: return fields.filter { $0 != "name" }
    case .account:
      return fields.compactMap { field in
        if field == "name" { return "account_holder" }
        return field == "citizen_id" && hasNumberOfPerson ? nil : field
      }
    default: break
    }
    return fields.compactMap { field in
      Self.claimed.contains(field) ? Self.claims[owner]?[field] : field
    }
  }

  /// Who a head is of by the word that ends last in it, of such words the longest: 帮扶对象 is the person, 学生家长 is not,
  /// and 开户 is no 户.
  private static func owner(of head: String) -> Owner {
    if notPersons.contains(where: head.contains) { return .person }
    // 挂包户 is the household that somebody helps; 开户 is no household.
    if head.hasSuffix("户"), !OtherPeople.accounts.contains(where: head.hasSuffix) { return .person }
    var best: (end: Int, length: Int, owner: Owner)?
    for (word, owner) in owners {
      guard let range = head.ranges(of: word).last else { continue }
      let found = (end: head.distance(from: head.startIndex, to: range.upperBound), length: word.count)
      if let best, (found.end, found.length) <= (best.end, best.length) { continue }
      best = (found.end, found.length, owner)
    }
    switch best?.owner {
    case .person, .account, .guardian: return best?.owner ?? .person
    case nil: return personsAlone.contains(where: head.contains) ? .person : .unlisted
    // 结对帮扶干部 is a helper, 监护责任人 a guardian.
    default:
      if OtherPeople.guardians.contains(where: head.contains) { return .guardian }
      return OtherPeople.helpers.contains(where: head.contains) ? .helper : .staff
    }
  }

  /// The rows of a header above its last one, and the last.
  private static func parts(_ header: String) -> (head: String, leaf: String) {
    let parts = header.split(whereSeparator: \.isWhitespace)
    return (parts.dropLast().joined(), parts.last.map(String.init) ?? "")
  }
}
