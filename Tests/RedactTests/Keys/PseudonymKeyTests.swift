import Columns
import Testing

@testable import Redact

@Suite("pseudonym key")
struct PseudonymKeyTests {
  // Computed with the openssl command, and with Python's hmac.
  @Test(arguments: [
    (KeyedDigest.sm3, "44809d3ff5336f44071be1917887380730ae145f940a53819279801784c65e17"),
    (.sha256, "a21b1f5d4cf4f73a4dd939750f7a066a7f98cc131cb16a6692759021cfab8181"),
  ])
  func authenticates(digest: KeyedDigest, expected: String) throws {
    let key = try PseudonymKey(Array(1...32))
    let tag = try key.authenticate(Array("abc".utf8), with: digest)
    let text = tag.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(text == expected)
  }

  @Test func aShortKeyIsRefused() {
    let error = #expect(throws: SluiceError.self) { try PseudonymKey(Array(1...31)) }
    #expect(error?.code == .pseudonymKeyShort)
  }

  @Test func theNameOfAKeyIsNotTheKey() throws {
    let first = try PseudonymKey(Array(1...32)).id()
    #expect(first.utf8.count == 16)
    #expect(try first == PseudonymKey(Array(1...32)).id())
    #expect(try first != PseudonymKey(Array(2...33)).id())
  }
}
