import Columns
import Ingest
import Recognize
import Samples
import TestSupport

@testable import Pipelines

/// What one file of the corpus was read as, by the shipped pipeline.
struct LayoutReading {
  /// What a record says, with what it took from above and from titles.
  struct Record {
    var cells: [String: String] = [:]
    var isForeign = false
  }

  /// The records by the text of their identity numbers.
  private(set) var records: [String: [Record]] = [:]
  private(set) var cents = 0
  let sheets: [SheetReport]
  let codes: Set<String>

  /// The fields that are compared, and the columns of the corpus that they are meant by.
  static let fields: [String: Int] = [
    "county": 1, "township": CorpusLedger.township, "village": 3, "household_number": 4,
    "householder_name": 5,
    "name": 6, "relation": 7, "citizen_id": CorpusLedger.identity, "birth_date": CorpusLedger.birth,
    "phone": CorpusLedger.phone, "account": CorpusLedger.account, "urban_rural": 12,
  ]

  /// What each kind of row is called by the reader.
  static let kinds: [(Grid.Role, RowKind)] = [
    (.header, .header), (.title, .title), (.total, .total), (.footer, .footer), (.repeated, .repeated),
    (.record, .record), (.section, .section), (.placeholder, .placeholder),
  ]

  init(_ file: CorpusFile) throws {
    let source = LedgerSource(files: [file.input], reading: try Corpus.reading())
    let interpreter = try Corpus.interpreter()
    while let batch = try source.next() {
      let read = try interpreter.process(batch)
      cents += Int((read.numbers["amount_due"] ?? []).reduce(0) { $0 + ($1 ?? 0) })
      for row in 0..<batch.count {
        var record = Record(isForeign: read.isForeign[row])
        for (index, column) in batch.schema.columns.enumerated() {
          guard let field = column.field else { continue }
          record.cells[field.rawValue] = Self.plain(batch.columns[index].text(row))
        }
        records[record.cells["citizen_id"] ?? "", default: []].append(record)
      }
    }
    sheets = source.reports.flatMap(\.sheets)
    codes = Set(source.reports.flatMap { $0.findings.sorted.map(\.code.rawValue) })
  }

  /// Cells with numbers as numbers: 300.50 is 300.5 in a workbook.
  static func plain(_ text: String) -> String {
    text.utf8.count < 9 ? Double(text).map { "\($0)" } ?? text : text
  }
}
