/// What a column tells of its row, as far as telling rows apart needs it.
public enum ColumnRole: String, Sendable, CaseIterable {
  /// A running number: it says nothing of whether the row is filled in.
  case serial
  /// County, township, village, address.
  case place
  /// Number or certificate of a household.
  case household
  /// The name or identity number of the row's person or householder.
  case person
  /// A telephone, an account, somebody else's name: a row with one is about somebody too.
  case contact
  /// An amount of money.
  case money
  /// Anything else that is known.
  case other

  /// Whether a filled cell of such a column tells that its row is about somebody.
  var tellsOfSomebody: Bool { self == .person || self == .household || self == .contact }
}

extension [ColumnRole?] {
  /// What a column tells; nil where that is not known, and right of the header.
  func role(of column: Int) -> ColumnRole? { column < count ? self[column] : nil }

  /// Whether a filled cell of a column tells that its row is about somebody.
  func tellsOfSomebody(_ column: Int) -> Bool { role(of: column)?.tellsOfSomebody ?? false }
}
