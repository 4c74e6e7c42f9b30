/// What the reader of a sheet must know of words; filled from the dictionaries.
///
/// The closures take a cell's text without blanks at its ends. They fold blanks and brackets themselves.
public struct HeaderKnowledge: Sendable {
  /// Whether a text is a column's header.
  public let isHeaderWord: @Sendable (String) -> Bool
  /// Whether a text begins a row of totals (合计, 小计, 总计).
  public let isTotalWord: @Sendable (String) -> Bool
  /// Whether a text begins a row of signatures or notes (填表人, 审核人, 联系电话).
  public let isFooterWord: @Sendable (String) -> Bool
  /// A text as it may be shown: itself when all its words are known, else its shape.
  public let shown: @Sendable (String) -> String

  /// Makes knowledge of words.
  public init(
    isHeaderWord: @escaping @Sendable (String) -> Bool, isTotalWord: @escaping @Sendable (String) -> Bool,
    isFooterWord: @escaping @Sendable (String) -> Bool, shown: @escaping @Sendable (String) -> String
  ) {
    self.isHeaderWord = isHeaderWord
    self.isTotalWord = isTotalWord
    self.isFooterWord = isFooterWord
    self.shown = shown
  }
}
