import Columns
import Dictionaries

/// Finds addresses that name another township than their row's.
///
/// Somebody may rightly live elsewhere than where the household is registered; but where many seem to, a column or some
/// rows have shifted. Counted is where the row says. An address is compared only where both it and its row name a
/// township that is listed.
struct AddressTownship: RowRule {
  let name = "address-township"
  let codes: [FindingCode] = [.addressElsewhere]

  func check(_ rows: RowContext, into findings: inout [Finding]) {
    guard let book = rows.settings.addresses else { return }
    let records = rows.records
    let schema = records.batch.schema
    let columns = schema.columns.indices.filter { schema.columns[$0].kind == .address }
    guard !columns.isEmpty else { return }
    let townships = records.areas.values.map(book.township)
    for row in 0..<records.count where !records.isForeign[row] {
      guard let township = townships[Int(records.areas.rows[row])] else { continue }
      for column in columns {
        let addresses = records.batch.columns[column]
        guard township.isLeft(by: addresses.cell(row)) else { continue }
        let field = schema.columns[column].field
        findings.append(
          Finding(.addressElsewhere, at: records.batch.place(row: row, field: field), field: field))
        break
      }
    }
  }
}
