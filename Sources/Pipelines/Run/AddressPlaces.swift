import Columns
import Dictionaries
import Recognize

/// The places that addresses tell, for a table that has no column of townships and no title that names one.
///
/// Only where the pipeline requires the township, since an address may be another place than the one a ledger is about
/// (a pupil's home), and only where nearly all addresses of the first rows name a listed township. What is taken are names of the
/// dictionary, never the text of an address; a row whose address names none is of an unknown township.
///
/// Cost: 100 ms to make, some µs a row.
struct AddressPlaces {
  /// Of ten addresses, how many must name a township.
  private static let leastOfTen = 9

  private let cutter: AddressCutter
  private let column: Int
  /// Which of county, township and village the table has no column for, in this order.
  private let missing: [FieldName]

  /// Makes the places of a table; nil when its addresses do not tell them.
  ///
  /// - Parameter first: the first rows of the table, with their columns recognized.
  init?(_ first: Batch, _ reading: LedgerReading) {
    let fields = reading.fields
    guard fields.contains(where: { $0.name == "township" && $0.isRequired }),
      first.schema.index(of: "township") == nil,
      let column = first.schema.columns.firstIndex(where: { $0.field == "address" || $0.kind == .address })
    else { return nil }
    self.column = column
    missing = (["county", "township", "village"] as [FieldName]).filter { name in
      first.schema.index(of: name) == nil && fields.contains { $0.name == name }
    }
    cutter = AddressCutter(reading.areas)
    let addresses = first.columns[column]
    var filled = 0
    var told = 0
    for row in 0..<addresses.count where !ByteText.isBlank(addresses.cell(row)) {
      filled += 1
      if cutter.township(of: cutter.cut(addresses.cell(row))) != nil { told += 1 }
    }
    guard filled > 0, told * 10 >= filled * Self.leastOfTen else { return nil }
  }

  /// Rows with columns of the places that their addresses tell.
  func adding(to batch: Batch) -> Batch {
    let addresses = batch.columns[column]
    let cuts = (0..<addresses.count).map { cutter.cut(addresses.cell($0)) }
    return missing.reduce(batch) { batch, field in
      batch.adding(cuts.map { text(of: $0, field) }, as: field, kind: Self.kinds[field] ?? .township)
    }
  }

  private static let kinds: [FieldName: FieldKind] = [
    "county": .county, "township": .township, "village": .village,
  ]

  private func text(of cut: AddressCutter.Cut, _ field: FieldName) -> String {
    switch field {
    case "county": cut.county?.name ?? ""
    case "village": cutter.village(of: cut) ?? ""
    default: cutter.township(of: cut) ?? ""
    }
  }
}
