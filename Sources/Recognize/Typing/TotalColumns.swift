import Columns
import Dictionaries

/// Tells which of the columns under one head holds what the head says: that of the total.
///
/// Of 金额 {中央, 省级, 合计} the last is the amount, of 家庭人口 {男, 女, 合计} the number of persons. Under a head without a
/// total no column is: one part of it would be too small.
struct TotalColumns {
  private let said: [[FieldName]]
  private let isPartOfTotal: [Bool]

  /// - Parameter fields: the fields that words may stand for.
  init(_ headers: [String], fields: (String) -> [FieldName]) {
    let parts = headers.map { TotalHead.split($0) }
    var said = headers.map(fields)
    var isPart = [Bool](repeating: false, count: headers.count)
    for (index, header) in headers.enumerated() {
      guard let head = TotalHead.head(of: header) else { continue }
      let beside = headers.indices.filter { $0 != index && parts[$0]?.head == head }
      // What a column beside it says in its own words, as 月保障金额 and 补发 do, it holds.
      let own = beside.map { fields(parts[$0]?.lowest ?? "") }
      if said[index].isEmpty {
        let taken = Set(own.joined())
        said[index] = fields(head).filter { !taken.contains($0) }
      }
      let held = Set(said[index])
      if held.isEmpty { continue }
      for (other, own) in zip(beside, own) {
        said[other].removeAll { held.contains($0) && !own.contains($0) }
        isPart[other] = isPart[other] || own.isEmpty
      }
    }
    self.said = said
    isPartOfTotal = isPart
  }

  /// The fields that the header of a column says.
  func fields(ofColumn index: Int) -> [FieldName] { said[index] }

  /// Whether a column has a part of the total beside it, in words that nobody listed.
  func isPart(_ index: Int) -> Bool { isPartOfTotal[index] }
}
