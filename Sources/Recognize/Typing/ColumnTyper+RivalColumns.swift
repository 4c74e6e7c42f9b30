import Columns
import Dictionaries

extension ColumnTyper {
  /// What a row has of one person or payment only, and published numbers are made of.
  private static let ofOne: Set<FieldName> = [
    "name", "citizen_id", "householder_name", "householder_id", "household_size", "insured_persons",
    "aid_kind", "amount", "amount_due", "amount_paid", "back_pay", "recovery", "price_subsidy",
    "extra_allowance",
  ]
  /// What only a person's row is counted by; in rows of households 姓名 and 家庭成员 may be anybody's.
  private static let ofPersons: Set<FieldName> = ["name", "citizen_id"]
  /// Words of a header that say whose a name or number is: nobody's who gets something.
  private static let others = ["户主", "申请"] + OtherPeople.all

  /// The columns of a table that may hold several persons or payments on one row.
  ///
  /// Columns whose headers are the same but for a number compete. So do, beside the column that was taken, other
  /// headers of what rows are counted by: names and identity numbers of persons' rows, the number of persons of a
  /// household's. What the pipeline pins elsewhere does not compete.
  ///
  /// - Parameters:
  ///   - schema: the columns as typed.
  ///   - stated: what the pipeline says rows are.
  ///   - isOfAnotherPeriod: whether a header of money names another month.
  public func rivals(
    in schema: Schema, unit: RowUnit, stated: RowsAre?, isOfAnotherPeriod: (String) -> Bool = { _ in false }
  ) -> RivalColumns {
    let isHousehold = RowShape(schema, unit: unit, stated: stated).isHousehold
    let said = fieldsOfOne(schema, isHousehold: isHousehold, isOfAnotherPeriod)
    let counted: Set<FieldName> =
      !isHousehold
      ? Self.ofPersons : schema.index(of: "insured_persons") != nil ? ["insured_persons"] : ["household_size"]
    var pairs: [RivalColumns.Pair] = []
    for index in schema.columns.indices {
      guard let field = said[index], let kind = self.kind(of: field) else { continue }
      let header = NumberedHeader(schema.columns[index].header)
      let same = schema.columns.indices.filter { other in
        said[other] == field && NumberedHeader(schema.columns[other].header).words == header.words
      }
      let held = same.first { schema.columns[$0].field.map(Self.ofOne.contains) ?? false }
      if let held {
        guard held != index else { continue }
        let holder = NumberedHeader(schema.columns[held].header)
        pairs.append(
          .init(
            first: held, second: index, field: field, kind: kind,
            isNumbered: !holder.number.isEmpty && !header.number.isEmpty && holder.number != header.number))
      } else if unit == .householdMember, counted.contains(field), schema.columns[index].field == nil,
        !Self.others.contains(where: schema.columns[index].header.contains),
        let holder = schema.index(of: field)
      {
        pairs.append(.init(first: holder, second: index, field: field, kind: kind, isNumbered: false))
      }
    }
    return RivalColumns(pairs, surnames: surnames)
  }

  /// Which of the fields that a row has of one only a header of each column says first; nil for other columns.
  private func fieldsOfOne(
    _ schema: Schema, isHousehold: Bool, _ isOfAnotherPeriod: (String) -> Bool
  ) -> [FieldName?] {
    proposals(schema, of: schema.columns.map { NumberedHeader($0.header).words }).enumerated().map {
      index, names in
      let header = schema.columns[index].header
      let open = names.first { kind(of: $0) != nil && !isElsewhere($0, than: header) }
      guard let field = open, Self.ofOne.contains(field),
        !(isHousehold && Self.ofPersons.contains(field))
      else { return nil }
      return kind(of: field) == .money && isOfAnotherPeriod(header) && !isPinned(header) ? nil : field
    }
  }
}
