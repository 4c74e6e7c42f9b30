import Columns
import Dictionaries

/// Tells the rows of other programmes: one monthly return often covers several.
///
/// A column of the programme decides. Where there is none, or its cell says nothing that is known, the class of
/// assistance does: 特困供养 in 保障类别. A word of the class's own vocabulary, and a cell that names this
/// programme too, leave the row where it is. In a ledger of the subsistence allowance the group of persons, and a column
/// that is not known, do the same with the words for those who cannot have it besides (特困人员, 低保边缘); other
/// assistance (临时救助, 孤儿) may come on top. In a remark such a word is a finding and decides nothing.
struct ProgrammeReader: Sendable {
  /// The columns in which offices also write the name of a programme.
  private static let classes: [FieldName] = ["allowance_class", "urban_rural"]
  /// The programmes whose recipients have no subsistence allowance.
  private static let exclusive: Set<String> = ["extreme_poverty", "low_income"]
  /// No word of a programme has more bytes; longer remarks are not looked up.
  private static let longestWord = 60
  /// Words of a header beside which a programme is not the row's own: 原救助类型, 其他救助, 家庭成员类别.
  private static let notOwn = ["原", "曾", "前", "上", "其他", "其它", "成员", "变"]

  private let own: String
  private let vocabulary: Vocabulary
  private let headers: HeaderWords
  private let classes: [(field: FieldName, words: Vocabulary)]
  private let seed: UInt64

  /// Nil where rows are of no programme: an inspection has none of its own.
  init?(_ programme: String, dictionaries: Dictionaries, seed: UInt64) {
    guard !programme.isEmpty, let vocabulary = dictionaries.vocabularies["programme"] else { return nil }
    own = programme.replacing("-", with: "_")
    self.vocabulary = vocabulary
    headers = dictionaries.headers
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
    let isOpen = { (row: Int) in told.map { isUnknown[Int($0.rows[row])] } ?? true }
    markByClass(&records, &findings, isOpen: isOpen)
    guard own == "subsistence_allowance" else { return }
    markByOtherColumns(&records, &findings, isOpen: isOpen)
  }

  private func markByClass(
    _ records: inout RecordBatch, _ findings: inout FindingList, isOpen: (Int) -> Bool
  ) {
    for (field, words) in classes {
      guard let index = records.batch.schema.index(of: field) else { continue }
      let distinct = DistinctCells(records.batch.columns[index], seed: seed)
      let isForeign = distinct.firstRows.map { row in
        namesOther(records.batch.columns[index].trimmedText(row), words)
      }
      guard isForeign.contains(true) else { continue }
      var marked: Set<Int> = []
      for (row, value) in distinct.rows.enumerated() where isForeign[Int(value)] {
        guard !records.isForeign[row], isOpen(row) else { continue }
        records.isForeign[row] = true
        marked.insert(row)
        findings.add(.programmeFromClass, row: row, column: index, field: field)
      }
      // The word is known after all: it is another programme's.
      findings.drop(.vocabularyUnlisted, column: index, rows: marked)
    }
  }

  /// Looks for whole cells of a programme that excludes this one.
  private func markByOtherColumns(
    _ records: inout RecordBatch, _ findings: inout FindingList, isOpen: (Int) -> Bool
  ) {
    for (index, column) in records.batch.schema.columns.enumerated() {
      let isRemark = column.field == "remark"
      guard isRemark || mayTell(column) else { continue }
      let cells = records.batch.columns[index]
      let distinct = DistinctCells(cells, seed: seed)
      let isForeign = distinct.firstRows.map { row in
        cells.cell(row).count <= Self.longestWord
          && vocabulary.code(of: cells.trimmedText(row)).map(Self.exclusive.contains) ?? false
      }
      guard isForeign.contains(true) else { continue }
      for (row, value) in distinct.rows.enumerated() where isForeign[Int(value)] {
        guard !records.isForeign[row], isOpen(row) else { continue }
        if isRemark {
          findings.add(.remarkNamesProgramme, row: row, column: index, field: column.field)
        } else {
          records.isForeign[row] = true
          findings.add(.programmeFromClass, row: row, column: index, field: column.field)
        }
      }
    }
  }

  /// Whether a column may tell the programme of its rows: the group of persons, or what no word is known for.
  private func mayTell(_ column: Schema.Column) -> Bool {
    let isUnknown = column.field == nil && column.kind == nil && !headers.isKnown(column.header)
    guard column.field == "person_group" || isUnknown else { return false }
    return !Self.notOwn.contains { column.header.contains($0) }
  }

  private func namesOther(_ text: String, _ words: Vocabulary) -> Bool {
    if text.isEmpty || words.code(of: text) != nil { return false }
    if let code = vocabulary.code(of: text) { return code != own }
    let codes = vocabulary.codes(mentionedIn: text)
    return codes.count == 1 && !codes.contains(own)
  }
}
