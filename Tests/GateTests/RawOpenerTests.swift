import Columns
import Glibc
import Testing

@testable import Gate

@Suite("raw opener")
struct RawOpenerTests {
  static func gb18030(_ text: String) throws -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    var left = input.count
    var room = output.count
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = iconv(converter, &from, &left, &to, &room)
      }
    }
    return output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
  }

  @Test func decodesAroundWhatIsNoCharacter() throws {
    let bytes = [0xff] + (try Self.gb18030("张三")) + [0xff, 0xff, 0x41]
    let text = try #require(LegacyText.decoded(bytes, from: "GB18030"))
    #expect(String(decoding: text, as: UTF8.self) == "\n张三\n\nA")
  }

  @Test(arguments: [
    (Array("保山".utf8), true), ([0x41, 0x00], false), ([0xc0, 0x80], false), ([0xed, 0xa0, 0x80], false),
    ([0xe4, 0xbf], false), ([0xf4, 0x90, 0x80, 0x80], false), ([0xe0, 0x80, 0x80], false), ([], true),
  ])
  func utf8(bytes: [UInt8], isValid: Bool) {
    #expect(UTF8Text.isValid(bytes.span) == isValid)
  }
}
