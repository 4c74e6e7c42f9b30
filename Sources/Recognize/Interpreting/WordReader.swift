import Columns
import Dictionaries

/// Reads fields whose cells are words of a vocabulary, one or several.
struct WordReader: Sendable {
  private let single: [(field: FieldName, vocabulary: Vocabulary)]
  private let several: [(field: FieldName, vocabulary: Vocabulary)]
  private let flags: [(field: FieldName, member: FieldSpec.Member)]
  private let conditions: [Applicability]
  private let seed: UInt64

  /// Takes the fields of kinds `vocabulary`, `relation` and `vocabulary_set`.
  ///
  /// - Throws: `vocabulary-unknown` when a field's vocabulary is not among the dictionaries.
  init(_ fields: [FieldSpec], dictionaries: Dictionaries, seed: UInt64) throws(SluiceError) {
    var single: [(FieldName, Vocabulary)] = []
    var several: [(FieldName, Vocabulary)] = []
    for field in fields where [.vocabulary, .relation, .vocabularySet].contains(field.kind) {
      let name = field.vocabulary ?? field.name.rawValue
      guard let vocabulary = dictionaries.vocabularies[name] else {
        throw SluiceError(
          .vocabularyUnknown, key: name, expected: dictionaries.vocabularies.keys.sorted())
      }
      if field.kind == .vocabularySet {
        several.append((field.name, vocabulary))
      } else {
        single.append((field.name, vocabulary))
      }
    }
    self.single = single
    self.several = several
    flags = fields.compactMap { field in field.countsAs.map { (field.name, $0) } }
    conditions = fields.compactMap(Applicability.init)
    self.seed = seed
  }

  /// Gives each row its members; a word that is not listed is unknown, with a finding, and so is the blank cell of
  /// an attribute that every household has.
  func read(_ batch: Batch, into records: inout RecordBatch, _ findings: inout FindingList) {
    for (field, vocabulary) in single {
      guard let index = batch.schema.index(of: field) else { continue }
      let isAsked = HouseholdFields.counted.contains(field)
      records.dimensions[field] = members(batch.columns[index], vocabulary) { row, isBlank in
        if isBlank && !isAsked { return }
        findings.add(isBlank ? .attributeBlank : .vocabularyUnlisted, row: row, column: index, field: field)
      }
    }
    for (field, vocabulary) in several {
      let indices = batch.schema.columns.indices.filter { batch.schema.columns[$0].field == field }
      if indices.isEmpty { continue }
      let entries = entries(batch, indices, vocabulary) { row, index in
        findings.add(.vocabularyUnlisted, row: row, column: index, field: field)
      }
      records.setEntries[field] = entries
      records.sets[field] = Self.members(of: entries)
    }
    for (flag, member) in flags { add(member, where: flag, to: &records) }
    for condition in conditions { condition.apply(to: &records, &findings) }
  }

  /// Adds a member to the sets of the rows that say yes to a question with a column of its own. Where a sheet
  /// has no column of the set at all, one of its members would not be all of them: nothing is added.
  private func add(_ member: FieldSpec.Member, where flag: FieldName, to records: inout RecordBatch) {
    guard let answers = records.dimensions[flag], let told = records.sets[member.field] else { return }
    var sets = IndexedColumn<[String]>()
    let without = told.values.map { sets.position(of: $0) }
    let with = told.values.map { sets.position(of: Set($0).union([member.member]).sorted()) }
    let isYes = answers.values.map { $0 == "yes" }
    for (row, set) in told.rows.enumerated() {
      sets.append(position: isYes[Int(answers.rows[row])] ? with[Int(set)] : without[Int(set)])
    }
    records.sets[member.field] = sets
  }

  private func members(
    _ column: Column, _ vocabulary: Vocabulary, untold: (Int, _ isBlank: Bool) -> Void
  ) -> IndexedColumn<String> {
    let distinct = DistinctCells(column, seed: seed)
    var members = IndexedColumn<String>()
    var positions: [UInt32] = []
    var isUntold: [Bool] = []
    var isBlank: [Bool] = []
    for row in distinct.firstRows {
      let text = column.trimmedText(row)
      let isMissing = MissingText.isMissing(column.cell(row), in: .vocabulary)
      // Where a blank cell is a word of the vocabulary, so is a dash.
      let code = vocabulary.code(of: text) ?? (isMissing ? vocabulary.code(of: "") : nil)
      positions.append(members.position(of: code ?? RecordBatch.unknown))
      isUntold.append(code == nil)
      isBlank.append(isMissing)
    }
    let mayBeUntold = isUntold.contains(true)
    // A column that is never filled in is a form's, and no slip.
    let isUnused = isBlank.allSatisfy { $0 }
    for (row, value) in distinct.rows.enumerated() {
      members.append(position: positions[Int(value)])
      if mayBeUntold && isUntold[Int(value)] && !isUnused { untold(row, isBlank[Int(value)]) }
    }
    return members
  }

  /// The members that entries name, each once.
  private static func members(
    of entries: IndexedColumn<[RecordBatch.SetEntry]>
  ) -> IndexedColumn<[String]> {
    var sets = IndexedColumn<[String]>()
    let positions = entries.values.map { sets.position(of: Set($0.map(\.code)).sorted()) }
    for row in entries.rows { sets.append(position: positions[Int(row)]) }
    return sets
  }

  private func entries(
    _ batch: Batch, _ indices: [Int], _ vocabulary: Vocabulary, unlisted: (Int, Int) -> Void
  ) -> IndexedColumn<[RecordBatch.SetEntry]> {
    let columns = indices.map { DistinctCells(batch.columns[$0], seed: seed) }
    let combinations = Combinations(columns, rows: batch.count)
    var found = IndexedColumn<[RecordBatch.SetEntry]>()
    var positions: [UInt32] = []
    var faulty: [[Int]] = []
    for row in combinations.firstRows {
      var named: Set<RecordBatch.SetEntry> = []
      var wrong: [Int] = []
      for index in indices {
        for word in Self.words(batch.columns[index].trimmedText(row)) {
          let listed = Self.entries(of: word, in: vocabulary)
          let unknown = RecordBatch.SetEntry(code: RecordBatch.unknown, word: Self.plain(word))
          named.formUnion(listed.isEmpty ? [unknown] : listed)
          if listed.isEmpty { wrong.append(index) }
        }
      }
      positions.append(found.position(of: named.sorted()))
      faulty.append(wrong)
    }
    for (row, combination) in combinations.rows.enumerated() {
      found.append(position: positions[Int(combination)])
      for index in faulty[Int(combination)] { unlisted(row, index) }
    }
    return found
  }

  /// The words of a cell that lists several.
  private static func words(_ text: String) -> [String] {
    text.split { character in
      character.isNewline
        || ["、", ",", "\u{ff0c}", ";", "\u{ff1b}", "/", "|", "+", "\u{ff0b}"].contains(character)
    }
    .map { String($0.drop(while: \.isWhitespace)) }
    .filter { !isNothing($0) }
  }

  /// What says that a word is a measure of help, and not which: 产业帮扶, 产业扶贫, 产业扶持 and 产业 are one, as are
  /// 公益岗位 and 公益性岗位.
  private static let usual = ["帮扶", "扶贫", "扶持", "措施", "性"]

  /// A word as it is told from others that a household has, however an office spells it.
  private static func plain(_ word: String) -> String {
    let folded = Vocabulary.folded(word)
    let plain = usual.reduce(folded) { $0.replacing($1, with: "") }
    return plain.isEmpty ? folded : plain
  }

  private static func isNothing(_ word: String) -> Bool {
    let folded = Vocabulary.folded(word)
    return folded.isEmpty || ["否", "0", "不涉及"].contains(folded)
      || MissingText.isMissing(Array(word.utf8).span, in: .vocabulary)
  }

  /// What a word names, or the words that blanks and conjunctions join if each of them is listed; nothing when it is
  /// not listed.
  private static func entries(of word: String, in vocabulary: Vocabulary) -> [RecordBatch.SetEntry] {
    func entry(_ word: String) -> RecordBatch.SetEntry? {
      vocabulary.code(of: word).map { RecordBatch.SetEntry(code: $0, word: plain(word)) }
    }
    if let whole = entry(word) { return [whole] }
    let parts = word.split { $0.isWhitespace || ["和", "与", "及"].contains($0) }
    let entries = parts.compactMap { entry(String($0)) }
    return entries.count == parts.count ? entries : []
  }
}
