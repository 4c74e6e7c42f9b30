import Foundation
import Testing

/// One folder of `samples/cases`: a file `cmd` and a folder `expected`.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let isRecording = ProcessInfo.processInfo.environment["SLUICE_RECORD"] == "1"

  static func all() throws -> [GoldenCase] {
    try Project.names(in: "samples/cases").map(GoldenCase.init)
  }

  /// The words of the command; `cmd` has one line, paths are relative to the project.
  func arguments() throws -> [String] {
    String(decoding: try Project.data("\(folder)/cmd"), as: UTF8.self).split { $0.isWhitespace }.map(
      String.init)
  }

  /// Runs the command in a folder of its own.
  ///
  /// - Returns: what it printed as `stdout.json`, and the files of the bundle that do not depend on the
  ///   versions of libraries: all but the workbook and the checksums over it; and the paths of the notices.
  func run() throws -> [String: Data] {
    let out = FileManager.default.temporaryDirectory.appending(path: "sluice-golden-\(UUID().uuidString)")
      .path()
    defer { try? FileManager.default.removeItem(atPath: out) }
    let printed = try Program.run(try Project.program("sluice"), try arguments() + ["--out", out, "--json"])
    #expect(printed.status == 0)
    var files = ["stdout.json": printed.output]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: out).sorted()
    for path in paths where path.hasSuffix(".zip") {
      let unpacked = out + "/unpacked"
      let unzip = try Program.run("/usr/bin/unzip", ["-q", "\(out)/\(path)", "-d", unpacked])
      #expect(unzip.status == 0)
      for member in try FileManager.default.subpathsOfDirectory(atPath: unpacked).sorted() {
        guard member.contains("."), !member.hasSuffix(".xlsx") else { continue }
        files["bundle/\(member)"] = try Data(contentsOf: URL(filePath: "\(unpacked)/\(member)"))
      }
    }
    let notices = paths.filter { $0.contains("/notice/") && $0.hasSuffix(".html") }
    if !notices.isEmpty { files["notices.txt"] = Data((notices.joined(separator: "\n") + "\n").utf8) }
    return files
  }

  func expected() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = "\(Project.root)/\(folder)/expected"
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.contains(".") {
      files[path] = try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
    }
    return files
  }

  func record(_ files: [String: Data]) throws {
    let root = "\(Project.root)/\(folder)/expected"
    try? FileManager.default.removeItem(atPath: root)
    for (path, data) in files {
      let file = URL(filePath: "\(root)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  private var folder: String { "samples/cases/\(name)" }
}
