import TestSupport
import Testing

/// Makes damaged files of one format: changed bytes of a whole file, and changed contents in a sound container.
struct FuzzTarget: Sendable, CustomTestStringConvertible {
  /// The format's name in `FormatReaders.all`.
  let format: String
  /// Makes the next file.
  let next: @Sendable (inout SeededGenerator) throws -> [UInt8]

  var testDescription: String { format }

  /// One for each format that is read; a test holds that.
  static let all: [FuzzTarget] = [
    FuzzTarget(format: "xlsx", next: workbook),
    FuzzTarget(format: "xls", next: excel97),
    FuzzTarget(format: "ods", next: openDocument),
    FuzzTarget(format: "fods", next: flatOpenDocument),
    FuzzTarget(format: "xml", next: spreadsheetML),
    FuzzTarget(format: "html", next: html),
    FuzzTarget(format: "csv", next: delimited),
  ]

  // MARK: - Formats

  private static func workbook(_ random: inout SeededGenerator) throws -> [UInt8] {
    var fixture = FuzzSamples.workbook
    fixture.compresses = Bool.random(using: &random)
    // Most often one part is changed and the container is sound: else a checksum ends all.
    guard Int.random(in: 0..<5, using: &random) > 0 else {
      return Mutator().mutated(try fixture.bytes(), &random)
    }
    let name = FuzzSamples.workbookParts.keys.sorted().randomElement(using: &random) ?? ""
    let words = Mutator(words: FuzzSamples.workbookWords)
    fixture.parts[name] = words.mutated(Array((FuzzSamples.workbookParts[name] ?? "").utf8), &random)
    return try fixture.bytes()
  }

  private static func excel97(_ random: inout SeededGenerator) throws -> [UInt8] {
    var fixture = FuzzSamples.excel97
    if Bool.random(using: &random) { fixture.version = 0x0500 }
    fixture.compound.usesMiniStream = Bool.random(using: &random)
    fixture.compound.sectorShift = Bool.random(using: &random) ? 9 : 12
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return Mutator().mutated(fixture.bytes(), &random)
    case 1:
      var compound = fixture.compound
      compound.streams = [("Workbook", Mutator().mutated(fixture.stream(), &random))]
      return compound.bytes()
    case 2: return RecordMutator.mutated(fixture.stream(), &random)
    default:
      var compound = fixture.compound
      compound.streams = [("Workbook", RecordMutator.mutated(fixture.stream(), &random))]
      return compound.bytes()
    }
  }

  private static func openDocument(_ random: inout SeededGenerator) throws -> [UInt8] {
    let document = OpenDocumentFixture(tables: FuzzSamples.openDocumentTables)
    guard Int.random(in: 0..<5, using: &random) > 0 else {
      return Mutator().mutated(try document.bytes(), &random)
    }
    let words = Mutator(words: FuzzSamples.openDocumentWords)
    return try WorkbookFixture.pack([
      ("mimetype", Array(OpenDocumentFixture.type.utf8)),
      ("content.xml", words.mutated(Array(document.content.utf8), &random)),
    ])
  }

  private static func delimited(_ random: inout SeededGenerator) throws -> [UInt8] {
    let text = FuzzSamples.rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    let encodings: [[UInt8]] = [
      Array(text.utf8), [0xef, 0xbb, 0xbf] + text.utf8, [0xff, 0xfe] + text.utf16.flatMap { little($0) },
      // 姓名,备注 in GB18030.
      [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0a, 0xd5, 0xc5, 0x2c, 0x31, 0x0a],
    ]
    let words = Mutator(words: [",", "\t", "\"", "\"\"", "\r\n", "\n", "姓名", "合计", "\u{feff}", "\0"])
    return words.mutated(encodings.randomElement(using: &random) ?? [], &random)
  }

  private static func flatOpenDocument(_ random: inout SeededGenerator) -> [UInt8] {
    Mutator(words: FuzzSamples.openDocumentWords).mutated(Array(FuzzSamples.flatOpenDocument.utf8), &random)
  }

  private static func spreadsheetML(_ random: inout SeededGenerator) -> [UInt8] {
    Mutator(words: FuzzSamples.spreadsheetMLWords).mutated(Array(FuzzSamples.spreadsheetML.utf8), &random)
  }

  private static func html(_ random: inout SeededGenerator) -> [UInt8] {
    Mutator(words: FuzzSamples.htmlWords).mutated(Array(FuzzSamples.html.utf8), &random)
  }
}
