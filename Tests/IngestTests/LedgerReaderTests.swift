import Columns
import Glibc
import Ingest
import Messages
import Testing

@Suite("input files")
struct LedgerReaderTests {
  @Test func missingFile() {
    let error = errorOpening("/tmp/sluice-no-such-file.csv")
    #expect(error?.code == .inputMissing)
    #expect(error?.place == Place(file: "ledger"))
  }

  @Test func directory() { #expect(errorOpening("/tmp")?.code == .inputIsDirectory) }

  @Test func device() { #expect(errorOpening("/dev/null")?.code == .inputUnreadable) }

  @Test func emptyFile() { #expect(errorReading([])?.code == .inputEmpty) }

  @Test(arguments: ["\n\n\n", "\u{feff}", "a,b\n1,2\n", "姓名\n张某某\n"])
  func noHeader(text: String) {
    let error = errorReading(Array(text.utf8))
    #expect(error?.code == .headerMissing)
    #expect(error?.place.file == "ledger")
  }

  @Test func bytesThatAreNothing() { #expect(errorReading([1, 2, 0, 3])?.code == .formatUnknown) }

  /// A compound file whose directory leads to no name is cut off or damaged, not another kind of document.
  @Test func compoundFileWithAWildDirectoryIsBroken() {
    var bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    bytes += [UInt8](repeating: 0xff, count: 600)
    #expect(errorReading(bytes)?.code == .workbookBroken)
    bytes[30] = 9
    #expect(errorReading(bytes)?.code == .workbookBroken)
  }

  /// A NUL among the first bytes makes a text no binary file: the error names its record.
  @Test func nullByteInAShortText() {
    let text = "姓名,备注\n" + String(repeating: "张某某,一\n", count: 20)
    let error = errorReading(Array((text + "李某某,\u{0}\n").utf8))
    #expect(error?.code == .textEncodingBroken && error?.place.row == 22)
  }

  @Test func fileThatGrowsWhileReadIsRefused() throws {
    let file = try TemporaryFile(Array(DelimitedReaderTests.plain.utf8))
    let reader = try LedgerReader(file.input, knowledge: knowledge)
    try file.write(Array((DelimitedReaderTests.plain + "3,王某某,,1\n").utf8))
    let error = #expect(throws: SluiceError.self) { while try reader.next() != nil {} }
    #expect(error?.code == .inputChanged)
  }

  @Test func fileThatIsReplacedWhileReadIsRefused() throws {
    let bytes = Array(DelimitedReaderTests.plain.utf8)
    let file = try TemporaryFile(bytes)
    let reader = try LedgerReader(file.input, knowledge: knowledge)
    while try reader.next() != nil {}
    try reader.confirmUnchanged()
    let other = try TemporaryFile(bytes)
    try #require(rename(other.path, file.path) == 0)
    let error = #expect(throws: SluiceError.self) { try reader.confirmUnchanged() }
    #expect(error?.code == .inputChanged)
  }

  @Test func ordinalsGoOnFromTheInputBefore() throws {
    let file = try TemporaryFile(Array(DelimitedReaderTests.plain.utf8))
    let reader = try LedgerReader(file.input, knowledge: knowledge, firstOrdinal: 41)
    #expect(try reader.next()?.firstOrdinal == 41)
  }

  @Test func everyErrorAndFindingHasWords() {
    let codes = [
      "input-missing", "input-is-directory", "input-unreadable", "input-empty", "input-changed",
      "format-not-read", "format-not-a-table", "format-unknown", "input-is-archive", "input-encrypted",
      "text-encoding-broken",
      "csv-field-too-long",
      "csv-record-too-long", "csv-quote-open", "csv-quote-stray", "csv-record-width", "csv-column-missing",
      "workbook-broken", "workbook-beyond-limits", "workbook-entities", "sheet-missing", "no-sheet-to-read",
      "header-missing", "too-many-columns", "rows-too-long", "csv-encoding-legacy", "hidden-row-read",
      "hidden-column-read", "hidden-sheet-not-read", "hidden-sheet-read", "macro-sheet-not-read",
      "sheet-without-header",
      "number-lost-digits", "formula-without-value", "cell-error", "total-row", "total-row-doubtful",
      "summary-note", "footer-row", "header-repeated", "record-above-header", "row-nearly-empty",
      "cells-beyond-table",
      "duplicate-header", "column-without-header",
    ]
    for code in codes { #expect(MessageTable.message(for: code) != nil, "\(code)") }
  }

  private func errorOpening(_ path: String) -> SluiceError? {
    do {
      _ = try LedgerReader(InputFile(path: path, number: 1, shownName: "ledger"), knowledge: knowledge)
      return nil
    } catch {
      return error
    }
  }
}
