import Columns
import Testing

@testable import Gate

/// Mail and web archives count as not opened, and what they pack is looked into all the same.
@Suite("mail")
struct MailTextTests {
  private static let id = "530502190001010010"

  /// A mail of one body.
  private static func mail(_ packing: String, _ body: String, type: String = "text/plain") -> [UInt8] {
    Array(
      "Received: by x\r\nMIME-Version: 1.0\r\nContent-Type: \(type)\r\nContent-Transfer-Encoding: \(packing)\r\n\r\n\(body)\r\n"
        .utf8)
  }

  /// A mail with a text in quoted-printable of which each line is short.
  static func quoted(_ text: String) -> [UInt8] {
    var body = ""
    for (index, byte) in text.utf8.enumerated() {
      body += (byte < 0x10 ? "=0" : "=") + String(byte, radix: 16, uppercase: true)
      if index % 3 == 2 { body += "=\r\n" }
    }
    return mail("quoted-printable", body)
  }

  /// A mail with a file in base64 of which each line is short.
  static func packed(_ file: [UInt8]) -> [UInt8] {
    mail("base64", lines(TestBase64.encode(file)), type: "application/octet-stream")
  }

  private static func lines(_ text: String) -> String {
    var lines = ""
    for (index, character) in text.enumerated() {
      lines.append(character)
      if index % 20 == 19 { lines += "\r\n" }
    }
    return lines
  }

  private static func kinds(_ bytes: [UInt8], name: String = "a.eml") throws -> Set<FieldKind> {
    Set(try FileScanTests.scan([(name, bytes)]).findings.map(\.kind))
  }

  @Test(arguments: [
    "5305=\r\n02190001010010", "证件 530502=\r\n1900=\r\n01010010 已核", "=35=33=30502190001=30=31=\r\n0010",
    "5305021900010=\r\n=31=30=30=31=30", "530502=  \r\n190001010010",
  ])
  func numbersCutByQuotedPrintableAreFound(body: String) throws {
    #expect(try Self.kinds(Self.mail("quoted-printable", body)) == [.citizenID, .unopened])
    #expect(try Self.kinds(Self.mail("Quoted-Printable", body), name: "a.txt") == [.citizenID, .unopened])
  }

  @Test func otherNumbersAndNamesAreFoundToo() throws {
    #expect(try Self.kinds(Self.mail("quoted-printable", "130=\r\n00000001")) == [.phone, .unopened])
    #expect(try Self.kinds(Self.quoted("户主：张三")) == [.personName, .unopened])
  }

  @Test func pagesAreReadAsPages() throws {
    let page = "<p>5305=\r\n02<b>1900</b>01010010</p>"
    #expect(
      try Self.kinds(Self.mail("quoted-printable", page, type: "text/html"), name: "a.mht")
        == [.citizenID, .unopened])
    let plain = "<td>530502<b>1900</b>01010010</td>"
    #expect(try Self.kinds(Self.mail("8bit", plain, type: "text/html")) == [.citizenID, .unopened])
  }

  /// A file in a mail within a mail, behind another part.
  @Test func attachmentsAreOpened() throws {
    let book = OpenersTests.workbook(cell: "<c r='B2' t='inlineStr'><is><t>\(Self.id)</t></is></c>")
    #expect(try Self.kinds(Self.packed(book)) == [.citizenID, .unopened])
    let inner = String(decoding: Self.packed(book), as: UTF8.self)
    let outer = Self.mail(
      "7bit",
      "--b=1\r\nContent-Type: text/plain\r\n\r\n-- \r\nx\r\n--b=1\r\nContent-Type: message/rfc822\r\n\r\n"
        + inner + "--b=1--\r\n", type: "multipart/mixed;\r\n Boundary=\"b=1\"")
    #expect(try Self.kinds(outer) == [.citizenID, .unopened])
  }

  @Test func wordsOfHeadersAreOneText() throws {
    let words = ["名单5305021900", "01010010"].map { "=?utf-8?B?\(TestBase64.encode($0))?=" }
    let mail = "Subject: \(words[0])\r\n \(words[1])\r\nMIME-Version: 1.0\r\n\r\nx\r\n"
    #expect(try Self.kinds(Array(mail.utf8)) == [.citizenID, .unopened])
    let quoted = "Subject: =?utf-8?Q?5305021900=30?= =?UTF-8?q?1010010?=\r\nMIME-Version: 1.0\r\n\r\nx\r\n"
    #expect(try Self.kinds(Array(quoted.utf8)) == [.citizenID, .unopened])
  }

  @Test func aMailOfNobodyHoldsNothingButIsNotOpened() throws {
    #expect(try Self.kinds(Self.quoted("低保公示已张贴，共12户34人。")) == [.unopened])
    #expect(try Self.kinds(Self.packed(Array("低保公示已张贴".utf8))) == [.unopened])
  }

  /// A text that speaks of mail is none.
  @Test func proseIsNoMail() throws {
    let text = "说明：\nMIME-Version: 1.0\n"
    #expect(try Self.kinds(Array(text.utf8), name: "a.txt") == [])
    #expect(try Self.kinds(Array("Notes\n\nMIME-Version: 1.0\n".utf8), name: "a.txt") == [])
  }
}
