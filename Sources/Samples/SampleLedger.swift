import CSV
import Columns
import Glibc

/// Makes synthetic ledgers: fictional people of real places, in the sheets that offices use.
///
/// With a layout, the roster as some office lays it out, and a file `NAME.truth.json` beside it. Else a `.csv` of the
/// subsistence allowance is the payment list of 19 columns, a `.xlsx` the full roster with a title block, a header of
/// two rows, totals and signatures.
public enum SampleLedger {
  /// Writes a ledger; the file appears whole or not at all.
  ///
  /// Cost: about a million CSV rows a second and 100,000 workbook rows a second; memory does not grow with
  /// the rows.
  ///
  /// - Throws: usage errors `sample-…` before anything is written; `sample-places-unreadable`;
  ///   `sample-exists`; `sample-not-written`.
  public static func write(_ settings: SampleSettings, to path: String) throws(SluiceError) {
    let plan = try SamplePlan(settings, path: path)
    let places = try SamplePlaces(
      dictionary("places.csv", of: settings),
      codes: dictionary("area-codes.csv", of: settings))
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

  /// A dictionary that places are taken from.
  private static func dictionary(
    _ name: String, of settings: SampleSettings
  ) throws(SluiceError) -> CSVTable {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(of: settings.dictionaries + "/" + name)
    } catch {
      throw SluiceError(.samplePlacesUnreadable, systemError: error.number)
    }
    return try CSVTable(bytes)
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
      var file = try CSVLedgerFile(
        path, mayReplace: plan.settings.mayReplace, encoding: encoding, columns: source.columns)
      try copy(source, rows: plan.settings.rows, to: &file)
    case .laidOut(let laidOut):
      try write(Roster(source, plan: plan), as: laidOut, to: path, mayReplace: plan.settings.mayReplace)
    case .workbook:
      var file = try WorkbookFile(path, plan: plan, columns: source.columns)
      try copy(source, rows: plan.settings.rows, to: &file)
    }
  }

  /// Writes a roster in a layout, and what is true of it beside.
  private static func write(
    _ roster: Roster, as plan: LaidOutPlan, to path: String, mayReplace: Bool
  ) throws(SluiceError) {
    let grid = plan.layout.grid(roster)
    let bytes: [UInt8]
    do {
      bytes = try plan.format.bytes(grid)
    } catch {
      // libzip or iconv out of memory; both are given nothing that they could refuse.
      throw SluiceError(.sampleNotWritten, systemError: ENOMEM)
    }
    let ledger = try OutputFile(path, mayReplace: mayReplace)
    try ledger.write(bytes)
    try ledger.complete()
    let truth = try OutputFile(path + ".truth.json", mayReplace: mayReplace)
    try truth.write(Array(LayoutTruth.json(grid, roster).utf8))
    try truth.complete()
    // Neither appears unless both may.
    try ledger.finish()
    try truth.finish()
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
