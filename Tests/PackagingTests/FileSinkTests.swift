import Columns
import Glibc
import Testing

@testable import Packaging

@Suite("file sink")
struct FileSinkTests {
  @Test func whatIsFinishedStays() throws {
    let folder = try TestFolder()
    let staging = StagingFolder(path: folder.path)
    try staging.write("abc", to: "a/b.txt", audience: .everyone)
    #expect(try folder.text("a/b.txt") == "abc")
    #expect(shell("stat -c %a '\(folder.path)/a'").output == "700\n")
  }

  @Test func whatIsNotFinishedIsGone() throws {
    let folder = try TestFolder()
    do {
      let sink = try StagingFolder(path: folder.path).newFile("half.txt", audience: .internal)
      try sink.write("half")
    }
    #expect(shell("ls -A '\(folder.path)'").output == "")
  }

  @Test func aFullDiskIsAnErrorWithItsReason() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    let sink = FileSink(descriptor: descriptor, shown: "data/summary.csv")
    let error = #expect(throws: SluiceError.self) { try sink.write("abc") }
    #expect(error?.code == .productUnwritable)
    #expect(error?.code.kind == .file)
    #expect(error?.place.file == "data/summary.csv")
    #expect(error?.systemError == ENOSPC)
  }

  @Test(arguments: [
    ("blocked/x.txt", ENOTDIR), ("taken.txt", EEXIST), ("link.txt", EEXIST),
  ])
  func cannotBeWritten(path: String, reason: Int32) throws {
    let folder = try TestFolder()
    _ = shell("cd '\(folder.path)' && touch blocked taken.txt && ln -s /dev/null link.txt")
    let error = #expect(throws: SluiceError.self) {
      try StagingFolder(path: folder.path).write("x", to: path, audience: .everyone)
    }
    #expect(error?.systemError == reason)
    #expect(error?.place.file == path)
  }

  @Test(arguments: ["../x", "/x", "a//b", "a/./b", "a/../../b", ""])
  func neverLeavesTheFolder(path: String) throws {
    let folder = try TestFolder()
    let error = #expect(throws: SluiceError.self) {
      try StagingFolder(path: folder.path).write("x", to: path, audience: .everyone)
    }
    #expect(error?.code == .internalFault)
  }

  @Test func aWorkbookInAFolderThatIsGoneIsAnError() throws {
    let error = #expect(throws: SluiceError.self) {
      try BundleWriters.write(try Fixtures.content(), into: "/proc/none")
    }
    #expect(error?.code == .productUnwritable)
  }
}
