import Columns

/// Reads the vocabularies with the words of one day.
enum VocabularyList {
  private struct Draft {
    var members: [Table.Member] = []
    var known: Set<String> = []
    var words: [String: String] = [:]
  }

  /// The vocabularies by name.
  ///
  /// - Throws: `dictionary-unknown-code` where a synonym or label names what there is not at any time.
  static func load(_ folder: DictionaryFolder, at day: CivilDate) throws(SluiceError) -> [String: Vocabulary]
  {
    var drafts = try members(folder, at: day)
    try addSynonyms(folder, to: &drafts, at: day)
    let labels = try labels(folder, of: drafts)
    var vocabularies: [String: Vocabulary] = [:]
    for (name, draft) in drafts {
      let label = labels[name] ?? Label(zh: name, en: name)
      vocabularies[name] = Vocabulary(name: name, label: label, members: draft.members, words: draft.words)
    }
    return vocabularies
  }

  private static func members(
    _ folder: DictionaryFolder, at day: CivilDate
  ) throws(SluiceError) -> [String: Draft] {
    let table = try folder.table(
      "vocabularies.csv", columns: ["vocabulary", "code", "zh", "en", "valid_from", "valid_to"],
      key: ["vocabulary", "code"])
    var drafts: [String: Draft] = [:]
    for row in table.rows {
      drafts[row[0], default: Draft()].known.insert(row[1])
      guard try table.isValid(row, from: 4, to: 5, at: day) else { continue }
      let member = Table.Member(code: row[1], label: Label(zh: row[2], en: row[3]))
      drafts[row[0], default: Draft()].members.append(member)
      drafts[row[0], default: Draft()].words[row[2]] = row[1]
    }
    return drafts
  }

  private static func addSynonyms(
    _ folder: DictionaryFolder, to drafts: inout [String: Draft], at day: CivilDate
  ) throws(SluiceError) {
    let table = try folder.table(
      "synonyms.csv", columns: ["vocabulary", "code", "word", "valid_from", "valid_to"],
      key: ["vocabulary", "word"])
    for row in table.rows {
      guard let draft = drafts[row[0]], draft.known.contains(row[1]) else {
        let expected = (drafts[row[0]]?.known ?? Set(drafts.keys)).sorted()
        throw table.fault(
          .dictionaryUnknownCode, in: row, column: drafts[row[0]] == nil ? 0 : 1, expected: expected)
      }
      guard try table.isValid(row, from: 3, to: 4, at: day) else { continue }
      // A member that is not in use at the day has no words either.
      guard draft.members.contains(where: { $0.code == row[1] }) else { continue }
      // The official word of one member is never the synonym of another.
      if draft.words[row[2]] == nil { drafts[row[0]]?.words[row[2]] = row[1] }
    }
  }

  private static func labels(
    _ folder: DictionaryFolder, of drafts: [String: Draft]
  ) throws(SluiceError) -> [String: Label] {
    let table = try folder.table(
      "vocabulary-labels.csv", columns: ["vocabulary", "zh", "en"], key: ["vocabulary"])
    var labels: [String: Label] = [:]
    for row in table.rows {
      guard drafts[row[0]] != nil else {
        throw table.fault(.dictionaryUnknownCode, in: row, column: 0, expected: drafts.keys.sorted())
      }
      labels[row[0]] = Label(zh: row[1], en: row[2])
    }
    return labels
  }
}
