import Testing

@testable import Gate

@Suite("source of macros")
struct MacroSourceTests {
  /// The examples of [MS-OVBA] 3.2.2 and 3.2.3.
  static let examples: [(packed: [UInt8], text: String)] = [
    (
      [
        0x01, 0x2f, 0xb0, 0x00, 0x23, 0x61, 0x61, 0x61, 0x62, 0x63, 0x64, 0x65, 0x82, 0x66, 0x00, 0x70, 0x61,
        0x67,
        0x68, 0x69, 0x6a, 0x01, 0x38, 0x08, 0x61, 0x6b, 0x6c, 0x00, 0x30, 0x6d, 0x6e, 0x6f, 0x70, 0x06, 0x71,
        0x02,
        0x70, 0x04, 0x10, 0x72, 0x73, 0x74, 0x75, 0x76, 0x10, 0x77, 0x78, 0x79, 0x7a, 0x00, 0x3c,
      ], "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"
    ), ([0x01, 0x03, 0xb0, 0x02, 0x61, 0x45, 0x00], String(repeating: "a", count: 73)),
  ]

  @Test(arguments: examples.indices)
  func isUnpackedAsTheStandardSays(index: Int) throws {
    let (packed, text) = Self.examples[index]
    #expect(MacroSource.unpacked(packed).map { String(decoding: $0, as: UTF8.self) } == text)
    // In the stream of a module, other things stand before it.
    #expect(
      MacroSource.unpacked([1, 2, 1, 0x30] + packed).map { String(decoding: $0, as: UTF8.self) } == text)
    #expect(MacroSource.unpacked(Array(packed.dropLast())) == nil)
  }

  @Test func whatRefersToNothingIsNoSource() {
    #expect(MacroSource.unpacked([1, 3, 0xb0, 1, 0x45, 0, 0]) == nil)
    #expect(MacroSource.unpacked([]) == nil)
    // Every place leads to a chunk and none to the end.
    #expect(MacroSource.unpacked((0..<300_000).map { [1, 0, 0x30][$0 % 3] } + [9, 9]) == nil)
  }
}
