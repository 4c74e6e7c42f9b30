import Foundation

/// The project's files and programs, found from this source file and from the test bundle.
enum Project {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
  }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
  }

  /// A program built beside the test bundle.
  static func program(_ name: String) throws -> String {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: name).path()
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : "\(root)/.build/debug/\(name)"
  }
}
