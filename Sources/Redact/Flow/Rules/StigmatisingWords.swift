import Columns

/// No table outside the office tells apart who has a disease that people are shunned for, takes drugs, was in
/// prison or was hurt at home.
///
/// Such words are members only where an office lays its own vocabulary over ours: 病种 with 艾滋病 beside 肺结核; or they
/// stand over a column of yes and no: 是否吸毒. A
/// count of them by county says of a household of which little is known more than any other number does, and in a
/// county everybody knows who goes to which clinic. Classes wide enough to say nothing of the kind stay: 重大疾病.
///
/// Source: Personal Information Protection Law, articles 28 and 51 (health and specific identity are sensitive);
/// 艾滋病防治条例, article 39 (nobody may publish by what an infected person can be told; not re-read).
struct StigmatisingWords: ColumnFlowRule {
  let name = "stigmatising-words"
  let remedies = ["flow-stigmatising"]

  /// The groups of the dictionary's words that are no class of assistance by themselves, as orphans are.
  static let groups: Set<String> = ["hiv", "disease", "drugs", "justice", "family"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard product.audience != .internal else { return nil }
    if let vocabulary = column.vocabulary, scene.stigmatisingVocabularies.contains(vocabulary) {
      return remedies[0]
    }
    // A yes or no under 是否吸毒 tells the same apart.
    let isHeaded = column.texts.contains { !scene.harms.groups(in: $0).isDisjoint(with: Self.groups) }
    return isHeaded ? remedies[0] : nil
  }
}
