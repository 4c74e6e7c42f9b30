import Columns
import Dictionaries

/// Tells the rows of other programmes: one monthly return often covers several.
///
/// A column of the programme decides, whatever stands around the name of one: 分散特困, 农村五保. A row whose word there names
/// none is counted, and asked about. Where there is no such column, or its cell says nothing that is known, the class of
/// assistance does: 特困供养 in 保障类别. A word of the class's own vocabulary, and a cell that names this programme too,
/// leave the row where it is. In a ledger of the subsistence allowance the group of persons, and a column that is not
/// known, do the same with the words for those who cannot have it besides (特困人员, 低保边缘). Words that may say so there
/// (边缘户 is a class of poverty relief, too) are asked about; other assistance (临时救助, 孤儿) may come on top, and is asked
/// about where other rows of the column name this programme. In a remark such a word is a finding and decides nothing.
struct ProgrammeReader: Sendable {
  /// The columns in which offices also write the name of a programme.
  private static let classes: [FieldName] = ["allowance_class", "urban_rural"]
  /// The programmes whose recipients have no subsistence allowance.
  private static let exclusive: Set<String> = ["extreme_poverty", "low_income"]
  /// No word of a programme has more bytes; longer remarks are not looked up.
  private static let longestWord = 60
  /// Words of a header beside which a programme is not the row's own: 原救助类型, 其他救助, 家庭成员类别.
  private static let notOwn = ["原", "曾", "前", "上", "其他", "其它", "成员", "变", "监测", "返贫", "脱贫"]
  /// The words among groups that leave no doubt.
  private static let certain = ["特困", "五保", "低保边缘"]

  /// Words beside the name of a programme by which the row is perhaps not, or no longer, its own: 原特困, 非低保.
  private static let doubts = ["原", "曾", "非", "不", "转", "退", "停", "拟", "申请", "待"]
  /// What may stand around the name of a programme in a cell of groups: 农村特困对象, 特困人员（分散）.
  private static let usual = [
    "城市", "农村", "城镇", "城乡", "分散", "集中", "供养", "救助", "保障", "人员", "对象", "家庭", "困难", "老人", "老年", "户", "类",
  ]

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
    readProgrammes(&records, &findings)
    let told = records.dimensions["programme"]
    let isUnknown = told?.values.map { $0 == RecordBatch.unknown } ?? []
    if let told, !isUnknown.contains(true) && !told.values.isEmpty { return }
    let isOpen = { (row: Int) in told.map { isUnknown[Int($0.rows[row])] } ?? true }
    markByClass(&records, &findings, isOpen: isOpen)
    guard own == "subsistence_allowance" else { return }
    markByOtherColumns(&records, &findings, isOpen: isOpen)
  }

  /// Reads the column of the programme: a word that is listed or names one programme decides, any other is asked about.
  private func readProgrammes(_ records: inout RecordBatch, _ findings: inout FindingList) {
    guard let told = records.dimensions["programme"] else { return }
    let column = records.batch.schema.index(of: "programme")
    var programmes = IndexedColumn<String>()
    var named: [String: String] = [:]
    var unlisted: Set<Int> = []
    for (row, position) in told.rows.enumerated() {
      var programme = told.values[Int(position)]
      if programme == RecordBatch.unknown, let column {
        let cells = records.batch.columns[column]
        let text = cells.trimmedText(row)
        if !MissingText.isMissing(cells.cell(row), in: .vocabulary) {
          if named.count > 4096 { named = [:] }
          programme = named[text] ?? self.named(in: text)
          named[text] = programme
          unlisted.insert(row)
          if programme == RecordBatch.unknown {
            findings.add(.programmeDoubtful, row: row, column: column, field: "programme")
          }
        }
      }
      programmes.append(position: programmes.position(of: programme))
      guard programme != own, programme != RecordBatch.unknown else { continue }
      records.isForeign[row] = true
      findings.add(.foreignRow, row: row, column: column, field: "programme")
    }
    guard !unlisted.isEmpty else { return }
    records.dimensions["programme"] = programmes
    if let column { findings.drop(.vocabularyUnlisted, column: column, rows: unlisted) }
  }

  /// The only programme that a cell names, or unknown: 分散特困, 农村低保A类.
  private func named(in text: String) -> String {
    guard text.utf8.count <= Self.longestWord, !Self.doubts.contains(where: { text.contains($0) }) else {
      return RecordBatch.unknown
    }
    let codes = vocabulary.codes(mentionedIn: text)
    return codes.count == 1 ? codes.first ?? RecordBatch.unknown : RecordBatch.unknown
  }

  /// The programme that a cell of groups is the name of, with nothing but usual words around it.
  private func group(_ text: String) -> String? {
    if let code = vocabulary.code(of: text) { return code }
    let words = vocabulary.mentioned(in: text)
    let codes = Set(words.codes)
    guard codes.count == 1, let code = codes.first else { return nil }
    let rest = Self.usual.reduce(words.rest) { $0.replacing($1, with: "") }
    return rest.isEmpty ? code : nil
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

  /// Looks for cells that are the name of a programme that excludes this one.
  private func markByOtherColumns(
    _ records: inout RecordBatch, _ findings: inout FindingList, isOpen: (Int) -> Bool
  ) {
    for (index, column) in records.batch.schema.columns.enumerated() {
      let isRemark = column.field == "remark"
      guard isRemark || mayTell(column) else { continue }
      let cells = records.batch.columns[index]
      let distinct = DistinctCells(cells, seed: seed)
      let groups = distinct.firstRows.map { row in
        cells.cell(row).count <= Self.longestWord ? group(cells.trimmedText(row)) : nil
      }
      let isExclusive = groups.map { $0.map(Self.exclusive.contains) ?? false }
      let isForeign = zip(distinct.firstRows, isExclusive).map { row, isExclusive in
        isExclusive && (isRemark || Self.certain.contains(where: cells.trimmedText(row).contains))
      }
      let isNamed = !isRemark && groups.contains(own)
      let isDoubtful = groups.indices.map { index in
        isExclusive[index] ? !isForeign[index] : isNamed && groups[index] != nil && groups[index] != own
      }
      guard isForeign.contains(true) || isDoubtful.contains(true) else { continue }
      for (row, value) in distinct.rows.enumerated() where isForeign[Int(value)] || isDoubtful[Int(value)] {
        guard !records.isForeign[row], isOpen(row) else { continue }
        if isDoubtful[Int(value)] {
          findings.add(.programmeDoubtful, row: row, column: index, field: column.field)
        } else if isRemark {
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
