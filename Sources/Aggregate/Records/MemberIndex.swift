import Columns

/// The members of a dimension that a run meets, numbered in order of appearance; `unknown` is number 0.
struct MemberIndex: Sendable {
  private(set) var codes = [RecordBatch.unknown]
  private var positions = [RecordBatch.unknown: 0]

  mutating func position(of code: String) -> Int {
    if let known = positions[code] { return known }
    positions[code] = codes.count
    codes.append(code)
    return codes.count - 1
  }
}
