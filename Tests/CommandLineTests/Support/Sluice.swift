import Foundation

/// The built program, run as an officer runs it.
struct Sluice {
  /// What a run of the program left behind.
  struct Answer {
    let status: Int32
    let output: String
    let notes: String

    /// Standard output as its one JSON object; empty when it is anything else.
    var object: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]) ?? [:]
    }

    /// The facts of the one error, or empty.
    var error: [String: Any] { object["error"] as? [String: Any] ?? [:] }

    /// How often each finding was made, by its code.
    var findings: [String: Int] {
      var counts: [String: Int] = [:]
      for finding in object["findings"] as? [[String: Any]] ?? [] {
        if let code = finding["code"] as? String { counts[code] = finding["count"] as? Int }
      }
      return counts
    }
  }

  /// The checkout: pipelines and dictionaries are in it.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the test bundle.
  static var program: URL? {
    let beside = [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
      .compactMap { $0?.appending(path: "sluice") }
    let built = [".build/debug/sluice", ".build/release/sluice"].map { root.appending(path: $0) }
    return (beside + built).first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - folder: the folder it runs in.
  ///   - before: words of a shell before the program's, such as a limit.
  static func run(
    _ arguments: [String], in folder: Folder, locale: String = "zh_CN.UTF-8", before: String = ""
  ) throws -> Answer {
    guard let program else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", before + " exec \"$@\"", "sh", program.path] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["LANG": locale, "PATH": "/usr/bin:/bin"]
    // Files, not pipes: however much the program writes, it never waits for this reader.
    let output = folder.url.appending(path: ".stdout")
    let notes = folder.url.appending(path: ".stderr")
    for file in [output, notes] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: notes)
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      notes: String(decoding: try Data(contentsOf: notes), as: UTF8.self))
  }
}

/// A folder of a test's own, gone after it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sluice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// The bytes of a file.
  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The paths of all files below, without those of the harness.
  func files(below name: String = ".") -> [String] {
    let base = url.appending(path: name).path
    return ((try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []).sorted()
  }

  /// Whether something was published.
  var isPublic: Bool { files().contains { $0.contains("/public/") } }
}
