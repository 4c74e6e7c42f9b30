import Columns

/// Settings that were checked whole: what `SampleLedger.write` works from.
struct SamplePlan: Sendable {
  /// What kind of file is written.
  enum Format: Sendable {
    case csv(SampleSettings.Encoding)
    case workbook
    case laidOut(LaidOutPlan)
  }

  let settings: SampleSettings
  let format: Format
  let period: Period
  /// The month the ledger shows: the period's last.
  let month: MonthNumber

  /// Checks settings against each other and against the name of the file.
  ///
  /// - Throws: usage errors (`sample-…`) that name the option and what is valid.
  init(_ settings: SampleSettings, path: String) throws(SluiceError) {
    let limits = SampleSettings.rowLimits
    guard limits.contains(settings.rows) else {
      throw SluiceError(
        .sampleRows, key: "\(settings.rows)", expected: ["\(limits.lowerBound)", "\(limits.upperBound)"])
    }
    guard settings.programme.shapes.contains(settings.shape) else {
      throw SluiceError(
        .sampleShape, key: settings.shape.rawValue, expected: settings.programme.shapes.map(\.rawValue))
    }
    self.settings = settings
    format = try SamplePlan.format(of: path, settings)
    let text = settings.period ?? settings.programme.defaultPeriod
    guard let period = Period(text), period.kind == settings.programme.periodKind else {
      throw SluiceError(.samplePeriod, key: text, expected: [settings.programme.defaultPeriod])
    }
    self.period = period
    month = MonthNumber(of: period.lastDay)
    guard MonthNumber.population.contains(month) else {
      throw SluiceError(.samplePeriodRange, key: text, expected: ["2024", "2029"])
    }
  }

  private static func format(of path: String, _ settings: SampleSettings) throws(SluiceError) -> Format {
    if let layout = settings.layout { return .laidOut(try LaidOutPlan(layout, settings, path: path)) }
    if let format = settings.format { throw SluiceError(.sampleFormatAlone, key: format) }
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return .csv(settings.encoding ?? .utf8) }
    guard name.hasSuffix(".xlsx") else { throw SluiceError(.sampleFileType, expected: [".csv", ".xlsx"]) }
    if let encoding = settings.encoding {
      throw SluiceError(.sampleWorkbookEncoding, key: encoding.rawValue)
    }
    guard settings.rows <= WorkbookFile.mostRows else {
      throw SluiceError(.sampleWorkbookRows, key: "\(settings.rows)", expected: ["\(WorkbookFile.mostRows)"])
    }
    return .workbook
  }
}
