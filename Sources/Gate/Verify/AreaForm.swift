import Columns

/// The areas of a data file: each but the widest has its parent in the table, and codes have six digits.
struct AreaForm {
  private let known: Set<Known>

  private struct Known: Hashable {
    let depth: Int
    let name: String
  }

  init(_ file: DataFile) {
    known = Set(
      file.records.compactMap { fields in
        AreaLevel(rawValue: fields[1]).map { Known(depth: $0.depth, name: fields[3]) }
      })
  }

  /// What is wrong with a record's area, with the number of the column.
  func faults(_ fields: [String]) -> [FindingCode: Int] {
    guard let level = AreaLevel(rawValue: fields[1]) else { return [:] }
    var faults: [FindingCode: Int] = [:]
    let hasParent = known.contains(Known(depth: level.depth - 1, name: fields[4]))
    if level.depth == 0 ? !fields[4].isEmpty : !hasParent { faults[.parentMissing] = 5 }
    let code = fields[2].utf8
    let isCode = code.count == 6 && code.allSatisfy { (0x30...0x39).contains($0) }
    if !(code.isEmpty || isCode) { faults[.valueMalformed] = 3 }
    return faults
  }
}
