import Columns
import Dictionaries

/// Looks in the cells of a row for what tells that its person may be a child, beside the columns of ages.
struct ChildhoodColumns {
  private let batch: Batch
  private let words: ChildhoodWords
  private let lastDay: CivilDate
  private let texts: [Int]
  private let guardians: [Int]
  private let names: [Int]

  /// Kinds of columns in which no remark stands.
  private static let plain: Set<FieldKind> = [
    .county, .township, .village, .address, .personName, .citizenID, .phone, .account, .number, .money,
    .count, .date, .month,
  ]
  /// Headers of what somebody learned.
  private static let schooling = ["文化", "学历", "教育"]

  init(_ records: RecordBatch, words: ChildhoodWords, lastDay: CivilDate) {
    batch = records.batch
    self.words = words
    self.lastDay = lastDay
    let columns = batch.schema.columns
    let headers = columns.map { HanForms.plain($0.header) }
    let guardians = columns.indices.filter { headers[$0].contains("监护") || headers[$0].contains("家长") }
    self.guardians = guardians
    texts = columns.indices.filter { index in
      !guardians.contains(index) && !(columns[index].kind.map(Self.plain.contains) ?? false)
        && !Self.schooling.contains(where: headers[index].contains)
    }
    names = [.name, .householderName].compactMap { records.batch.schema.index(of: $0) }
  }

  /// Whether a guardian stands in a row, or a word of childhood.
  func tell(_ row: Int) -> Bool {
    for position in guardians where isGuardian(row, position) { return true }
    for position in texts {
      let column = batch.columns[position]
      if words.tell(column.cell(row), at: lastDay) { return true }
    }
    return false
  }

  /// Whether a cell below a header of guardians is filled in with anybody but the person.
  private func isGuardian(_ row: Int, _ position: Int) -> Bool {
    let column = batch.columns[position]
    let text = ByteText.trimmedText(column.cell(row))
    if NoticeWordColumns.noes.contains(text) || text == "本人" { return false }
    for name in names {
      let own = batch.columns[name]
      if ByteText.trimmedText(own.cell(row)) == text { return false }
    }
    return true
  }
}
