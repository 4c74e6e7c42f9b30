import Aggregate
import CSV
import Columns
import Dictionaries
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
  /// - Parameters:
  ///   - isPublished: whether a table shows entries and exits.
  ///   - areas: the areas that findings may name.
  /// - Throws: `previous-unrelated` where they have so few households in common that one is of another place or programme.
  static func findings(
    of overlap: Flows.Overlap, isPublished: Bool, areas: AreaTree
  ) throws(SluiceError) -> [Finding] {
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
    var found = overlap.oneSidedTownships.map { township in
      Finding(.previousPartial, at: Place(area: listedName(of: township, in: areas)), field: "township")
    }
    if overlap.isUnchanged { found.append(Finding(.previousUnchanged, at: Place())) }
    return found
  }

  /// The county and the township, if the dictionary has them; a township that only a ledger names may be somebody.
  private static func listedName(of path: AreaPath, in areas: AreaTree) -> String? {
    guard let county = path.county, let name = path.township,
      areas.township(name, in: county)?.name == name
    else { return nil }
    return county.name + name
  }
}

extension ErrorCode {
  /// A ledger of this period is given as last period's.
  public static let previousIsCurrent = ErrorCode("previous-is-current", .usage)
  /// Last period's ledger has hardly any household of this period's.
  public static let previousUnrelated = ErrorCode("previous-unrelated", .refused)
}
