import Columns

/// The checks that look at one row at a time, on many batches at once.
///
/// It adds its findings to those of the batch; places are in the order of the rows for each code.
public struct RowChecks: BatchStage {
  private let settings: QualitySettings
  private let rules: [any RowRule]

  /// Makes the checks of a run.
  public init(_ settings: QualitySettings) {
    self.settings = settings
    rules = settings.rules.compactMap { $0 as? any RowRule }
  }

  /// Adds what the rules find in a batch.
  public func process(_ records: RecordBatch) -> RecordBatch {
    let context = RowContext(records, settings: settings)
    var checked = records
    for rule in rules { rule.check(context, into: &checked.findings) }
    return checked
  }
}
