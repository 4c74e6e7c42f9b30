import Columns
import Ingest
import Validate

/// Asks about ledgers whose titles, sheets or file names say that they are of another month than they are given for.
///
/// Every input of a run is of its period, and the ledger before of the month before; else each count and each entry and
/// exit is wrong. A title may be left over from another month, so it asks and does not refuse.
struct LedgerMonths {
  private let expected: StatedMonth
  private let code: FindingCode
  private var seen: Set<SourceSheet> = []
  private(set) var findings = FindingTally()

  /// Nil for periods that are no month.
  init?(_ period: Period, files: [InputFile], isPrevious: Bool) {
    guard period.kind == .month else { return nil }
    let month = StatedMonth(period.firstDay)
    expected = isPrevious ? month.before : month
    code = isPrevious ? .previousMonth : .ledgerMonth
    for file in files where isOther(PipelineFile.name(of: file.path)) {
      findings.add(Finding(code, at: Place(file: file.shownName)))
    }
  }

  /// Looks at the texts around a table when it comes for the first time.
  mutating func take(_ batch: Batch) {
    guard seen.insert(batch.source).inserted else { return }
    let texts = batch.context.titles + [batch.context.sheetName].compactMap(\.self)
    if texts.contains(where: isOther) { findings.add(Finding(code, at: batch.source.place())) }
  }

  private func isOther(_ text: String) -> Bool {
    StatedMonth(text).map { !$0.agrees(with: expected) } ?? false
  }
}
