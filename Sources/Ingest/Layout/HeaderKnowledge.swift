import Dictionaries

/// What the reader of a sheet must know of words; filled from the dictionaries.
///
/// The closures take a cell's text without blanks at its ends. They fold blanks and brackets themselves.
public struct HeaderKnowledge: Sendable {
  /// What a text tells as a column's header; nil when it is none.
  public let role: @Sendable (String) -> ColumnRole?
  /// Whether a text begins a row of totals (合计, 小计, 总计).
  public let isTotalWord: @Sendable (String) -> Bool
  /// Whether a text begins a row of signatures or notes (填表人, 审核人, 联系电话).
  public let isFooterWord: @Sendable (String) -> Bool
  /// Whether a text begins a note of the summary (其中, 人均, 本月新增).
  public let isNoteWord: @Sendable (String) -> Bool
  /// Whether a text says that its row is void (作废).
  public let isVoidWord: @Sendable (String) -> Bool
  /// Whether a text is the name of an office, which is nobody's (隆阳区民政局, 板桥镇人民政府).
  public let isOffice: @Sendable (String) -> Bool
  /// Whether a text in the place of a serial number says that its row is the form's own example (示例).
  public let isExampleWord: @Sendable (String) -> Bool
  /// Whether a text is the name of a place that is listed, and nobody's (下付家村, 板桥镇).
  public let isPlace: @Sendable (String) -> Bool
  /// Whether a heading tells something of the rows below it: a township, a programme.
  public let tellsOfRows: @Sendable (String) -> Bool
  /// Whether a heading says that the rows below it are not to be read, or of another period: any heading after them ends
  /// them.
  public let setsApart: @Sendable (String) -> Bool
  /// A text as it may be shown: itself when all its words are known, else its shape.
  public let shown: @Sendable (String) -> String

  /// Makes knowledge of words.
  public init(
    role: @escaping @Sendable (String) -> ColumnRole?, isTotalWord: @escaping @Sendable (String) -> Bool,
    isFooterWord: @escaping @Sendable (String) -> Bool,
    isNoteWord: @escaping @Sendable (String) -> Bool = { _ in false },
    isVoidWord: @escaping @Sendable (String) -> Bool = { _ in false },
    isOffice: @escaping @Sendable (String) -> Bool = { _ in false },
    isExampleWord: @escaping @Sendable (String) -> Bool = { _ in false },
    isPlace: @escaping @Sendable (String) -> Bool = { _ in false },
    tellsOfRows: @escaping @Sendable (String) -> Bool = { _ in false },
    setsApart: @escaping @Sendable (String) -> Bool = { _ in false },
    shown: @escaping @Sendable (String) -> String
  ) {
    let roles = RememberedWords(role)
    let totals = RememberedWords(isTotalWord)
    self.role = { roles($0) }
    self.isTotalWord = { totals($0) }
    self.isFooterWord = isFooterWord
    self.isNoteWord = isNoteWord
    self.isVoidWord = isVoidWord
    self.isOffice = isOffice
    self.isExampleWord = isExampleWord
    self.isPlace = isPlace
    self.tellsOfRows = tellsOfRows
    self.setsApart = setsApart
    self.shown = shown
  }

  /// What a column tells by the words of all rows of its header: `金额 合计` holds what 金额 says.
  func roleOfColumn(_ header: String) -> ColumnRole? {
    role(header) ?? TotalHead.head(of: header).flatMap { role($0) }
  }

  /// Whether a text is a column's header.
  func isHeaderWord(_ text: String) -> Bool { role(text) != nil }
}
