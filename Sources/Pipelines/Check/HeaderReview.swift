import Columns
import Redact

/// Holds the headers that a ledger really has against the rules of flow.
///
/// A check of the pipeline knows the header words that it names. A column is found by part of its header, too: 是否享受
/// finds 是否享受（艾滋病）, of which no pipeline says a word. What such a header adds is judged by the same rules, as
/// soon as its sheet is opened and before anything is made of it.
///
/// Cost: once a sheet, and only for headers with a word of harm.
final class HeaderReview {
  private let pipeline: Pipeline
  private let scene: FlowScene
  private var seen: Set<SourceSheet> = []
  private var cleared: Set<[String]> = []

  init(_ pipeline: Pipeline, _ scene: FlowScene) {
    self.pipeline = pipeline
    self.scene = scene
  }

  /// Looks at the columns of a sheet when it comes for the first time.
  ///
  /// - Throws: `header-tells-more` with the place of the first column that would reach whom it must not reach.
  func check(_ batch: Batch) throws(SluiceError) {
    guard seen.insert(batch.source).inserted else { return }
    for column in batch.schema.columns {
      guard let field = column.field, scene.isHarmful(column.header),
        cleared.insert([field.rawValue, column.header]).inserted
      else { continue }
      let products = PipelineCheck.products(of: pipeline, headers: [field: column.header])
      guard let refusal = FlowRules.refusals(products, scene).first else { continue }
      throw SluiceError(
        .headerTellsMore, at: batch.source.place(column: column.number), key: field.rawValue,
        expected: refusal.path)
    }
  }
}

extension ErrorCode {
  /// A column's header says that it tells more than the pipeline takes it for.
  public static let headerTellsMore = ErrorCode("header-tells-more", .refused)
}
