import Columns
import Glibc
import Testing

@testable import Pipelines

@Suite("key files")
struct KeyFileTests {
  private let folder = TemporaryFolder()

  @Test func aKeyIsMadeForItsOwnerAndReadBack() throws {
    let path = folder.path + "/a.key"
    try KeyFile.make(path)
    var facts = stat()
    #expect(stat(path, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    _ = try KeyFile.read(path)
    try KeyFile.make(folder.path + "/b.key")
    #expect(
      try SmallFile.bytes(of: path, shown: "") != SmallFile.bytes(of: folder.path + "/b.key", shown: ""))
  }

  @Test func aKeyIsNeverOverwritten() throws {
    let path = folder.path + "/a.key"
    try KeyFile.make(path)
    let before = try SmallFile.bytes(of: path, shown: "")
    #expect(throws: SluiceError(.keyExists, at: Place(file: "a.key"))) { try KeyFile.make(path) }
    #expect(try SmallFile.bytes(of: path, shown: "") == before)
  }

  @Test(arguments: [0o644, 0o640, 0o400, 0o777] as [mode_t])
  func aKeyThatOthersMayReadIsRefused(mode: mode_t) throws {
    let path = folder.path + "/a.key"
    try KeyFile.make(path)
    chmod(path, mode)
    #expect(throws: SluiceError(.keyMode, at: Place(file: "a.key"), expected: ["0600"])) {
      try KeyFile.read(path)
    }
  }
}
