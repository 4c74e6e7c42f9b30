import Columns
import Dictionaries

/// Tells what the columns of a sheet are, from their headers and the first batch's values.
///
/// A header proposes, the values confirm. Where they contradict each other and the values are identifiers,
/// the values win: the column is then no field of the pipeline, and it is masked and scanned as what it holds.
///
/// Cost: some milliseconds a sheet; it looks at no more than 512 values a column.
public struct ColumnTyper: Sendable {
  private let fields: [FieldSpec]
  private let dictionaries: Dictionaries
  private let pinned: [FieldName: String]

  /// What may stand in for a required column: a ledger of households names householders only, and a
  /// township mostly tells its county.
  private static let standIns: [FieldName: FieldName] = [
    "name": "householder_name", "citizen_id": "householder_id", "county": "township",
  ]

  /// Makes a typer.
  ///
  /// - Parameter pinned: for a field, the exact header of its column, where recognition chose another.
  public init(fields: [FieldSpec], dictionaries: Dictionaries, pinned: [FieldName: String] = [:]) {
    self.fields = fields
    self.dictionaries = dictionaries
    self.pinned = pinned
  }

  /// Which columns of a table hold parts of one thing and are to be read as one, told from its first batch.
  ///
  /// Columns of which the pipeline pins one stay apart, unless what it pins is the header of the whole.
  public func joined(_ first: Batch) -> JoinedColumns {
    let split = SplitColumns(
      first, dictionaries, isOfNumbers: { proposes(.citizenID, $0) }, isOfNames: { proposes(.personName, $0) }
    )
    let groups = split.groups().filter { group in
      first.schema.columns[group.parts].allSatisfy { column in
        column.header == group.header || !pinned.values.contains(column.header)
      }
    }
    return JoinedColumns(groups)
  }

  /// Whether a header is of a field of some kind, whether the pipeline uses that field or not.
  private func proposes(_ kind: FieldKind, _ header: String) -> Bool {
    let names = ownFields(header) + dictionaries.headers.fields(header)
    return names.contains { name in
      fields.first { $0.name == name }.map { $0.kind == kind } ?? (Self.usual[name] == kind)
    }
  }

  /// What the usual fields of names and identity numbers hold, for pipelines that do not use them.
  private static let usual: [FieldName: FieldKind] = [
    "name": .personName, "householder_name": .personName, "guardian_name": .personName,
    "account_holder": .personName, "citizen_id": .citizenID, "householder_id": .citizenID,
    "guardian_id": .citizenID,
  ]

  /// The schema of a sheet with its fields, and what was noticed.
  ///
  /// - Parameter first: the first rows of the table, their columns joined.
  /// - Parameter given: fields that are told from elsewhere, such as the township from the sheet's name; their
  ///   columns are not required.
  /// - Parameter isOfAnotherPeriod: whether a header of money names another month; such a column is of no field.
  /// - Throws: `required-column-missing` with the missing fields and their usual headers; `amount-of-another-period`
  ///   when there is a column for one of them that is of another month.
  public func typed(
    _ first: Batch, given: Set<FieldName> = [], isOfAnotherPeriod: (String) -> Bool = { _ in false }
  ) throws(SluiceError) -> (schema: Schema, findings: [Finding]) {
    let samples = first.columns.map { ColumnSample($0) }
    var proposed = candidates(first.schema, samples)
    var ofOthers: [Int: Set<FieldName>] = [:]
    for index in proposed.indices where proposed[index].contains(where: { isMoney($0.field) }) {
      let header = first.schema.columns[index].header
      guard isOfAnotherPeriod(header), !pinned.values.contains(header) else { continue }
      ofOthers[index] = Set(proposed[index].map(\.field))
      proposed[index] = []
    }
    var assignment = ColumnAssignment(proposed, columns: samples.count)
    assignment.settle { allowsSeveral($0) }
    takeOnlyMoney(&assignment, first.schema)
    takeOnlyCount(&assignment, first.schema, samples)
    var schema = first.schema
    var findings: [Finding] = []
    for index in schema.columns.indices {
      let place = first.source.place(column: schema.columns[index].number)
      let verdict = judge(
        schema.columns[index], candidate: assignment.chosen[index], sample: samples[index],
        isLeftOut: assignment.leftOut.contains(index))
      schema.columns[index].field = verdict.field
      schema.columns[index].kind = verdict.kind
      schema.columns[index].confidence = verdict.confidence
      findings += verdict.codes.map { Finding($0, at: place, field: verdict.field) }
      if ofOthers[index] != nil { findings.append(Finding(.columnOfAnotherPeriod, at: place)) }
    }
    try requireColumns(schema, given: given, ofOthers: ofOthers, first.source)
    return (schema, findings)
  }

  private func isMoney(_ name: FieldName) -> Bool { fields.first { $0.name == name }?.kind == .money }

  /// Takes the only column of money for the amount due where that is required: 发放金额 beside 低保金 is what was paid,
  /// and alone it is both. 实发金额, or what stands beside 补发 and 扣回, may be another sum.
  private func takeOnlyMoney(_ assignment: inout ColumnAssignment, _ schema: Schema) {
    let money = assignment.chosen.indices.filter { index in
      assignment.chosen[index].map { isMoney($0.field) } ?? false
    }
    guard money.count == 1, let held = assignment.chosen[money[0]], held.field == "amount_paid",
      fields.contains(where: { $0.name == "amount_due" && $0.isRequired }), pinned["amount_due"] == nil
    else { return }
    let header = schema.columns[money[0]].header
    guard header.contains("发放"), !header.contains("实") else { return }
    assignment.choose(.init(field: "amount_due", share: held.share), for: money[0])
  }

  /// Takes 人口 or 人数 for the number of the household's persons where householders alone are named and no other column
  /// says it; beside 姓名 人口 alone is the family's. Elsewhere it is no known header: beside 乡镇 and 户数 it is the column of
  /// a summary.
  private func takeOnlyCount(
    _ assignment: inout ColumnAssignment, _ schema: Schema, _ samples: [ColumnSample]
  ) {
    let size: FieldName = "household_size"
    let taken = Set(assignment.chosen.compactMap { $0?.field })
    let namesHouseholders =
      taken.contains("householder_name") && taken.isDisjoint(with: ["name", "relation"])
    let words = namesHouseholders ? Self.countWords : taken.contains("name") ? ["人口"] : []
    guard !words.isEmpty, taken.isDisjoint(with: ["insured_persons", size]),
      let field = fields.first(where: { $0.name == size }), pinned[size] == nil
    else { return }
    let found = schema.columns.indices.filter { index in
      let header = schema.columns[index].header
      return assignment.chosen[index] == nil && !pinned.values.contains(header)
        && words.contains { HeaderWords.distance(of: $0, from: header) == 0 }
    }
    // 享受低保人口 or 施保人数 beside it may be what the pipeline asks for, in words that nobody listed.
    let hasOther = schema.columns.indices.contains { index in
      let header = schema.columns[index].header
      return assignment.chosen[index] == nil && !found.contains(index)
        && (header.contains("人口") || header.contains("人数"))
    }
    guard found.count == 1, !hasOther,
      let share = samples[found[0]].share(of: ValueForm(field, dictionaries)),
      share >= 0.9
    else { return }
    assignment.choose(.init(field: size, share: share), for: found[0])
  }

  /// 常住人口 may be fewer than the family, 享受人数 is the insured where a pipeline asks for these: alone they say it.
  private static let countWords = [
    "人口", "人数", "户人数", "每户人数", "户人口数", "户内人口", "常住人口", "常住人数", "享受人数", "享受人口",
  ]

  /// For each column, the fields its header proposes with the share of values that confirm them.
  private func candidates(_ schema: Schema, _ samples: [ColumnSample]) -> [[ColumnAssignment.Candidate]] {
    proposals(schema).enumerated().map { index, names in
      let header = schema.columns[index].header
      return names.compactMap { name in
        guard let field = fields.first(where: { $0.name == name }), !isElsewhere(name, than: header) else {
          return nil
        }
        // 行政区划 may be the county, or county, township and village in one cell.
        if name == "township", names.contains("county"), !holdsTownships(samples[index]) { return nil }
        let share = samples[index].share(of: ValueForm(field, dictionaries))
        return ColumnAssignment.Candidate(field: name, share: share)
      }
    }
  }

  /// For each column, the fields its header proposes, none twice.
  ///
  /// - Parameter words: for each column, in what words to look up a header that is not known as it stands.
  func proposals(_ schema: Schema, of words: [String]? = nil) -> [[FieldName]] {
    let group = HouseholderGroup(schema, fields: said)
    let totals = TotalColumns(schema.columns.map(\.header), fields: said)
    // Who may be somebody on the row besides its person is told of elsewhere.
    let others = HeadOfOthers(schema, hearsUnlisted: words == nil, fields: said)
    return schema.columns.indices.map { index in
      let header = schema.columns[index].header
      if let exact = pinned.first(where: { $0.value == header })?.key { return [exact] }
      var names = totals.fields(ofColumn: index)
      if names.isEmpty, !totals.isPart(index), let word = words?[index] { names = said(word) }
      var seen: Set<FieldName> = []
      names = others.fields(group.fields(names, ofColumn: index), ofColumn: index, header: header)
      return names.filter { seen.insert($0).inserted }
    }
  }

  /// The fields that words say, the pipeline's own first.
  private func said(_ words: String) -> [FieldName] { ownFields(words) + dictionaries.headers.fields(words) }

  /// Whether the pipeline says that a field's column has another header.
  func isElsewhere(_ name: FieldName, than header: String) -> Bool {
    pinned[name].map { $0 != header } ?? false
  }

  /// Whether the pipeline names a header as that of a field.
  func isPinned(_ header: String) -> Bool { pinned.values.contains(header) }

  /// What the cells of a field are; nil when the pipeline has no such field.
  func kind(of name: FieldName) -> FieldKind? { fields.first { $0.name == name }?.kind }

  /// The family names.
  var surnames: Surnames { dictionaries.surnames }

  /// Whether most cells name or begin with a township of the dictionary.
  private func holdsTownships(_ sample: ColumnSample) -> Bool {
    let areas = dictionaries.areas
    return sample.share { !areas.townships(named: $0).isEmpty || !areas.townships(leading: $0).isEmpty } ?? 0
      >= 0.5
  }

  /// The fields whose own header words in the pipeline a header is, the closest first.
  private func ownFields(_ header: String) -> [FieldName] {
    let close = fields.indices.compactMap { index -> (distance: Int, field: Int)? in
      let distances = fields[index].headers.compactMap { HeaderWords.distance(of: $0, from: header) }
      return distances.min().map { ($0, index) }
    }
    return close.sorted { $0 < $1 }.map { fields[$0.field].name }
  }

  private struct Verdict {
    var field: FieldName?
    var kind: FieldKind?
    var confidence = Confidence.impossible
    var codes: [FindingCode] = []
  }

  private func judge(
    _ column: Schema.Column, candidate: ColumnAssignment.Candidate?, sample: ColumnSample, isLeftOut: Bool
  ) -> Verdict {
    var verdict = Verdict()
    if isLeftOut { verdict.codes.append(.columnDuplicate) }
    guard let candidate, let field = fields.first(where: { $0.name == candidate.field }) else {
      if let found = sample.identifiers(dictionaries) {
        verdict.kind = found.kind
        verdict.confidence = found.share >= 0.9 ? .likely : .possible
        // A column the dictionaries know but the pipeline does not use, such as 考生号, is what it says.
        let isAnnounced = found.kind == .personName && dictionaries.headers.isKnown(column.header)
        if !isAnnounced { verdict.codes.append(.columnHoldsIdentifiers) }
      } else if sample.count > 0, !dictionaries.headers.isKnown(column.header),
        !dictionaries.headers.isPeriodWord(column.header)
      {
        verdict.codes.append(.columnUnknown)
      }
      return verdict
    }
    verdict.field = field.name
    verdict.kind = field.kind
    verdict.confidence = Self.confidence(candidate.share, hasValues: sample.count > 0)
    if field.kind == .money, column.unit != .yuan {
      verdict.codes.append(.amountInTenThousands)
    }
    guard let share = candidate.share, share < 0.5 else { return verdict }
    verdict.codes.append(.columnValuesDiffer)
    guard field.sensitivity != .direct, let found = sample.identifiers(dictionaries) else { return verdict }
    verdict.field = nil
    verdict.kind = found.kind
    verdict.confidence = .likely
    verdict.codes.append(.columnHoldsIdentifiers)
    return verdict
  }

  private static func confidence(_ share: Double?, hasValues: Bool) -> Confidence {
    guard let share else { return hasValues ? .likely : .possible }
    return share >= 0.9 ? .certain : share >= 0.5 ? .likely : .possible
  }

  private func allowsSeveral(_ field: FieldName) -> Bool {
    fields.first { $0.name == field }?.kind == .vocabularySet
  }

  private func requireColumns(
    _ schema: Schema, given: Set<FieldName>, ofOthers: [Int: Set<FieldName>], _ source: SourceSheet
  ) throws(SluiceError) {
    let missing = fields.filter { field in
      guard field.isRequired, schema.index(of: field.name) == nil, !given.contains(field.name) else {
        return false
      }
      return Self.standIns[field.name].flatMap(schema.index(of:)) == nil
    }
    if missing.isEmpty { return }
    let words = missing.map { field in
      field.headers.first ?? dictionaries.headers.words(for: field.name).first ?? field.name.rawValue
    }
    let stale = ofOthers.filter { column in missing.contains { column.value.contains($0.name) } }.keys.min()
    throw SluiceError(
      stale == nil ? .requiredColumnMissing : .amountOfAnotherPeriod,
      at: source.place(column: stale.map { schema.columns[$0].number }),
      key: missing.map(\.name.rawValue).joined(separator: ", "), expected: words)
  }
}
