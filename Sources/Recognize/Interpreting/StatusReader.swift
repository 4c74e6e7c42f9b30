import Columns
import Dictionaries

/// Marks the rows whose status the pipeline does not count: `not_counted: {pay_status: [停发]}`.
///
/// Such a row is in no table, notice or list, like one of another programme; each is a finding, so that none goes
/// silently. A word of a vocabulary stands for all that mean the same: 停发 for 停保 too.
struct StatusReader: Sendable {
  private let columns: [(field: FieldName, words: Set<String>, codes: Set<String>, vocabulary: Vocabulary?)]
  private let seed: UInt64

  init(_ settings: InterpretationSettings, dictionaries: Dictionaries, seed: UInt64) {
    columns = settings.notCounted.sorted { $0.key < $1.key }.map { field, words in
      let name = settings.fields.first { $0.name == field }?.vocabulary ?? field.rawValue
      let vocabulary = dictionaries.vocabularies[name]
      return (
        field, Set(words.map(Vocabulary.folded)), Set(words.compactMap { vocabulary?.code(of: $0) }),
        vocabulary
      )
    }
    self.seed = seed
  }

  func mark(_ records: inout RecordBatch, _ findings: inout FindingList) {
    for (field, words, codes, vocabulary) in columns {
      guard let index = records.batch.schema.index(of: field) else { continue }
      let column = records.batch.columns[index]
      let distinct = DistinctCells(column, seed: seed)
      let isLeftOut = distinct.firstRows.map { row in
        let text = column.trimmedText(row)
        return words.contains(Vocabulary.folded(text))
          || vocabulary?.code(of: text).map(codes.contains) ?? false
      }
      guard isLeftOut.contains(true) else { continue }
      for (row, value) in distinct.rows.enumerated() where isLeftOut[Int(value)] && !records.isForeign[row] {
        records.isForeign[row] = true
        records.notCounted.append(row)
        findings.add(.rowNotCounted, row: row, column: index, field: field)
      }
    }
  }
}
