import Columns
import Glibc
import Testing

@testable import Gate

/// PDF through poppler, where it is installed; without it a PDF never clears.
@Suite("PDF")
struct PDFOpenerTests {
  static let files: [(path: String, make: @Sendable (String) -> [UInt8])] = [
    ("text.pdf", { TestPDF.make($0) }), ("title.pdf", { TestPDF.make("x", title: $0) }),
    ("hidden.zip", { TestZip.make([("a.pdf", TestPDF.make($0))]) }),
  ]

  static let hasPoppler = ["pdftotext", "pdfinfo", "pdfdetach", "pdffonts"].allSatisfy {
    ExternalProgram.path(of: $0) != nil
  }

  @Test(.enabled(if: hasPoppler), arguments: files.map(\.path))
  func textAndTitleAreRead(path: String) throws {
    let make = try #require(Self.files.first { $0.path == path }).make
    for leak in OpenersTests.leaks where leak.text != "7654321" {
      let error = #expect(throws: SluiceError.self) { try OpenersTests.clear(path, make(leak.text)) }
      #expect(error?.code == .leakFound, "\(leak.kind)")
    }
    _ = try OpenersTests.clear(path, make(OpenersTests.harmless))
  }

  @Test(
    .enabled(if: hasPoppler),
    arguments: [
      ("empty.pdf", TestPDF.make(""), ErrorCode.partPictures),
      ("codes.pdf", TestPDF.make("保山", isMapped: false), .partPictures),
      ("cut.pdf", Array(TestPDF.make("保山").prefix(60)), .partUnreadable),
    ])
  func whatNobodyCanReadIsRefused(path: String, bytes: [UInt8], code: ErrorCode) {
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear(path, bytes) }
    #expect(error?.code == code)
  }

  @Test(.enabled(if: !hasPoppler)) func withoutPopplerAPDFIsRefused() {
    let error = #expect(throws: SluiceError.self) { try OpenersTests.clear("a.pdf", TestPDF.make("x")) }
    #expect(error?.code == .popplerMissing)
  }

  @Test func aProgramIsEndedWhenItTakesTooLongOrPrintsTooMuch() throws {
    #expect(ExternalProgram.run("/bin/sleep", ["30"], seconds: 1, most: 10) == nil)
    #expect(ExternalProgram.run("/usr/bin/yes", [], seconds: 20, most: 1000) == nil)
    let echo = try #require(ExternalProgram.run("/bin/echo", ["$HOME"], seconds: 20, most: 1000))
    #expect(echo.output == Array("$HOME\n".utf8), "no shell reads it")
    #expect(ExternalProgram.path(of: "no-such-program") == nil)
  }
}
