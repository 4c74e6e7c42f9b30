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
  /// What an identity number can hide is counted over all area codes of the province of the dictionaries'
  /// own places and over births of the last 110 years.
  ///
  /// - Throws: `pipeline-unknown-vocabulary`.
  public static func refusals(
    of pipeline: Pipeline, dictionaries: Dictionaries
  ) throws(SluiceError) -> [FlowRefusal] {
    try checkVocabularies(of: pipeline, dictionaries: dictionaries)
    let fields = pipeline.fields
    let products = pipeline.products.map { product in
      switch product.content {
      case .statistics(let tables):
        statistics(product, tables: tables, pipeline: pipeline)
      case .notice(let notice):
        FlowProduct.notice(
          name: product.name, audience: product.audience, showsFullNames: notice.showsFullName,
          basis: notice.basis, amountField: pipeline.dueAmount, fields: fields)
      case .maskedList(let columns):
        FlowProduct.maskedList(
          name: product.name, audience: product.audience,
          settings: MaskedListSettings(
            columns: columns.map { MaskedListSettings.Column($0.field, header: "", mask: $0.mask) }),
          fields: fields)
      }
    }
    guard let first = CivilDate(year: 1910, month: 1, day: 1), let last = CivilDate(iso: "2025-12-31") else {
      throw SluiceError(.internalFault, key: "births")
    }
    return FlowRules.refusals(products, areaCodes: homeCodes(dictionaries), births: first...last)
  }

  /// Six-digit codes of the city's own counties: an attacker knows where the ledger is from.
  private static func homeCodes(_ dictionaries: Dictionaries) -> [Int] {
    dictionaries.areas.homeCounties.compactMap { Int($0.code) }
  }

  /// A statistical table as flow sees it: the dimensions and money fields it counts by.
  private static func statistics(
    _ product: ProductSpec, tables: [TableSpec], pipeline: Pipeline
  ) -> FlowProduct {
    var columns: [FlowColumn] = []
    var seen: Set<FieldName> = []
    for name in tables.flatMap(\.dimensions) where seen.insert(name).inserted {
      if let derived = pipeline.derived.first(where: { $0.name == name }) {
        // A derived member tells what its sources tell at most in a band or a word: it is a quasi-identifier,
        // or special where a source is.
        let isSpecial = derived.sources.contains { pipeline.field($0)?.sensitivity == .special }
        columns.append(
          FlowColumn(
            name, kind: .vocabulary, sensitivity: isSpecial ? .special : .quasi,
            via: derived.sources.map(\.rawValue)))
      } else if let field = pipeline.field(name) {
        columns.append(FlowColumn(field))
      }
    }
    return FlowProduct(name: product.name, audience: product.audience, rows: .aggregate, columns: columns)
  }

  private static func checkVocabularies(
    of pipeline: Pipeline, dictionaries: Dictionaries
  ) throws(SluiceError) {
    for name in pipeline.fields.compactMap(\.vocabulary) where dictionaries.vocabularies[name] == nil {
      let known = dictionaries.vocabularies.keys.sorted()
      let suggestion = NearestWord.suggestion(for: name, among: known)
      throw SluiceError(.pipelineUnknownVocabulary, key: name, expected: suggestion.map { [$0] } ?? known)
    }
  }
}

extension Pipeline {
  /// The field that holds what a beneficiary is due, or nil when the programme pays none.
  var dueAmount: FieldName? {
    (["amount_due", "amount_paid", "amount"] as [FieldName]).first { field($0)?.kind == .money }
  }
}
