import FoundationEssentials

/// The project's own files, for tests that hold code, lists, tests and docs together.
enum Project {
  /// The project's folder, found from this source file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  /// The text of a file; the path is relative to the project.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self)
  }

  /// The names of the folders in a folder, sorted.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted().filter {
      var isFolder: Bool = false
      return FileManager.default.fileExists(atPath: "\(root)/\(folder)/\($0)", isDirectory: &isFolder)
        && isFolder
    }
  }

  /// The paths of the files below a folder with an ending, relative to the project, sorted.
  static func files(below folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").sorted()
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
  }

  /// The names of the files of a folder with an ending, sorted; those of its folders are not.
  static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").filter { $0.hasSuffix(ending) }
      .sorted()
  }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

  /// All pages of documentation.
  static func pages() throws -> [String] { try textFiles().filter { $0.hasSuffix(".md") } }

  /// All files that people write: no build products, no environments, no data.
  static func textFiles() throws -> [String] {
    let endings = [".swift", ".md", ".sh", ".py", ".yaml", ".txt", ".h", ".modulemap", "Makefile", ".ci/run"]
    let own = [
      "Sources", "Tests", "docs", "pipelines", "dictionaries", "samples", "scripts", "Benchmarks", ".ci",
    ]
    var files = try FileManager.default.contentsOfDirectory(atPath: root)
    for folder in own where exists(folder) {
      files += try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").map {
        "\(folder)/\($0)"
      }
    }
    return files.sorted().filter { file in
      endings.contains { file.hasSuffix($0) } && !file.contains("/.venv/")
        && !file.hasPrefix("Benchmarks/work/")
    }
  }
}
