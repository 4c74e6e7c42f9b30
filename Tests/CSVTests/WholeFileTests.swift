import Glibc
import Testing

@testable import CSV

struct WholeFileTests {
  @Test func aFileIsReadToItsEnd() throws {
    let bytes = try WholeFile.bytes(of: #filePath)
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("// The end.\n"))
  }

  @Test func whatIsLongerThanTheLimitIsRefused() throws {
    let length = try WholeFile.bytes(of: #filePath).count
    #expect(try WholeFile.bytes(of: #filePath, limit: length).count == length)
    #expect(throws: WholeFile.Failure.system(EFBIG)) {
      try WholeFile.bytes(of: #filePath, limit: length - 1)
    }
  }

  @Test func aFolderAndNothingAreToldApart() {
    #expect(throws: WholeFile.Failure.isFolder) { try WholeFile.bytes(of: "/") }
    #expect(throws: WholeFile.Failure.system(ENOENT)) { try WholeFile.bytes(of: "/no-such-file") }
    #expect(WholeFile.Failure.system(ENOTDIR).isMissing)
    #expect(!WholeFile.Failure.system(EACCES).isMissing)
  }
}
// The end.
