import Columns
import Dictionaries
import Gate

/// Decides, with all names of the ledgers known, which labels may be shown as places.
///
/// A place that no dictionary lists is shown as the ledger names it, and its form alone cannot tell it from a person: a
/// row that is shifted, or filled in with "so-and-so's village", has somebody's name there. So an unlisted label that
/// is, or holds, a full name of this run's input is no place, however its characters are written: it counts as unknown,
/// and so does a township that is called by the given name of a householder of its own. A place that we list stays,
/// whoever shares its name; one that only an office's own dictionary lists does not if it is, but for its ending, the
/// whole name of somebody here. Groups of a village are looked at as unlisted places are (杨柳组).
struct PlaceReview {
  private let areas: AreaTree
  private let terms: IdentifierTerms
  private let namesakes: PlaceNamesakes

  init(_ dictionaries: Dictionaries, terms: IdentifierTerms, namesakes: PlaceNamesakes) {
    areas = dictionaries.areas
    self.terms = terms
    self.namesakes = namesakes
  }

  /// The path with what is left of it: a township goes with its villages.
  func callAsFunction(_ path: AreaPath) -> AreaPath {
    var path = path
    let isListed = areas.township(of: path)?.name == path.township
    if let township = path.township,
      isSomebody(township, isListed: isListed) || !isListed && namesakes.holds(township)
    {
      path.township = nil
      path.isPark = false
      path.village = nil
    }
    if let village = path.village, isSomebody(village, isListed: areas.listsVillage(of: path)) {
      path.village = nil
    }
    return path
  }

  /// Whether a village group holds a full name of the input: no dictionary lists groups, so it is not shown.
  func isSomebody(group: String) -> Bool { terms.holdsName(group) }

  private func isSomebody(_ place: String, isListed: Bool) -> Bool {
    if !isListed { return terms.holdsName(place) }
    return areas.overlayNames.contains(place) && terms.isPlaceCalledBySomebody(place)
  }
}
