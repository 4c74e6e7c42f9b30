import Columns
import FoundationEssentials

/// What a run was asked for: checked before any input is opened.
public struct RunSettings: Sendable {
  /// The pipeline file.
  public let pipeline: String
  /// This period's ledgers.
  public let inputs: [String]
  /// The period.
  public let period: Period
  /// The output folder.
  public let out: String
  /// Last period's ledgers.
  public let previous: [String]
  /// Control totals as typed: households, persons, amount due.
  public let control: String?
  /// The standards file.
  public let standards: String?
  /// The population file.
  public let population: String?
  /// The key file.
  public let key: String?
  /// Whose the amounts are, when it differs from the pipeline.
  public let amountOwner: AmountOwner?
  /// The version, from 1.
  public let version: Int
  /// The day that stands in every output.
  public let date: CivilDate
  /// How many batches are worked on at once.
  public let workers: Int
  /// The folder of dictionaries, when it is not the default.
  public let dictionaries: String?

  /// Checks what was asked for.
  ///
  /// - Throws: `period-malformed`, `date-malformed`, `option-value`.
  public init(
    pipeline: String, inputs: [String], period: String, out: String, previous: [String] = [],
    control: String? = nil, standards: String? = nil, population: String? = nil, key: String? = nil,
    amountOwner: AmountOwner? = nil, version: Int = 1, date: String? = nil, workers: Int? = nil,
    dictionaries: String? = nil
  ) throws(SluiceError) {
    guard let period = Period(period) else { throw SluiceError(.periodMalformed, key: period) }
    guard version >= 1 else { throw SluiceError(.optionValue, key: "--version", expected: ["1, 2, 3, …"]) }
    if let workers, workers < 1 {
      throw SluiceError(.optionValue, key: "--workers", expected: ["1, 2, 3, …"])
    }
    if let date {
      guard let day = CivilDate(iso: date) else { throw SluiceError(.dateMalformed, key: date) }
      self.date = day
    } else {
      self.date = period.lastDay
    }
    self.pipeline = pipeline
    self.inputs = inputs
    self.period = period
    self.out = out
    self.previous = previous
    self.control = control
    self.standards = standards
    self.population = population
    self.key = key
    self.amountOwner = amountOwner
    self.version = version
    self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
    self.dictionaries = dictionaries
  }
}
