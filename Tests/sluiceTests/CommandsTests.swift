import ArgumentParser
import Columns
import Testing

@testable import sluice

/// Every command is understood as its help says.
@Suite("commands")
struct CommandsTests {
  /// For each command, words as an officer writes them.
  static let lines: [String: [String]] = [
    "inspect": ["inspect", "a.xlsx", "b.csv", "--json"],
    "check": ["check", "pipelines/a.yaml", "--lang", "en"],
    "run": [
      "run", "a.yaml", "a.csv", "b.csv", "--period", "2026-10", "--out", "out", "--previous", "c.csv",
      "--control", "1,2,3.00", "--amount-of", "household", "--version", "2", "--workers", "1", "--quiet",
    ],
    "scan": ["scan", "out", "b.xlsx", "--allow", "allow.csv", "--pipeline", "a.yaml", "--json"],
    "verify": ["verify", "a.zip"],
    "keygen": ["keygen", "a.key"],
    "sample": [
      "sample", "poverty-relief", "--rows", "10", "--seed", "1", "--out", "a.csv", "--shape", "household",
      "--encoding", "gb18030", "--messy",
    ],
  ]

  /// The table is of use only as long as it has a line for each of `Sluice.configuration.subcommands`.
  @Test func everyCommandHasALine() {
    let names = Sluice.configuration.subcommands.compactMap { $0.configuration.commandName }
    #expect(Set(names) == Set(Self.lines.keys))
  }

  @Test(arguments: lines.keys.sorted())
  func everyLineIsUnderstood(name: String) throws {
    let command = try Sluice.parseAsRoot(Self.lines[name])
    #expect(type(of: command).configuration.commandName == name)
  }

  @Test func everyCommandTeachesByAnExample() {
    for command in Sluice.configuration.subcommands {
      let name = command.configuration.commandName ?? ""
      #expect(!command.configuration.abstract.isEmpty, "\(name)")
      #expect(command.configuration.discussion.contains("sluice \(name) "), "\(name)")
    }
  }

  @Test func aRunIsReadWhole() throws {
    let command = try #require(try Sluice.parseAsRoot(Self.lines["run"] ?? []) as? RunCommand)
    #expect(command.inputs == ["a.csv", "b.csv"])
    #expect(command.previous == ["c.csv"])
    #expect(command.amountOf == .household)
    #expect(command.version == 2)
    #expect(command.common.quiet && !command.common.json)
  }
}
