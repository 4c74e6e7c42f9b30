import Columns
import Glibc
import Testing

@testable import Packaging

@Suite("archive")
struct ArchiveTests {
  /// Set in a child of the test, which writes a release there and does nothing else.
  private static let target = "SLUICE_TEST_RELEASE_FOLDER"

  private static func writeRelease(to folder: String) throws -> StagedFile {
    let content = try Fixtures.content()
    let staged = try BundleWriters.write(content, into: folder)
    return try Archive.pack(
      folder: folder, files: staged.files, to: "public/\(content.info.archiveName)", date: content.info.date)
  }

  @Test func otherReadersOpenIt() throws {
    let folder = try TestFolder()
    let archive = try Self.writeRelease(to: folder.path)
    #expect(archive.path == "public/subsistence-allowance-2026-10-v1.zip")
    let path = "'\(folder.path)/\(archive.path)'"
    #expect(shell("unzip -tq \(path)").status == 0)
    #expect(shell("python3 -m zipfile -t \(path)").status == 0)
    let names = shell("unzip -Z1 \(path)").output.split(separator: "\n").map(String.init)
    #expect(
      names == [
        "README.txt", "SHA256SUMS", "data/summary.csv", "datapackage.json",
        "tables/subsistence-allowance.xlsx",
      ])
  }

  @Test func membersHaveTheReleaseDateAndNothingExtra() throws {
    let folder = try TestFolder()
    let archive = try Self.writeRelease(to: folder.path)
    let facts = shell("unzip -Zv '\(folder.path)/\(archive.path)'").output.split(separator: "\n")
    let dates = facts.filter { $0.contains("last modified on (DOS") }
    #expect(dates.count == 5)
    #expect(dates.allSatisfy { $0.hasSuffix("2026 Oct 31 00:00:00") })
    #expect(facts.filter { $0.contains("length of extra field") }.allSatisfy { $0.hasSuffix(" 0 bytes") })
  }

  @Test(.enabled(if: getenv(ArchiveTests.target) != nil)) func child() throws {
    let folder = try #require(getenv(Self.target)).withMemoryRebound(to: UInt8.self, capacity: 1) {
      String(decodingCString: $0, as: UTF8.self)
    }
    _ = try Self.writeRelease(to: folder)
  }

  @Test(.enabled(if: getenv(ArchiveTests.target) == nil))
  func laterAndElsewhereTheBytesAreTheSame() throws {
    let here = try TestFolder()
    let there = try TestFolder()
    // The time zone belongs to a process, so the second run is one of its own: this program, this test only.
    let program = shell("readlink /proc/\(getpid())/exe").output.dropLast()
    _ = try Self.writeRelease(to: here.path)
    let run = shell(
      """
      sleep 2.1; umask 077; TZ=Pacific/Kiritimati LANG=C \(Self.target)='\(there.path)' \
      '\(program)' --testing-library swift-testing --filter 'ArchiveTests/child' 2>&1
      """)
    #expect(run.status == 0)
    let comparison = shell("diff -r '\(here.path)' '\(there.path)' && find '\(there.path)' -type f | wc -l")
    #expect(comparison.output == "6\n")
  }

  @Test(arguments: ["数据.csv", "a b.csv", ""]) func refusesNamesThatZipReadersDisagreeAbout(name: String)
    throws
  {
    let folder = try TestFolder()
    let date = try #require(CivilDate(year: 2026, month: 10, day: 31))
    #expect(throws: SluiceError.self) {
      try Archive.pack(
        folder: folder.path, files: [StagedFile(path: name, audience: .everyone, declared: [])], to: "x.zip",
        date: date)
    }
    #expect(shell("ls '\(folder.path)'").output == "")
  }

  @Test func aMissingMemberIsNamedAndNothingIsLeft() throws {
    let folder = try TestFolder()
    let date = try #require(CivilDate(year: 2026, month: 10, day: 31))
    let error = #expect(throws: SluiceError.self) {
      try Archive.pack(
        folder: folder.path, files: [StagedFile(path: "gone.csv", audience: .everyone, declared: [])],
        to: "x.zip", date: date)
    }
    #expect(error?.code == .productUnreadable)
    #expect(error?.place.file == "gone.csv")
    #expect(error?.systemError == ENOENT)
    #expect(shell("ls -A '\(folder.path)'").output == "")
  }

  @Test func ordersByBytes() {
    #expect(
      Archive.inByteOrder(["data/a", "data-x", "README", "a", "Z"]) == [
        "README", "Z", "a", "data-x", "data/a",
      ])
  }
}
