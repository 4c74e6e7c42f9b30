import Columns
import Dictionaries

/// Whether a person has a disability: a grade, a kind or a certificate stands in the row.
///
/// Blank cells, dashes and words that say no (无, 否, 健康) mean no.
public struct DisabledDerivation: Derivation {
  /// `disabled`.
  public let name = "disabled"

  private static let negations: Set<String> = [
    "无", "否", "没有", "未办理", "未评", "健康", "正常", "非残疾人", "非残疾", "不是", "0", "/",
  ]

  /// Makes the derivation.
  public init() {}

  /// The members `yes` and `no`.
  public func derive(_ spec: DerivedSpec, _ context: DerivationContext) -> IndexedColumn<String>? {
    let columns = spec.sources.compactMap { context.batch.column($0) }
    if columns.isEmpty || context.isHouseholdShape { return nil }
    var members = IndexedColumn<String>()
    for row in 0..<context.batch.count {
      var isDisabled = false
      for column in columns where !isDisabled { isDisabled = saysSomething(column.cell(row)) }
      members.append(isDisabled ? "yes" : "no")
    }
    return members
  }

  private func saysSomething(_ cell: Span<UInt8>) -> Bool {
    if ByteText.isBlank(cell) { return false }
    // Only short cells can be a word that says no; certificates are not made strings of.
    guard cell.count <= 12 else { return true }
    if case .blank = WholeNumber.read(cell) { return false }
    return !Self.negations.contains(Vocabulary.folded(ByteText.text(cell)))
  }
}
