import Glibc
import Testing

@testable import CSV

@Suite("files with the same bytes")
struct SameBytesTests {
  private let here = #filePath

  @Test func aFileIsACopyOfItself() throws {
    #expect(SameBytes.holds(here, here))
    #expect(try SameBytes.compare(here, here))
  }

  @Test func otherBytesAreNone() throws {
    let other = here.replacing("SameBytesTests", with: "WholeFileTests")
    #expect(!SameBytes.holds(here, other))
    #expect(try !SameBytes.compare(here, other))
    #expect(try !SameBytes.compare(here, "/dev/null"))
  }

  @Test func whatIsEmptyIsTheSameAndNoCopy() throws {
    #expect(!SameBytes.holds("/dev/null", "/dev/null"))
    #expect(try SameBytes.compare("/dev/null", "/dev/null"))
  }

  @Test(arguments: [("/no-such-file", ENOENT), ("/", EISDIR)])
  func whatCannotBeReadIsNoCopyAndSaysWhy(path: String, number: Int32) {
    #expect(!SameBytes.holds(path, path))
    #expect(!SameBytes.holds(here, path))
    #expect(throws: WholeFile.Failure.system(number)) { try SameBytes.compare(path, here) }
    #expect(throws: WholeFile.Failure.system(number)) { try SameBytes.compare(path, path) }
  }
}
