import Aggregate
import Columns
import Ingest
import Validate

/// Asks whether the ledger that was given for last period's is one, before entries and exits are published of it.
enum PreviousReview {
  /// Fewer households say nothing about a ledger as a whole.
  private static let fewestHouseholds = 20

  /// Refuses this period's own ledger in the place of last period's: nobody would enter or leave.
  ///
  /// - Throws: `previous-is-current`.
  static func requireOther(than inputs: [InputFile], previous: [InputFile]) throws(SluiceError) {
    for before in previous where inputs.contains(where: { SameBytes.holds($0.path, before.path) }) {
      throw SluiceError(.previousIsCurrent, at: Place(file: before.shownName), key: "--previous")
    }
  }

  /// What the two ledgers have in common.
  ///
  /// - Parameter isPublished: whether a table shows entries and exits.
  /// - Throws: `previous-unrelated` where they have so few households in common that one is of another place or programme.
  static func findings(of overlap: Flows.Overlap, isPublished: Bool) throws(SluiceError) -> [Finding] {
    let smaller = min(overlap.before, overlap.now)
    guard smaller > 0 else { return [] }
    if overlap.continuing * 5 < smaller {
      if isPublished && smaller >= fewestHouseholds {
        throw SluiceError(
          .previousUnrelated, key: String(overlap.continuing),
          expected: [String(overlap.before), String(overlap.now)])
      }
      return [Finding(.previousDiffers, at: Place())]
    }
    var found = [Finding](repeating: Finding(.previousPartial, at: Place()), count: overlap.oneSidedTownships)
    if overlap.isUnchanged { found.append(Finding(.previousUnchanged, at: Place())) }
    return found
  }
}

extension ErrorCode {
  /// A ledger of this period is given as last period's.
  public static let previousIsCurrent = ErrorCode("previous-is-current", .usage)
  /// Last period's ledger has hardly any household of this period's.
  public static let previousUnrelated = ErrorCode("previous-unrelated", .refused)
}
