import Columns

/// Finds rows that say of themselves that their person is listed with the household and not insured: 否 under
/// 是否享受低保, 非保障 under 人员状态, 不保 under 保障类别 or in the remarks.
///
/// They are counted like all others, since only the office knows what its column means; a pipeline that is not to count
/// them says so under `not_counted`.
struct NotInsured: RowRule {
  let name = "not-insured"
  let codes: [FindingCode] = [.rowNotInsured]

  private static let fields: [FieldName] = ["insured", "allowance_class", "pay_status", "remark"]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    let records = rows.records
    // A bare 否 tells nothing where the column does not ask for it.
    let asked = Self.fields[0]
    guard rows.settings.fields.contains(where: { $0.name == asked }) else { return }
    var isFound = [Bool](repeating: false, count: records.count)
    for field in Self.fields {
      guard let column = records.batch.column(field) else { continue }
      let isDenied = column.mapRuns { rows.settings.isNotInsured(ByteText.trimmedText($0), field == asked) }
      for row in 0..<records.count where isDenied[row] && !records.isForeign[row] && !isFound[row] {
        isFound[row] = true
        findings.append(
          Finding(.rowNotInsured, at: records.batch.place(row: row, field: field), field: field))
      }
    }
  }
}
