import Columns

/// What a ledger adds up to: households, persons, and the amount due in cents.
public struct LedgerTotals: Sendable, Equatable {
  /// 户.
  public let households: Int
  /// 人.
  public let persons: Int
  /// 应发, in cents.
  public let amount: Int64

  /// Makes totals.
  public init(households: Int, persons: Int, amount: Int64) {
    self.households = households
    self.persons = persons
    self.amount = amount
  }
}

/// The totals an office expects, from its approval or the bank's payment file: 户, 人, 应发.
///
/// They reconcile to the cent or the run is refused.
public struct ControlTotals: Sendable, Equatable {
  /// 户, or nil when it is not checked.
  public let households: Int?
  /// 人, or nil when it is not checked.
  public let persons: Int?
  /// 应发 in cents, or nil when it is not checked.
  public let amount: Int64?

  /// Reads `8412,20000,9003456.00`; an empty place is not checked.
  ///
  /// - Throws: `control-totals-malformed` when there are not three places, one is no number, an amount has
  ///   more than two decimals, or nothing is left to check.
  public init(parsing text: String) throws(SluiceError) {
    // Chinese keyboards give the wide comma.
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "\u{ff0c}" }
    ).map {
      String($0.filter { $0 != " " })
    }
    guard parts.count == 3 else { throw Self.malformed }
    households = try Self.count(parts[0])
    persons = try Self.count(parts[1])
    amount = try Self.cents(parts[2])
    if households == nil, persons == nil, amount == nil { throw Self.malformed }
  }

  /// Compares with what was read.
  ///
  /// - Throws: `control-totals-differ`; `key` names which of `households`, `persons` and `amount` differ,
  ///   `differences` holds, for each, the control total and what the ledger adds up to.
  public func reconcile(_ found: LedgerTotals) throws(SluiceError) {
    let differing = differences(found)
    guard !differing.isEmpty else { return }
    var error = SluiceError(.controlTotalsDiffer, key: differing.map(\.name).joined(separator: ","))
    error.differences = differing
    throw error
  }

  /// The totals that differ, in the order 户, 人, 应发: `households`, `persons`, `amount`.
  public func differences(_ found: LedgerTotals) -> [SluiceError.Difference] {
    var differing: [SluiceError.Difference] = []
    if let households, households != found.households {
      differing.append(
        SluiceError.Difference(
          name: "households", expected: String(households), found: String(found.households)))
    }
    if let persons, persons != found.persons {
      differing.append(
        SluiceError.Difference(name: "persons", expected: String(persons), found: String(found.persons)))
    }
    if let amount, amount != found.amount {
      differing.append(
        SluiceError.Difference(
          name: "amount", expected: Measure.decimal(amount), found: Measure.decimal(found.amount)))
    }
    return differing
  }

  private static let malformed = SluiceError(
    .controlTotalsMalformed, key: "--control", expected: ["8412,20000,9003456.00"])

  private static func count(_ text: String) throws(SluiceError) -> Int? {
    if text.isEmpty { return nil }
    guard isDigits(text), let number = Int(text) else { throw malformed }
    return number
  }

  private static func cents(_ text: String) throws(SluiceError) -> Int64? {
    if text.isEmpty { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, isDigits(parts[0]), parts[0].utf8.count <= 15, let yuan = Int64(parts[0]) else {
      throw malformed
    }
    guard parts.count == 2 else { return yuan * 100 }
    guard isDigits(parts[1]), parts[1].utf8.count <= 2, let fraction = Int64(parts[1]) else {
      throw malformed
    }
    return yuan * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
