/// Tells what stands to the right below the last record, where an office signs: its name, its seal, and a day or a
/// month.
///
/// A name of an office may be a household's, as that of a home for the elderly; so what it is, is told once it is known
/// that no record comes after it.
enum SignatureLine {
  private static let mostCells = 4

  /// Whether a row holds nothing but what an office signs with.
  ///
  /// Days in figures alone are none where persons, households and telephones are numbered.
  ///
  /// - Parameter filled: the texts that are not empty.
  static func isSignature(
    _ texts: [String], _ filled: [String], roles: [ColumnRole?], _ knowledge: HeaderKnowledge
  ) -> Bool {
    guard (1...mostCells).contains(filled.count) else { return false }
    // 2026年 | 11月 | 5日
    if filled.count > 1, DateLine.isInWords(filled.joined()) { return true }
    var isSigned = false
    for (column, text) in texts.enumerated() where !text.isEmpty {
      if knowledge.isOffice(text) || DateLine.isInWords(text) || isOfficeWithDate(text, knowledge) {
        isSigned = true
      } else if DateLine.isInFigures(text), !roles.tellsOfSomebody(column) {
        isSigned = true
      } else if !isSeal(text) {
        return false
      }
    }
    return isSigned
  }

  /// （盖章）, 公章
  private static func isSeal(_ text: String) -> Bool { text.count <= 6 && text.contains("章") }

  /// 隆阳区民政局 2026年11月5日 in one cell.
  private static func isOfficeWithDate(_ text: String, _ knowledge: HeaderKnowledge) -> Bool {
    guard text.count <= 48, let last = text.last(where: { !$0.isWhitespace }), last == "日" || last == "月",
      let start = text.firstIndex(where: DateLine.isDigit)
    else { return false }
    return DateLine.isInWords(String(text[start...])) && knowledge.isOffice(String(text[..<start]))
  }
}
