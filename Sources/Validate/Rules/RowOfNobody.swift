import Columns
import Dictionaries

/// Finds rows of nobody: no name and no identity number, and an amount, or nothing else that tells of somebody either.
///
/// With an amount, most are totals that a spreadsheet or a colleague wrote between the rows (`丙麻乡 汇总`, `共 12 户`);
/// counted as a person they would double the money. Without one, they are notes and signatures that nothing told apart
/// (`以上无异议` under 备注). A name with a digit or a colon in it and no identity number is such a text, too, and so is
/// one that ends as a subtotal does, whoever's household stands beside it.
///
/// Where each row is a grant to one person, a row that counts several (受助人数 48) is a school's sum: rows are no persons.
struct RowOfNobody: RowRule {
  let name = "row-of-nobody"
  let codes: [FindingCode] = [.rowOfNobody, .rowOfSeveralPersons]

  private static let names: [FieldName] = ["name", "householder_name"]
  private static let numbers: [FieldName] = [.citizenID, .householderID]
  /// What tells that a row without name, number and amount is about somebody.
  private static let others: [FieldName] = [
    "relation", "household_number", "household_code", "certificate_number", "person_code", "student_number",
    "phone", "account", "account_holder", "guardian_name", "guardian_id", "guardian_phone",
    "disability_certificate",
  ]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    if rows.settings.unit == .grant { findSeveral(in: records, into: &findings) }
    let field = rows.settings.amountField
    let amounts = field.flatMap { records.numbers[$0] }
    let names = Self.names.compactMap(records.batch.column)
    let numbers = Self.numbers.compactMap(records.batch.column)
    let fields = [field].compactMap { $0 } + Self.names
    guard !names.isEmpty, let shown = fields.first(where: { records.batch.column($0) != nil }) else { return }
    let others = Self.others.compactMap(records.batch.column)
    for row in 0..<records.count where !records.isForeign[row] {
      let isSubtotal = names.contains { Self.isSubtotal($0.cell(row)) }
      let isNamed = !isSubtotal && names.contains { isName($0.cell(row)) }
      let isNumbered = numbers.contains { !MissingText.isMissing($0.cell(row), in: .citizenID) }
      guard !isNamed, !isNumbered else { continue }
      let isPaid = (amounts?[row] ?? 0) != 0
      guard
        isPaid || isSubtotal || !others.contains(where: { !MissingText.isMissing($0.cell(row), in: .number) })
      else {
        continue
      }
      findings.append(Finding(.rowOfNobody, at: records.batch.place(row: row, field: shown), field: shown))
    }
  }

  /// Finds rows that a column of no field counts as several persons.
  private func findSeveral(in records: RecordBatch, into findings: inout [Finding]) {
    let numbers = Self.numbers.compactMap(records.batch.column)
    for (index, column) in records.batch.schema.columns.enumerated() {
      guard column.field == nil, column.kind == nil, AmountHeader.isOfPersons(column.header) else { continue }
      let cells = records.batch.columns[index]
      let counts = (0..<records.count).map { row in
        records.isForeign[row] ? nil : WholeNumber.parse(cells.cell(row))
      }
      let several = counts.indices.filter { (counts[$0] ?? 0) > 1 }
      // The number of a school's pupils may stand once above its list, beside somebody with a number.
      let isMost = several.count * 3 >= records.count
      for row in several {
        let isNumbered = numbers.contains { !MissingText.isMissing($0.cell(row), in: .citizenID) }
        guard isMost || !isNumbered else { continue }
        findings.append(
          Finding(
            .rowOfSeveralPersons,
            at: records.batch.source.place(row: Int(records.batch.rowNumbers[row]), column: column.number)))
      }
    }
  }

  private func isName(_ cell: Span<UInt8>) -> Bool {
    guard !MissingText.isMissing(cell, in: .personName) else { return false }
    for index in cell.indices {
      if cell[index] >= 0x30 && cell[index] <= 0x3a { return false }
      // A colon of full width.
      if cell[index] == 0xef, index + 2 < cell.count, cell[index + 1] == 0xbc, cell[index + 2] == 0x9a {
        return false
      }
    }
    return true
  }

  /// Nobody's name ends so.
  private static let subtotals = ["小计", "合计", "总计", "共计", "累计", "汇总", "小計", "合計", "總計"].map {
    Array($0.utf8)
  }

  private static func isSubtotal(_ cell: Span<UInt8>) -> Bool {
    let end = ByteText.trimmed(cell).upperBound
    for word in subtotals where ByteText.stands(word, in: cell, at: end - word.count) { return true }
    return false
  }
}
