import CSV
import Columns

/// Makes synthetic ledgers: fictional people of real places, in the sheets that offices use.
///
/// A `.csv` of the subsistence allowance is the payment list of 19 columns, a `.xlsx` the full roster with a
/// title block, a header of two rows, totals and signatures.
public enum SampleLedger {
  /// Writes a ledger; the file appears whole or not at all, and an older one of the name is replaced.
  ///
  /// Cost: about a million CSV rows a second and 100,000 workbook rows a second; memory does not grow with
  /// the rows.
  ///
  /// - Throws: usage errors `sample-…` before anything is written; `sample-places-unreadable`;
  ///   `sample-not-written`.
  public static func write(_ settings: SampleSettings, to path: String) throws(SluiceError) {
    let plan = try SamplePlan(settings, path: path)
    let places = try SamplePlaces(
      try PlacesFile.read("places.csv", folder: settings.dictionaries),
      codes: try PlacesFile.read("area-codes.csv", folder: settings.dictionaries))
    switch settings.programme {
    case .subsistenceAllowance:
      let population = Population(rows: settings.rows, seed: settings.seed, places: places)
      if settings.shape == .person, case .csv = plan.format {
        try write(AllowancePayments(population, plan: plan), plan, to: path)
      } else {
        try write(AllowanceRoster(population, plan: plan), plan, to: path)
      }
    case .povertyRelief:
      let population = Population(rows: settings.rows, seed: settings.seed, places: places)
      try write(ReliefRoster(population, plan: plan), plan, to: path)
    case .educationAid:
      try write(AidPayments(places, plan: plan), plan, to: path)
    }
  }

  private static func write(
    _ source: some LedgerSource, _ plan: SamplePlan, to path: String
  ) throws(SluiceError) {
    guard plan.settings.isMessy else { return try fill(source, plan, to: path) }
    let messy = MessySource(
      source, month: plan.month, rows: plan.settings.rows,
      hasProgrammes: plan.settings.programme == .subsistenceAllowance)
    try fill(messy, plan, to: path)
  }

  private static func fill(
    _ source: some LedgerSource, _ plan: SamplePlan, to path: String
  ) throws(SluiceError) {
    switch plan.format {
    case .csv(let encoding):
      var file = try CSVLedgerFile(path, encoding: encoding, columns: source.columns)
      try copy(source, rows: plan.settings.rows, to: &file)
    case .workbook:
      var file = try WorkbookFile(path, plan: plan, columns: source.columns)
      try copy(source, rows: plan.settings.rows, to: &file)
    }
  }

  private static func copy(
    _ source: some LedgerSource, rows: Int, to file: inout some LedgerFile
  ) throws(SluiceError) {
    var source = source
    var row = RowBuffer()
    for serial in 1...rows {
      row.clear()
      source.next(&row, serial: serial)
      try file.write(row)
    }
    try file.finish()
  }
}
