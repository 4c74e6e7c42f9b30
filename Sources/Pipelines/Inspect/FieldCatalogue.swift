import Columns
import Dictionaries
import FoundationEssentials
import Recognize

/// What the pipelines of an office know of ledgers, for commands that have no pipeline.
struct FieldCatalogue {
  /// The pipelines that lie beside the dictionaries, in the order of their names.
  ///
  /// One that cannot be read is passed over, since `check` is the command that judges pipelines.
  let pipelines: [Pipeline]

  init(beside source: DictionarySource) {
    let folder = "\(source.folder)/../pipelines"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    pipelines = names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap {
      try? PipelineFile.load("\(folder)/\($0)", dictionaries: source.folder).pipeline
    }
  }

  /// The fields of all pipelines, none of them required; where they differ about a field, the first counts.
  var fields: [FieldSpec] {
    var seen: Set<FieldName> = []
    return pipelines.flatMap(\.fields).filter { seen.insert($0.name).inserted }.map(Self.optional)
  }

  /// A field whose column may be missing.
  static func optional(_ field: FieldSpec) -> FieldSpec {
    FieldSpec(
      field.name, kind: field.kind, vocabulary: field.vocabulary, sensitivity: field.sensitivity,
      headers: field.headers)
  }

  /// The pipeline whose ledger a table is: of those that find all columns they require, the one that knows the most of
  /// its columns; nil when there is none or two know as many.
  func pipeline(of table: Batch, dictionaries: Dictionaries) -> Pipeline? {
    let fitting = pipelines.compactMap { pipeline -> (pipeline: Pipeline, known: Int)? in
      let typer = ColumnTyper(
        fields: pipeline.fields, dictionaries: dictionaries, pinned: pipeline.stages.headers)
      // Neither a name over two columns nor a box of a number is a column that it requires.
      let whole = typer.joined(table).joined(table)
      // The township may stand in a title.
      guard let schema = try? typer.typed(whole, given: ["township"]).schema else { return nil }
      return (pipeline, schema.columns.count { $0.field != nil })
    }
    guard let best = fitting.max(by: { $0.known < $1.known }),
      fitting.count(where: { $0.known == best.known }) == 1
    else { return nil }
    return best.pipeline
  }
}
