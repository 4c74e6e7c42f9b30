import Columns
import Dictionaries
import Redact

/// Proves from the pipeline alone that no field reaches whom it must not reach.
public enum PipelineCheck {
  /// The flows of a pipeline file that are refused, each with the pipeline's name.
  ///
  /// - Throws: what reading pipeline and dictionaries throws.
  public static func refusals(
    ofFile path: String, dictionaries: String?
  ) throws(SluiceError) -> [(pipeline: String, refusal: FlowRefusal)] {
    let loaded = try PipelineFile.load(path, dictionaries: dictionaries)
    let day = CivilDate.lastDay(ofMonth: 12, year: 2026)
    let found = try refusals(of: loaded.pipeline, dictionaries: try loaded.dictionaries.load(at: day))
    return found.map { (loaded.pipeline.name, $0) }
  }

  /// The flows that are refused, in the order of the products.
  ///
  /// What an identity number can hide is counted over all area codes ever issued for the counties of the
  /// dictionaries' own places and over births of the last 116 years. A check knows no period and takes the end of a
  /// year, at which no year of birth is cut in two; a run counts anew for its own period.
  ///
  /// - Throws: `pipeline-unknown-vocabulary`; `mask-setting`.
  public static func refusals(
    of pipeline: Pipeline, dictionaries: Dictionaries
  ) throws(SluiceError) -> [FlowRefusal] {
    try refusals(of: pipeline, dictionaries: dictionaries, scene(dictionaries))
  }

  /// The day up to which a check counts births.
  static let lastDay = CivilDate.lastDay(ofMonth: 12, year: 2025)

  /// What the rules know beside the products.
  ///
  /// - Parameters:
  ///   - lastDay: the last day of the period.
  ///   - earlier: what earlier versions of the release showed.
  static func scene(
    _ dictionaries: Dictionaries, lastDay: CivilDate = lastDay, earlier: [FlowProduct] = []
  ) throws(SluiceError) -> FlowScene {
    try FlowScene(dictionaries, lastDay: lastDay, earlier: earlier)
  }

  /// - Parameter rules: all of them, but for tests of what one of them alone prevents.
  static func refusals(
    of pipeline: Pipeline, dictionaries: Dictionaries, _ scene: FlowScene,
    rules: [any FlowRule] = FlowRules.all
  ) throws(SluiceError) -> [FlowRefusal] {
    try checkVocabularies(of: pipeline, dictionaries: dictionaries)
    try checkMasks(of: pipeline, dictionaries: dictionaries, lastDay: scene.births.upperBound)
    return FlowRules.refusals(products(of: pipeline), scene, rules: rules)
      + DeclaredTexts.refusals(of: pipeline, dictionaries: dictionaries)
  }

  /// The products as information flow sees them.
  ///
  /// - Parameter headers: what columns of a ledger are headed by, beside the words of the pipeline.
  static func products(of pipeline: Pipeline, headers: [FieldName: String] = [:]) -> [FlowProduct] {
    let fields = pipeline.fieldsAsFound.map { field in
      headers[field.name].map { field.alsoFound(by: $0) } ?? field
    }
    let subject = FlowSubject(
      title: pipeline.title.zh, texts: pipeline.noticeTexts, unit: pipeline.unit, fields: fields)
    return pipeline.products.map { product in
      switch product.content {
      case .statistics(let tables):
        statistics(product, tables: tables, pipeline: pipeline, fields: fields, subject: subject)
      case .notice(let notice):
        FlowProduct.notice(
          name: product.name, audience: product.audience, showsFullNames: notice.showsFullName,
          basis: notice.basis, amountField: pipeline.dueAmount, parts: notice.parts, fields: fields,
          subject: subject)
      case .maskedList(let columns):
        FlowProduct.maskedList(
          name: product.name, audience: product.audience,
          settings: MaskedListSettings(
            columns: columns.map { MaskedListSettings.Column($0.field, header: "", mask: $0.mask) }),
          fields: fields, subject: subject)
      }
    }
  }

  /// A statistics product as flow sees it: the dimensions that its tables count by.
  private static func statistics(
    _ product: ProductSpec, tables: [TableSpec], pipeline: Pipeline, fields: [FieldSpec], subject: FlowSubject
  ) -> FlowProduct {
    var columns: [FlowColumn] = []
    for table in tables {
      for name in table.dimensions {
        if let derived = pipeline.derived.first(where: { $0.name == name }) {
          columns.append(
            FlowColumn(
              name, kind: .vocabulary, sensitivity: sensitivity(of: derived, fields: fields),
              via: derived.sources.map(\.rawValue),
              sourceHeaders: fields.filter { derived.sources.contains($0.name) }.flatMap(\.headers),
              table: (table.name, table.tier)))
        } else if let field = fields.first(where: { $0.name == name }) {
          columns.append(FlowColumn(field, table: (table.name, table.tier)))
          // A yes in a column of its own is counted as one of the field's members.
          for flag in fields where flag.countsAs?.field == name {
            columns.append(
              FlowColumn(
                flag.name, kind: flag.kind, vocabulary: flag.vocabulary, sensitivity: flag.sensitivity,
                headers: flag.headers, via: [name.rawValue], table: (table.name, table.tier)))
          }
        }
      }
    }
    return FlowProduct(
      name: product.name, audience: product.audience, rows: .aggregate, columns: columns, subject: subject)
  }

  /// A derived member tells what its sources tell at most in a band or a word: it is a quasi-identifier, or
  /// special where a source is, or where the rule itself tells of a disability.
  private static func sensitivity(of derived: DerivedSpec, fields: [FieldSpec]) -> Sensitivity {
    let isSpecial = derived.sources.contains { name in
      guard let field = fields.first(where: { $0.name == name }) else { return false }
      let least = LeastSensitivity.of(field.name, kind: field.kind, vocabulary: field.vocabulary)
      return max(field.sensitivity, least) == .special
    }
    return isSpecial || derived.rule == "disabled" ? .special : .quasi
  }

  /// Makes every mask that is asked for, so that a wrong setting is known before a ledger is opened.
  private static func checkMasks(
    of pipeline: Pipeline, dictionaries: Dictionaries, lastDay: CivilDate
  ) throws(SluiceError) {
    // Whether there is a key is for the run to say; any key will do to look at the settings.
    let key = try PseudonymKey([UInt8](repeating: 0, count: PseudonymKey.fewestBytes))
    let knowledge = MaskKnowledge(dictionaries, lastDay: lastDay, key: key)
    for column in pipeline.maskedColumns ?? [] where !FlowRules.unkeyedDigests.contains(column.mask.name) {
      _ = try Masks.make(pipeline.settings(of: column), knowledge)
    }
    for part in pipeline.noticeSpec?.parts ?? [] where !FlowRules.unkeyedDigests.contains(part.mask.name) {
      _ = try Masks.make(part.mask, knowledge)
    }
  }

  private static func checkVocabularies(
    of pipeline: Pipeline, dictionaries: Dictionaries
  ) throws(SluiceError) {
    for name in pipeline.fields.compactMap(\.vocabulary) where dictionaries.vocabularies[name] == nil {
      let known = dictionaries.vocabularies.keys.sorted()
      let suggestion = NearestWord.suggestion(for: name, among: known)
      throw SluiceError(.pipelineUnknownVocabulary, key: name, expected: suggestion.map { [$0] } ?? known)
    }
    var named = pipeline.fields.flatMap { [$0.countsAs, $0.inapplicable].compactMap { $0 } }
    for field in pipeline.fields where field.inapplicable != nil {
      named.append(FieldSpec.Member(field: field.name, member: FieldSpec.notApplicable))
    }
    for named in named {
      let name = pipeline.field(named.field)?.vocabulary ?? named.field.rawValue
      let members = dictionaries.vocabularies[name]?.members.map(\.code) ?? []
      if members.contains(named.member) { continue }
      let suggestion = NearestWord.suggestion(for: named.member, among: members)
      throw SluiceError(
        .pipelineUnknownVocabulary, key: named.member, expected: suggestion.map { [$0] } ?? members)
    }
  }
}

extension Pipeline {
  /// The fields with all header words by which their columns are found, those of the stage `recognize` too.
  var fieldsAsFound: [FieldSpec] {
    fields.map { field in
      stages.headers[field.name].map { field.alsoFound(by: $0) } ?? field
    }
  }

  /// What stands on a notice beside its title and its households.
  var noticeTexts: [String] {
    [notice.office, notice.objection, noticeSpec?.basis ?? ""] + (noticeSpec?.parts.map(\.basis) ?? [])
  }

  /// The mask of a column, with the vocabulary of its field where it names none.
  func settings(of column: ProductSpec.MaskedColumn) -> MaskSettings {
    column.mask.vocabulary == nil
      ? column.mask.with(vocabulary: field(column.field)?.vocabulary) : column.mask
  }

  /// The field that holds what a beneficiary is due, or nil when the programme pays none.
  var dueAmount: FieldName? {
    (["amount_due", "amount_paid", "amount"] as [FieldName]).first { field($0)?.kind == .money }
  }
}
