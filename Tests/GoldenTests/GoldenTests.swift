import Foundation
import Testing

/// The folders below `samples/cases`: what a command prints and what its bundle holds, byte by byte.
///
/// `SLUICE_RECORD=1 swift test --filter GoldenTests` records anew and fails, so that a recording is always
/// looked at and committed by hand. `samples/README.md` says how a case is made.
@Suite("golden cases")
struct GoldenTests {
  @Test(arguments: try GoldenCase.all())
  func matches(golden: GoldenCase) throws {
    let found = try golden.run()
    if GoldenCase.isRecording {
      try golden.record(found)
      Issue.record("recorded \(golden.name): look at the difference and commit it")
      return
    }
    let expected = try golden.expected()
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      // The files are public or hold no cell of a ledger, but a million lines help nobody.
      #expect(
        found[name] == bytes, "\(golden.name): \(name) differs in line \(Self.line(found[name], bytes))")
    }
  }

  @Test func everyPipelineHasTwoCases() throws {
    let commands = try GoldenCase.all().map { try $0.arguments().joined(separator: " ") }
    for pipeline in try Project.names(in: "pipelines") {
      #expect(commands.count { $0.contains(pipeline) } >= 2, "\(pipeline)")
    }
  }

  /// The first line in which two texts differ, from 1.
  private static func line(_ found: Data?, _ expected: Data) -> Int {
    let pairs = zip((found ?? Data()).split(separator: 10), expected.split(separator: 10))
    return (pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0) + 1
  }
}
