import Testing

/// Who may import whom: the arrows of docs/architecture.md.
@Suite("arrows")
struct ArrowsTests {
  static let base: Set<String> = ["Columns", "CSV", "Dictionaries", "Messages"]

  /// For each target, the targets of this project it may import.
  static let allowed: [String: Set<String>] = [
    "Columns": [],
    "CSV": ["Columns"],
    "Dictionaries": ["Columns", "CSV"],
    "Messages": ["Columns"],
    "Ingest": base,
    "Recognize": base,
    "Validate": base,
    "Redact": base,
    "Aggregate": base,
    "Protect": base,
    "Packaging": base,
    "Gate": base.union(["Ingest", "Recognize"]),
    "Samples": base,
    "Pipelines": base.union([
      "Ingest", "Recognize", "Validate", "Redact", "Aggregate", "Protect", "Packaging", "Gate",
    ]),
    "sluice": base.union(["Ingest", "Redact", "Gate", "Pipelines", "Samples"]),
  ]

  @Test func everyTargetHasArrowsAndOnlyThose() throws {
    let targets = try Project.folders(in: "Sources").filter { $0 != "System" }
    #expect(Set(targets) == Set(Self.allowed.keys))
    for target in targets {
      let own = Set(targets)
      for file in try Project.files(below: "Sources/\(target)", ending: ".swift") {
        for name in Self.imports(in: try Project.text(file)) where own.contains(name) {
          #expect(Self.allowed[target]?.contains(name) == true, "\(file) must not import \(name)")
        }
      }
    }
  }

  @Test(arguments: ["Ingest", "Recognize", "Validate", "Redact", "Aggregate", "Protect", "Packaging"])
  func stagesKnowNothingOfEachOther(stage: String) {
    #expect(Self.allowed[stage] == Self.base)
  }

  private static func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword < 2, keyword + 1 < words.count else {
        return nil
      }
      guard keyword == 0 || words[0].hasPrefix("@") || ["public", "package", "internal"].contains(words[0])
      else {
        return nil
      }
      return String(words[keyword + 1])
    }
  }
}
