import Columns

/// The dimensions of a table with their members, and where a combination of members stands among its rows.
struct TableAxes {
  let dimensions: [Table.Dimension]
  /// How far apart neighbours of each dimension are.
  let strides: [Int]
  /// How many rows an area has.
  let rowsPerArea: Int

  init(_ dimensions: [Table.Dimension]) {
    self.dimensions = dimensions
    var strides = [Int](repeating: 1, count: dimensions.count)
    var size = 1
    for index in dimensions.indices.reversed() {
      strides[index] = size
      size *= dimensions[index].members.count
    }
    self.strides = strides
    rowsPerArea = size
  }

  /// The rows in which a record with these members counts: for each dimension its member and the total.
  ///
  /// A member of nil counts in the total only.
  func offsets(_ members: [Int?]) -> [Int] {
    var offsets = [0]
    for (stride, member) in zip(strides, members) {
      guard let member else { continue }
      offsets += offsets.map { $0 + member * stride }
    }
    return offsets
  }

  /// The members of a row.
  func members(ofRow row: Int) -> [Int] {
    zip(strides, dimensions).map { row / $0 % $1.members.count }
  }

  /// A dimension's members: the total, those of its words, others that occur by code, and unknown.
  static func dimension(
    _ name: FieldName, words: DimensionWords?, occurring codes: Set<String>, isPartition: Bool
  ) -> Table.Dimension {
    let known = words?.members ?? []
    let local = codes.subtracting(known.map(\.code)).subtracting([RecordBatch.unknown]).sorted()
    var members = [Table.Member.total] + known
    members += local.map { Table.Member(code: $0, label: Label(zh: $0, en: $0)) }
    if codes.contains(RecordBatch.unknown) { members.append(DimensionWords.unknown) }
    return Table.Dimension(
      name: name, label: words?.label ?? Label(zh: name.rawValue, en: name.rawValue), members: members,
      isPartition: isPartition)
  }
}
