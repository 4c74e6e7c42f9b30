/// Tells remarks by which a row's money did not arrive: 未发放; 账号错误退回; 转学，未发.
///
/// A remark is prose, other than a status: only a clause that is such a word, or ends with one, counts, and the last clause
/// that tells anything: 退回，已补发 was paid.
public struct UnpaidRemarks: Sendable {
  private let statuses: Vocabulary?

  /// - Parameter statuses: the vocabulary of statuses of payment.
  public init(_ statuses: Vocabulary?) { self.statuses = statuses }

  private static let hints: Set<Character> = ["退", "未", "败", "误", "异", "待", "缓", "不"]
  private static let earlier = ["上月", "上期", "上学期", "上年", "去年", "往年"]
  private static let paid = ["补发", "重发", "重新发", "更正", "改正", "恢复", "已到账", "已领", "已发"]
  private static let yet: Set<Character> = ["待", "下", "未", "拟", "将", "需", "请"]
  private static let negations: Set<Character> = ["未", "不", "无", "非", "没", "曾", "免"]

  /// Whether a remark says so.
  public func isSaid(by text: String) -> Bool {
    guard text.contains(where: Self.hints.contains) else { return false }
    var isUnpaid = false
    for clause in text.split(whereSeparator: { !$0.isLetter && !$0.isWhitespace }) {
      let letters = clause.filter { !$0.isWhitespace }
      if Self.earlier.contains(where: letters.contains) { continue }
      if endsUnpaid(letters) {
        isUnpaid = true
      } else if Self.paid.contains(where: letters.contains), !letters.contains(where: Self.yet.contains) {
        isUnpaid = false
      }
    }
    return isUnpaid
  }

  private func endsUnpaid(_ clause: String) -> Bool {
    var before: Character?
    for index in clause.indices {
      let word = String(clause[index...])
      if word.count < 2 { return false }
      if let code = statuses?.code(of: word), code != "paid" {
        // 失败 alone may be of anything: 创业失败.
        let isOwn = before == nil || word.count > 2 || code != "failed"
        return isOwn && !(before.map(Self.negations.contains) ?? false)
      }
      before = clause[index]
    }
    return false
  }
}
