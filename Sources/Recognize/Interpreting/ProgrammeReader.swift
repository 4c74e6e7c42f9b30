import Columns
import Dictionaries

/// Tells the rows of other programmes: one monthly return often covers several.
///
/// A column of the programme decides. Where there is none, or its cell says nothing that is known, the class of
/// assistance does: 特困供养 in 保障类别. A word of the class's own vocabulary, and a cell that names this
/// programme too, leave the row where it is.
struct ProgrammeReader: Sendable {
  /// The columns in which offices also write the name of a programme.
  private static let classes: [FieldName] = ["allowance_class", "urban_rural"]

  private let own: String
  private let vocabulary: Vocabulary
  private let classes: [(field: FieldName, words: Vocabulary)]
  private let seed: UInt64

  /// Nil where rows are of no programme: an inspection has none of its own.
  init?(_ programme: String, dictionaries: Dictionaries, seed: UInt64) {
    guard !programme.isEmpty, let vocabulary = dictionaries.vocabularies["programme"] else { return nil }
    own = programme.replacing("-", with: "_")
    self.vocabulary = vocabulary
    classes = Self.classes.compactMap { field in
      dictionaries.vocabularies[field.rawValue].map { (field, $0) }
    }
    self.seed = seed
  }

  /// Marks the rows of other programmes, with a finding for each.
  func mark(_ records: inout RecordBatch, _ findings: inout FindingList) {
    let told = records.dimensions["programme"]
    let isOther = told?.values.map { $0 != own && $0 != RecordBatch.unknown } ?? []
    let isUnknown = told?.values.map { $0 == RecordBatch.unknown } ?? []
    if let told, isOther.contains(true) {
      let column = records.batch.schema.index(of: "programme")
      for (row, value) in told.rows.enumerated() where isOther[Int(value)] {
        records.isForeign[row] = true
        findings.add(.foreignRow, row: row, column: column, field: "programme")
      }
    }
    if let told, !isUnknown.contains(true) && !told.values.isEmpty { return }
    for (field, words) in classes {
      guard let index = records.batch.schema.index(of: field) else { continue }
      let distinct = DistinctCells(records.batch.columns[index], seed: seed)
      let isForeign = distinct.firstRows.map { row in
        namesOther(records.batch.columns[index].trimmedText(row), words)
      }
      guard isForeign.contains(true) else { continue }
      for (row, value) in distinct.rows.enumerated() where isForeign[Int(value)] && !records.isForeign[row] {
        if let told, !isUnknown[Int(told.rows[row])] { continue }
        records.isForeign[row] = true
        findings.add(.programmeFromClass, row: row, column: index, field: field)
      }
    }
  }

  private func namesOther(_ text: String, _ words: Vocabulary) -> Bool {
    if text.isEmpty || words.code(of: text) != nil { return false }
    if let code = vocabulary.code(of: text) { return code != own }
    let codes = vocabulary.codes(mentionedIn: text)
    return codes.count == 1 && !codes.contains(own)
  }
}
