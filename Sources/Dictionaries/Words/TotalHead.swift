/// The head over a column of totals: 金额 of `金额 合计`, where 中央 and 省级 stand beside 合计 under 金额.
///
/// What the head says stands in this column, and in none of the others under it.
public enum TotalHead {
  private static let words: Set<String> = [
    "合计", "小计", "总计", "共计", "总额", "总数", "总金额", "金额合计", "合计金额", "总人口", "总人数", "人数合计", "合計", "小計", "總計",
  ]

  /// Whether a text is the head of a column of totals.
  public static func isTotal(_ text: String) -> Bool {
    words.contains(HeaderText.folded(HeaderText.withoutBrackets(text)))
  }

  /// The words above the last row of a header, when that is a word for a total; nil for other headers.
  public static func head(of header: String) -> String? {
    guard let parts = split(header), isTotal(parts.lowest) else { return nil }
    return parts.head
  }

  /// The words above the last row of a header, and its last row; nil for a header of one.
  public static func split(_ header: String) -> (head: String, lowest: String)? {
    let outside = HeaderText.withoutBrackets(header)
    let parts = outside.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, let lowest = parts.last else { return nil }
    return (parts.dropLast().joined(separator: " "), String(lowest))
  }
}
