import Foundation

/// A ledger of fictional people and the pipeline for it.
enum Ledger {
  static let pipeline = Sluice.root.appending(path: "pipelines/subsistence-allowance.yaml").path
  static let dictionaries = Sluice.root.appending(path: "dictionaries").path

  /// Makes a ledger of 60 rows.
  static func make(_ name: String = "ledger.csv", rows: Int = 60, seed: Int = 1, in folder: Folder) throws {
    _ = try Sluice.run(
      [
        "sample", "subsistence-allowance", "--rows", "\(rows)", "--seed", "\(seed)", "--out", name,
        "--dictionaries", dictionaries, "--quiet",
      ], in: folder)
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
