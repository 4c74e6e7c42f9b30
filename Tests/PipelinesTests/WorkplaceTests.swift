import Columns
import FoundationEssentials
import Glibc
import Testing

@testable import Pipelines

@Suite("workplace")
struct WorkplaceTests {
  private let out = TemporaryFolder()

  @Test func aFinishedFolderAppearsByOneRename() throws {
    let workplace = try Workplace(out: out.path)
    let staged = try stage("a", in: workplace)
    #expect(try workplace.publish(staged, as: "slug/2026-10/v1"))
    #expect(try FolderComparison.files(in: "\(out.path)/slug/2026-10/v1") == ["public/a.txt"])
    #expect(access(staged, F_OK) != 0)
  }

  @Test func theSameBytesAgainAreNoWork() throws {
    let workplace = try Workplace(out: out.path)
    #expect(try workplace.publish(stage("a", in: workplace), as: "slug/2026-10/v1"))
    #expect(try !workplace.publish(stage("a", in: workplace), as: "slug/2026-10/v1"))
  }

  @Test func otherBytesAreRefusedNamingTheVersion() throws {
    let workplace = try Workplace(out: out.path)
    _ = try workplace.publish(stage("a", in: workplace), as: "slug/2026-10/v1")
    #expect(throws: SluiceError(.versionExists, key: "v1", expected: ["--version 2"])) {
      try workplace.publish(stage("b", in: workplace), as: "slug/2026-10/v1")
    }
    #expect(try SmallFile.bytes(of: "\(out.path)/slug/2026-10/v1/public/a.txt", shown: "") == Array("a".utf8))
  }

  @Test func theReportsOfARefusalAreReplacedAndDiscarded() throws {
    let workplace = try Workplace(out: out.path)
    for text in ["a", "b"] {
      try workplace.replace(stage(text, in: workplace), as: "slug/2026-10/refused")
    }
    let refused = "\(out.path)/slug/2026-10/refused"
    #expect(try SmallFile.bytes(of: refused + "/public/a.txt", shown: "") == Array("b".utf8))
    workplace.discard("slug/2026-10/refused")
    workplace.discard("slug/2026-10/refused")
    #expect(access(refused, F_OK) != 0)
  }

  @Test func twoRunsCannotHaveOneFolder() throws {
    let first = try Workplace(out: out.path)
    #expect(throws: SluiceError(.outputLocked)) { try Workplace(out: out.path) }
    withExtendedLifetime(first) {}
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    let left = out.path + "/.sluice-work/staging"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    try Data("left".utf8).write(to: URL(filePath: left + "/ledger.csv"))
    let workplace = try Workplace(out: out.path)
    #expect(try FolderComparison.files(in: workplace.work).isEmpty)
    var facts = stat()
    #expect(stat(workplace.work, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o700)
  }

  @Test func aFileInThePlaceOfTheFolderIsAnError() throws {
    let file = out.path + "/file"
    try Data("x".utf8).write(to: URL(filePath: file))
    #expect(throws: SluiceError(.outputUnwritable, systemError: ENOTDIR)) { try Workplace(out: file) }
  }

  private func stage(_ text: String, in workplace: Workplace) throws -> String {
    let folder = try workplace.folder("release-\(text)-\(UInt32.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(atPath: folder + "/public", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: folder + "/public/a.txt"))
    return folder
  }
}
