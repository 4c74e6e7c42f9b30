import Foundation
import Testing

/// A refused run answers with the normal object, a bundle of null and exit status 1.
@Suite("runs that are refused or repeated")
struct RefusalTests {
  static let keys = [
    "bundle", "findings", "internal", "notice", "period", "pipeline", "rejected_rows", "rows", "tables",
    "version",
  ]

  @Test func theSameRunTwiceWritesNothing() throws {
    let folder = try BadInputTests.folder()
    let first = try Sluice.run(Ledger.run(), in: folder)
    #expect(first.status == 0)
    let files = folder.files(below: "out")
    let again = try Sluice.run(Ledger.run(["ledger.csv"], "--workers", "1"), in: folder)
    #expect(again.status == 0)
    #expect(again.output == first.output)
    #expect(folder.files(below: "out") == files)
  }

  @Test func otherBytesOfAVersionAreRefused() throws {
    let folder = try BadInputTests.folder()
    let first = try Sluice.run(Ledger.run(), in: folder)
    let bundle = try folder.read("out/\(try #require(first.object["bundle"] as? String))")
    try Ledger.make("other.csv", seed: 2, in: folder)
    let other = try Sluice.run(Ledger.run(["other.csv"]), in: folder)
    try Self.expectRefused(other, "version-exists")
    #expect(other.notes.contains("--version 2"))
    #expect(other.object["internal"] as? String == "subsistence-allowance/2026-10/refused")
    #expect(try folder.read("out/\(try #require(first.object["bundle"] as? String))") == bundle)
    #expect(try Sluice.run(Ledger.run(["other.csv"], "--version", "2"), in: folder).status == 0)
    #expect(folder.files(below: "out/subsistence-allowance/2026-10/refused").isEmpty)
  }

  @Test func controlTotalsThatDifferAreRefused() throws {
    let folder = try BadInputTests.folder()
    let answer = try Sluice.run(Ledger.run(["ledger.csv"], "--control", "1,2,3"), in: folder)
    try Self.expectRefused(answer, "control-totals-differ")
    #expect(answer.object["rows"] as? Int == 60)
    #expect(folder.files(below: "out/subsistence-allowance/2026-10/refused").contains("refusal.html"))
    #expect(!folder.isPublic)
  }

  @Test func aLedgerGivenTwiceInOtherBytesIsRefused() throws {
    let folder = try BadInputTests.folder()
    let text = String(decoding: try folder.read("ledger.csv"), as: UTF8.self)
    try folder.write(text + "\n", to: "again.csv")
    let answer = try Sluice.run(Ledger.run(["ledger.csv", "again.csv"]), in: folder)
    try Self.expectRefused(answer)
    #expect(answer.notes.contains("有 60 行的证件号码"))
    #expect(!folder.isPublic)
    // Control totals that state so many households and persons confirm the ledger as it is.
    let households = Set(
      text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",")[1...4] })
    let stated = try Sluice.run(
      Ledger.run(["ledger.csv", "again.csv"], "--control", "\(households.count),120,"), in: folder)
    #expect(stated.status == 0)
  }

  @Test(arguments: ["低保.王小明", "低保.王小明139", "低保.zhangsan"])
  func aNameBehindTheLastDotIsShownNowhere(name: String) throws {
    let folder = try Folder()
    try folder.write("无表头\n1\n", to: name)
    let shown = name.split(separator: ".")[1]
    for words in [Ledger.run([name]), ["inspect", name, "--dictionaries", Ledger.dictionaries]] {
      let answer = try Sluice.run(words, in: folder)
      #expect(!answer.output.contains(shown) && !answer.notes.contains(shown))
    }
  }

  @Test func aLockedFolderIsRefused() throws {
    let folder = try BadInputTests.folder()
    let answer = try Sluice.run(
      Ledger.run(), in: folder, before: "mkdir out; exec 9>out/.sluice-lock; flock -n 9;")
    // The lock is inherited with its open file, and another opening of it is refused.
    try Self.expectRefused(answer, "output-locked")
    #expect(answer.notes.contains("同一文件夹"))
  }

  @Test func aFlowThatIsRefusedIsRefusedByRunAndCheck() throws {
    let folder = try BadInputTests.folder()
    let pipeline = try String(contentsOfFile: Ledger.pipeline, encoding: .utf8)
    try folder.write(
      pipeline.replacing("audience: community", with: "audience: public"), to: "flow.yaml")
    try Self.expectRefused(try Sluice.run(Ledger.run(pipeline: "flow.yaml"), in: folder))
    let check = try Sluice.run(
      ["check", "flow.yaml", "--dictionaries", Ledger.dictionaries, "--json"], in: folder)
    #expect(check.status == 1)
    #expect(check.object["valid"] as? Bool == false)
    let refusals = check.object["refusals"] as? [[String: Any]] ?? []
    #expect(refusals.contains { $0["field"] as? String == "householder_name" && $0["path"] is [String] })
    #expect(!folder.isPublic)
  }

  /// - Parameter code: why it was refused; nil where the code is another test's.
  static func expectRefused(_ answer: Sluice.Answer, _ code: String? = nil) throws {
    #expect(answer.status == 1)
    #expect(answer.object.keys.sorted() == keys)
    #expect(answer.object["bundle"] is NSNull)
    let first = (answer.object["findings"] as? [[String: Any]])?.first
    let reason = try #require(first?["code"] as? String)
    #expect(code == nil || reason == code)
    #expect(answer.notes.contains("没有发布：") && answer.notes.contains("怎么办："))
  }
}
