import Columns
import Dictionaries
import Gate

/// Decides, with all names of the ledgers known, which unlisted labels may be shown as places.
///
/// A place that no dictionary lists is shown as the ledger names it, and its form alone cannot tell it from
/// a person: a row that is shifted, or filled in with "so-and-so's village", has somebody's name there. So an
/// unlisted label that is, or holds, a full name of this run's input is no place: it counts as unknown. A
/// listed place stays, whoever shares its name. Groups of a village are looked at in the same way (杨柳组).
struct PlaceReview {
  private let areas: AreaTree
  private let terms: IdentifierTerms

  init(_ areas: AreaTree, terms: IdentifierTerms) {
    self.areas = areas
    self.terms = terms
  }

  /// The path with what is left of it: a township goes with its villages.
  func callAsFunction(_ path: AreaPath) -> AreaPath {
    var path = path
    let listed = path.county.flatMap { county in
      path.township.flatMap { name in areas.township(name, in: county) }
    }
    if let township = path.township, listed?.name != township, terms.holdsName(township) {
      path.township = nil
      path.isPark = false
      path.village = nil
    }
    if let village = path.village, !isListed(village, in: listed), terms.holdsName(village) {
      path.village = nil
    }
    return path
  }

  /// Whether a village group holds a full name of the input: no dictionary lists groups, so it is not shown.
  func isSomebody(group: String) -> Bool { terms.holdsName(group) }

  private func isListed(_ village: String, in township: AreaTree.Township?) -> Bool {
    township.map { areas.village(village, in: $0) == village } ?? false
  }
}
