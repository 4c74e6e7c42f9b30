import Columns
import Dictionaries
import Ingest
import Validate

/// Asks about ledgers given for last month's whose titles, sheets or file names say another month.
///
/// Each entry and exit would be wrong; but a title may be left over, so it asks and does not refuse.
struct PreviousMonth {
  private let period: PeriodText
  private var seen: Set<SourceSheet> = []
  private(set) var findings = FindingTally()

  /// Nil for periods that are no month.
  init?(before period: Period, files: [InputFile]) {
    guard period.kind == .month else { return nil }
    let (year, month) = (period.firstDay.year, period.firstDay.month)
    let text = month == 1 ? "\(year - 1)-12" : "\(year)-\(month > 10 ? "" : "0")\(month - 1)"
    guard let before = Period(text) else { return nil }
    self.period = PeriodText(before)
    for file in files where self.period.isOther([PipelineFile.name(of: file.path)]) {
      findings.add(Finding(.previousMonth, at: Place(file: file.shownName)))
    }
  }

  /// Looks at the texts around a table when it comes for the first time.
  mutating func take(_ batch: Batch) {
    guard seen.insert(batch.source).inserted else { return }
    let texts = batch.context.titles + [batch.context.sheetName].compactMap(\.self)
    if period.isOther(texts) { findings.add(Finding(.previousMonth, at: batch.source.place())) }
  }
}
