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
    /// The folder of dictionaries.
    public let dictionaries: String
  }

  /// Reads a pipeline file.
  ///
  /// - Parameter dictionaries: the folder; by default `../dictionaries` of the pipeline, then beside the
  ///   executable.
  public static func load(_ path: String, dictionaries: String?) throws(SluiceError) -> Loaded {
    let shown = name(of: path)
    let bytes = try SmallFile.bytes(of: path, shown: shown, limit: 1 << 20)
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw SluiceError(.pipelineNotYAML, at: Place(file: shown), line: 1)
    }
    let pipeline = try PipelineDecoder.decode(yaml: yaml, file: shown, names: .shipped)
    let folder = parent(of: path)
    return Loaded(
      pipeline: pipeline,
      dictionaries: try DictionaryFolder.find(dictionaries, near: ["\(folder)/../dictionaries"]))
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Finds the folder of dictionaries.
enum DictionaryFolder {
  /// The folder asked for, else the first of those near, else beside the executable or above it.
  ///
  /// - Throws: `file-missing`, naming the folder that was asked for or should be there.
  static func find(_ asked: String?, near: [String] = []) throws(SluiceError) -> String {
    if let asked {
      guard holdsDictionaries(asked) else {
        throw SluiceError(.fileMissing, at: Place(file: "\(asked)/headers.csv"))
      }
      return asked
    }
    for folder in near + besideExecutable() where holdsDictionaries(folder) { return folder }
    throw SluiceError(.fileMissing, at: Place(file: "dictionaries/headers.csv"))
  }

  private static func holdsDictionaries(_ folder: String) -> Bool {
    access("\(folder)/headers.csv", R_OK) == 0
  }

  /// `dictionaries` beside the executable and in the folders above it, nearest first: an installed program
  /// has them beside it, one built from source a few folders up.
  private static func besideExecutable() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes { bytes in
      readlink("/proc/self/exe", bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nil, bytes.count)
    }
    guard length > 0 else { return [] }
    var parts = String(decoding: buffer[0..<length], as: UTF8.self).split(separator: "/").dropLast()
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/") + "/dictionaries")
      parts = parts.dropLast()
    }
    return folders
  }
}
