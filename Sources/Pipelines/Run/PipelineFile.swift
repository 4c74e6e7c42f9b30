import Columns
import Dictionaries
import FoundationEssentials
import Glibc

/// Finds and reads a pipeline file and its dictionaries.
public enum PipelineFile {
  /// A pipeline and where its dictionaries are.
  public struct Loaded: Sendable {
    /// The pipeline.
    public let pipeline: Pipeline
    /// Its dictionaries.
    public let dictionaries: DictionarySource
  }

  /// Reads a pipeline file.
  ///
  /// - Parameter dictionaries: a folder of dictionaries; by default `../dictionaries` of the pipeline, then
  ///   beside the executable. A folder without all of ours is an office's own, laid over ours.
  public static func load(_ path: String, dictionaries: String?) throws(SluiceError) -> Loaded {
    let shown = ShownName.settings(path)
    let bytes = try SmallFile.bytes(of: path, shown: shown, limit: 1 << 20)
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw SluiceError(.pipelineNotYAML, at: Place(file: shown), line: 1)
    }
    let pipeline = try PipelineDecoder.decode(yaml: yaml, file: shown, names: .shipped)
    return Loaded(
      pipeline: pipeline,
      dictionaries: try DictionarySource(dictionaries, near: ["\(parent(of: path))/../dictionaries"]))
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
