import Columns

/// One quality rule: something that can be wrong with a ledger.
///
/// A rule finds, it never drops: a faulty row stays in every count and sum. A new rule is one file in
/// `Rules`, one line in `QualityRules.all` and one test file of the same name.
public protocol QualityRule: Sendable {
  /// The rule's name, as under `rules:` in a pipeline.
  var name: String { get }
  /// The codes it can find.
  var codes: [FindingCode] { get }
}

/// A rule that looks at one row at a time; it runs on many batches at once.
public protocol RowRule: QualityRule {
  /// Adds what it finds in the rows of a batch, in their order.
  func check(_ rows: RowContext, into findings: inout [Finding])
}

/// A rule that needs to know what came before.
public protocol LedgerRule: QualityRule {
  /// Adds what it finds in the rows of a batch, given what earlier rows told of each.
  func check(
    _ records: RecordBatch, seen: [RowMemory], settings: QualitySettings, into tally: inout FindingTally)

  /// Adds what can be told only at the end.
  func conclude(_ memory: LedgerMemory, settings: QualitySettings, into tally: inout FindingTally)
}

extension LedgerRule {
  /// Most rules have nothing to add at the end.
  public func conclude(
    _ memory: LedgerMemory, settings: QualitySettings, into tally: inout FindingTally
  ) {}
}

/// What a rule that looks at rows is given.
public struct RowContext: Sendable {
  /// The rows and what they mean.
  public let records: RecordBatch
  /// The settings of the run.
  public let settings: QualitySettings
  /// What is wrong with the identity numbers, a column each.
  let identities: [IdentityColumn]

  /// Prepares the rows of a batch.
  public init(_ records: RecordBatch, settings: QualitySettings) {
    self.records = records
    self.settings = settings
    identities = IdentityColumn.columns(of: records, settings: settings)
  }

  /// Adds a finding for each row whose identity number has a fault.
  func report(_ fault: IdentityFaults, as code: FindingCode, into findings: inout [Finding]) {
    for column in identities {
      for row in 0..<records.count where column.faults[row].contains(fault) {
        findings.append(
          Finding(code, at: records.batch.place(row: row, field: column.field), field: column.field))
      }
    }
  }
}
