import Columns
import FoundationEssentials

/// The fields that all pipelines of an office name, for commands that have no pipeline.
enum FieldCatalogue {
  /// The fields of the pipelines that lie beside the dictionaries, none of them required.
  ///
  /// Where pipelines differ about a field, the first by name counts; a pipeline that cannot be read is
  /// passed over, since `check` is the command that judges pipelines.
  static func fields(beside source: DictionarySource) -> [FieldSpec] {
    let folder = "\(source.folder)/../pipelines"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var fields: [FieldSpec] = []
    var seen: Set<FieldName> = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let loaded = try? PipelineFile.load("\(folder)/\(name)", dictionaries: source.folder)
      for field in loaded?.pipeline.fields ?? [] where seen.insert(field.name).inserted {
        fields.append(
          FieldSpec(
            field.name, kind: field.kind, vocabulary: field.vocabulary, sensitivity: field.sensitivity,
            headers: field.headers))
      }
    }
    return fields
  }
}
