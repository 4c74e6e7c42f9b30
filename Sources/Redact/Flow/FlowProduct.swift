import Columns

/// A product as information flow sees it: who gets it, what a row is, and what stands in its columns.
public struct FlowProduct: Sendable {
  /// What one row tells about.
  public enum Rows: String, Sendable, CaseIterable {
    /// Many households.
    case aggregate
    /// One household.
    case household
    /// One person, or one grant to a person.
    case person
  }

  /// The product's name in the pipeline.
  public let name: String
  /// Who gets it.
  public let audience: Audience
  /// What one row tells about.
  public let rows: Rows
  /// What stands in its columns.
  public let columns: [FlowColumn]
  /// For a notice with full names, the document (文号) that says so.
  public let basis: String?
  /// Whose programme it is.
  public let subject: FlowSubject

  /// Makes a product.
  public init(
    name: String, audience: Audience, rows: Rows, columns: [FlowColumn], basis: String? = nil,
    subject: FlowSubject = FlowSubject()
  ) {
    self.name = name
    self.audience = audience
    self.rows = rows
    self.columns = columns
    self.basis = basis
    self.subject = subject
  }

  /// Whether every row belongs to one village: a notice is posted where its households live.
  var isNotice: Bool { audience == .community && rows == .household }

  /// A community notice: its five columns, as far as the pipeline has their fields, and what it shows
  /// besides behind a mask.
  ///
  /// A pipeline that asks for full names without a basis has no `NoticeSettings`; so the two are given apart.
  public static func notice(
    name: String, audience: Audience = .community, showsFullNames: Bool, basis: String?,
    amountField: FieldName?, parts: [NoticePart] = [], fields: [FieldSpec],
    subject: FlowSubject = FlowSubject()
  ) -> FlowProduct {
    let names: [FieldName] = [.householderName, .name]
    let shown = names + [.villageGroup, .insuredPersons, .startMonth] + (amountField.map { [$0] } ?? [])
    var columns = fields.filter { shown.contains($0.name) }.map { field in
      let isMasked = names.contains(field.name) && !showsFullNames
      return FlowColumn(field, mask: isMasked ? MaskSettings(Surname.name) : nil)
    }
    // Where a ledger has no column of groups, the group is taken from the address, and nothing else of it.
    if let address = fields.first(where: { $0.kind == .address }) {
      columns.append(
        FlowColumn(
          .villageGroup, kind: .villageGroup, sensitivity: address.sensitivity, via: [address.name.rawValue]))
    }
    for part in parts {
      guard let field = fields.first(where: { $0.name == part.field }) else { continue }
      columns.append(FlowColumn(field, mask: part.mask, basis: part.basis))
    }
    return FlowProduct(
      name: name, audience: audience, rows: .household, columns: columns, basis: showsFullNames ? basis : nil,
      subject: subject)
  }

  /// A masked list.
  public static func maskedList(
    name: String, audience: Audience, settings: MaskedListSettings, fields: [FieldSpec],
    subject: FlowSubject = FlowSubject()
  ) -> FlowProduct {
    let columns = settings.columns.compactMap { column in
      fields.first { $0.name == column.field }.map { field in
        FlowColumn(field, mask: column.mask.name == Keep.name ? nil : column.mask)
      }
    }
    return FlowProduct(name: name, audience: audience, rows: .person, columns: columns, subject: subject)
  }
}

/// One column of a product: a field, what was made of it, and the mask it passes.
public struct FlowColumn: Sendable {
  /// The pipeline's field.
  public let field: FieldName
  /// What its cells are.
  public let kind: FieldKind
  /// The words of its cells, for vocabulary kinds.
  public let vocabulary: String?
  /// How much it tells before the mask, as the pipeline says.
  public let sensitivity: Sensitivity
  /// Header words of the pipeline by which its column is found.
  public let headers: [String]
  /// Steps before the field: for a derived dimension the fields it is made of.
  public let via: [String]
  /// Header words of the fields it is made of, where it is no field itself.
  public let sourceHeaders: [String]
  /// For a dimension of a table, the table and its tier.
  public let table: (name: String, tier: Tier)?
  /// The mask; nil leaves the column as it is.
  public let mask: MaskSettings?
  /// For part of a number on a notice, the document (文号) that asks for it.
  public let basis: String?

  /// Makes a column of a field.
  public init(
    _ field: FieldSpec, mask: MaskSettings? = nil, table: (name: String, tier: Tier)? = nil,
    basis: String? = nil
  ) {
    self.init(
      field.name, kind: field.kind, vocabulary: field.vocabulary, sensitivity: field.sensitivity,
      headers: field.headers, mask: mask, table: table, basis: basis)
  }

  /// Makes a column of what was derived from a field; `sensitivity` is that of the result.
  public init(
    _ field: FieldName, kind: FieldKind, vocabulary: String? = nil, sensitivity: Sensitivity,
    headers: [String] = [], via: [String] = [], sourceHeaders: [String] = [], mask: MaskSettings? = nil,
    table: (name: String, tier: Tier)? = nil, basis: String? = nil
  ) {
    self.basis = basis
    self.sourceHeaders = sourceHeaders
    self.field = field
    self.kind = kind
    self.vocabulary = vocabulary
    self.sensitivity = sensitivity
    self.headers = headers
    self.via = via
    self.mask = mask
    self.table = table
  }
}

/// What a pipeline's ledgers are about, as far as rules of flow ask.
public struct FlowSubject: Sendable {
  /// The programme's title in Chinese.
  public let title: String
  /// What else its notices say of themselves: the office, how to object, the documents.
  public let texts: [String]
  /// Whether its rows are pupils and students.
  public let isOfPupils: Bool
  /// Whether a field tells how old a householder is: an identity number, a birth date or an age.
  public let tellsAge: Bool

  /// Makes a subject.
  public init(
    title: String = "", texts: [String] = [], isOfPupils: Bool = false, tellsAge: Bool = true
  ) {
    self.title = title
    self.texts = texts
    self.isOfPupils = isOfPupils
    self.tellsAge = tellsAge
  }

  /// What a pipeline's fields say about it.
  public init(title: String, texts: [String] = [], unit: RowUnit, fields: [FieldSpec]) {
    let names = Set(fields.map(\.name))
    self.init(
      title: title, texts: texts,
      isOfPupils: unit == .grant || !names.isDisjoint(with: ["student_number", "school", "class_name"]),
      tellsAge: !names.isDisjoint(with: ["citizen_id", "householder_id", "birth_date", "age"]))
  }
}
