import Foundation

/// A ledger of fictional people and the pipeline for it.
enum Ledger {
  static let pipeline = Sluice.root.appending(path: "pipelines/subsistence-allowance.yaml").path
  static let dictionaries = Sluice.root.appending(path: "dictionaries").path

  /// Makes a ledger of 60 rows.
  static func make(
    _ name: String = "ledger.csv", of programme: String = "subsistence-allowance", rows: Int = 60,
    seed: Int = 1, in folder: Folder
  ) throws {
    _ = try Sluice.run(
      [
        "sample", programme, "--rows", "\(rows)", "--seed", "\(seed)", "--out", name,
        "--dictionaries", dictionaries, "--quiet",
      ], in: folder)
  }

  /// The cells of a ledger's rows, the header first.
  static func rows(_ name: String = "ledger.csv", in folder: Folder) throws -> [[String]] {
    String(decoding: try folder.read(name), as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Writes rows of cells as a ledger.
  static func write(_ rows: [[String]], to name: String = "ledger.csv", in folder: Folder) throws {
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: name)
  }

  /// The words of a run, which later words extend.
  static func run(_ inputs: [String] = ["ledger.csv"], pipeline: String = pipeline, _ more: String...)
    -> [String]
  {
    ["run", pipeline] + inputs + [
      "--period", "2026-10", "--out", "out", "--dictionaries", dictionaries, "--json",
    ] + more
  }
}
