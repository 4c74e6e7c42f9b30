/// How much a field tells about a person.
///
/// Source: the division into direct and quasi-identifiers of GB/T 37964-2019, with the sensitive personal
/// information of the Personal Information Protection Law, article 28, kept apart.
public enum Sensitivity: String, Sendable, CaseIterable, Comparable {
  /// Tells nothing about a person: a standard, a period, an area down to the township.
  case open
  /// Narrows down who it is: birth date, sex, ethnicity, village, household size.
  case quasi
  /// Harms whom it is known of: health, disability, cause of hardship, anything on a child under 14.
  case special
  /// Tells who it is: name, identity number, telephone, account, address below the village.
  case direct

  /// Orders from what may be known to what may not.
  public static func < (left: Sensitivity, right: Sensitivity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .open: 0
    case .quasi: 1
    case .special: 2
    case .direct: 3
    }
  }
}

/// Who can see a product.
public enum Audience: String, Sendable, CaseIterable {
  /// Everyone, for ever (全社会).
  case everyone = "public"
  /// The village or community where it is posted, for a time (特定群众).
  case community
  /// The office itself.
  case `internal`
}
