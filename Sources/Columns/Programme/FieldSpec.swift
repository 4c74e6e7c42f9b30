/// One field of a pipeline: what it is called, what its cells are, and how much they tell.
public struct FieldSpec: Sendable, Hashable {
  /// The field's name.
  public let name: FieldName
  /// What its cells are.
  public let kind: FieldKind
  /// The dictionary of its values, for vocabulary kinds.
  public let vocabulary: String?
  /// Whether a ledger without such a column is refused.
  public let isRequired: Bool
  /// How much a cell tells about a person.
  public let sensitivity: Sensitivity
  /// Header words of this office, beside those of the dictionary.
  public let headers: [String]
  /// The member of a field of several values that a yes in this one stands for, or nil.
  public let countsAs: Member?
  /// The member of another field whose rows this one does not apply to, or nil: there, and only there, a blank
  /// cell is the member `none`.
  public let inapplicable: Member?

  /// The code of a blank cell where a field does not apply.
  public static let notApplicable = "none"

  /// A member of another field: 易地搬迁 among the measures of assistance.
  public struct Member: Sendable, Hashable {
    /// The other field.
    public let field: FieldName
    /// The member's code.
    public let member: String

    /// Names a member.
    public init(field: FieldName, member: String) {
      self.field = field
      self.member = member
    }
  }

  /// Makes a field.
  public init(
    _ name: FieldName, kind: FieldKind, vocabulary: String? = nil, isRequired: Bool = false,
    sensitivity: Sensitivity, headers: [String] = [], countsAs: Member? = nil,
    inapplicable: Member? = nil
  ) {
    self.name = name
    self.kind = kind
    self.vocabulary = vocabulary
    self.isRequired = isRequired
    self.sensitivity = sensitivity
    self.headers = headers
    self.countsAs = countsAs
    self.inapplicable = inapplicable
  }

  /// The same field, found by another header word too.
  public func alsoFound(by header: String) -> FieldSpec {
    FieldSpec(
      name, kind: kind, vocabulary: vocabulary, isRequired: isRequired, sensitivity: sensitivity,
      headers: headers + [header], countsAs: countsAs, inapplicable: inapplicable)
  }
}

/// A dimension that is computed from fields: `sex` from an identity number, else from its own column.
public struct DerivedSpec: Sendable, Hashable {
  /// The dimension's name.
  public let name: FieldName
  /// The derivation, a name from the list of derivations.
  public let rule: String
  /// The fields it reads, in order of preference.
  public let sources: [FieldName]
  /// For bands: member code and first number of each band, ascending.
  public let bands: [Band]
  /// For words: which words of the source make which member.
  public let members: [String: [String]]

  /// A range of numbers with a name; it ends where the next begins.
  public struct Band: Sendable, Hashable {
    /// The member's code.
    public let code: String
    /// The first number.
    public let from: Int

    /// Makes a band.
    public init(code: String, from: Int) {
      self.code = code
      self.from = from
    }
  }

  /// Makes a derived dimension.
  public init(
    _ name: FieldName, rule: String, sources: [FieldName], bands: [Band] = [],
    members: [String: [String]] = [:]
  ) {
    self.name = name
    self.rule = rule
    self.sources = sources
    self.bands = bands
    self.members = members
  }
}

/// What a row of a programme's ledgers is.
public enum RowUnit: String, Sendable, CaseIterable {
  /// A person of a household; household rows are recognized by their columns.
  case householdMember = "household_member"
  /// A grant to a person, who may have several.
  case grant
}

/// What the rows of a ledger of households are.
public enum RowsAre: String, Sendable, CaseIterable {
  /// Persons: every row is a member of a household.
  case person
  /// Households: one row each, with the number of persons in it.
  case household
}

/// Whose amount the money of a row is.
public enum AmountOwner: String, Sendable, CaseIterable {
  /// The person's: every row counts.
  case person
  /// The household's: it stands on the householder's row, or the same on every row.
  case household
}
