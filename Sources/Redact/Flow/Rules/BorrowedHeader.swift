import Columns

/// A column of a notice is what its header says: a pipeline cannot have the column 年龄 posted as the number of
/// persons, nor 出生年月 as the first month.
///
/// A notice is made of five fields by their names; header words that the dictionary gives to other fields
/// would let anything through under these names. So would part of a header: 户主生日, 账号后四位.
struct BorrowedHeader: ColumnFlowRule {
  let name = "borrowed-header"
  let remedies = ["flow-header-borrowed"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.isNotice else { return nil }
    let isBorrowed = column.headers.contains { word in
      let fields = scene.fields(of: word, on: column)
      return !fields.isEmpty && !fields.contains(column.field) && NoticeFields.all.isDisjoint(with: fields)
    }
    return isBorrowed ? remedies[0] : nil
  }
}
