import CSV
import Columns
import Ingest
import Testing

@Suite("delimited text")
struct DelimitedReaderTests {
  static let plain = "序号,姓名,身份证号,低保金\n1,张某某,530502190001010001,200.00\n2,李某某,530502190001010020,300.00\n"
  static let rows = [
    ["1", "张某某", "530502190001010001", "200.00"], ["2", "李某某", "530502190001010020", "300.00"],
  ]

  @Test(arguments: [
    plain,
    "\u{feff}" + plain,
    plain.replacing("\n", with: "\r\n"),
    plain.replacing("\n", with: "\r"),
    plain.replacing(",", with: "\t"),
    plain.replacing(",", with: ";"),
    plain.replacing(",", with: "|"),
    String(plain.dropLast()),
    plain.replacing("张某某", with: "\"张某某\""),
  ])
  func sameRecords(text: String) throws {
    let reading = try read(text)
    #expect(reading.rows == Self.rows)
    #expect(reading.numbers == [2, 3])
    #expect(reading.headers == [["序号", "姓名", "身份证号", "低保金"]])
    #expect(reading.counts.isEmpty)
    #expect(reading.sheets.count == 1)
    #expect(reading.sheets.first?.name == nil)
  }

  /// Without header words the separator is the one with which the rows are regular.
  @Test(arguments: [",", "\t", ";", "|"])
  func separatorOfRowsWithoutHeaderWords(separator: String) throws {
    let text = (0..<9).map { ["a b", "\($0).5", "c"].joined(separator: separator) + "\n" }.joined()
    let cells = try RawCells.read(Array(text.utf8))
    #expect(cells.sheets[0].rows.map(\.cells.count) == Array(repeating: 3, count: 9))
  }

  @Test func nullByteIsAnErrorThatNamesTheRecord() {
    let long = (0..<900).map { "张某某,\($0)\n" }.joined()
    let error = errorReading(Array(("姓名,备注\n" + long + "李某某,\u{0}\n").utf8))
    #expect(error?.code == .textEncodingBroken)
    #expect(error?.place == Place(file: "ledger", row: 902))
  }

  @Test func quotesSeparatorsAndLineBreaksInCells() throws {
    let text = "姓名,备注\n张某某,\"a,b\"\"c\"\n李某某,\"上\r\n下\"\n王某某, 空格 \n"
    let reading = try read(text)
    #expect(reading.rows.map { $0[1] } == ["a,b\"c", "上\r\n下", " 空格 "])
    #expect(reading.numbers == [2, 3, 4])
  }

  /// A tab-separated text whose amounts have commas in every row.
  @Test func separatorIsFoundByHeaderWordsNotByCounting() throws {
    let text = "姓名\t低保金\t补发\n" + String(repeating: "张某某\t1,234,567.00\t1,234,567.00\n", count: 60)
    let reading = try read(text)
    #expect(reading.headers == [["姓名", "低保金", "补发"]])
    #expect(reading.rows.count == 60)
  }

  @Test func rowNumbersCountBlankRecords() throws {
    let reading = try read("\n花名册,,\n\n姓名,低保金,备注\n\n张某某,1,\n,,\n李某某,2,\n")
    #expect(reading.numbers == [6, 8])
    #expect(reading.sheets.first?.titleRows == [2])
    #expect(reading.sheets.first?.headerRows == [4])
    #expect(reading.sheets.first?.blankRows == 4)
  }

  @Test func strayQuoteThatSwallowsARowIsAnError() {
    let text = "姓名,低保金,备注,村,县\n张某某,1,\"a,b,c\n李某某,1,b\",b,c\n王某某,1,a,b,c\n"
    let error = errorReading(Array(text.utf8))
    #expect(error?.code == .csvQuoteStray)
    #expect(error?.place == Place(file: "ledger", row: 2))
  }

  @Test func openQuoteIsAnErrorThatNamesFileAndRecord() {
    let error = errorReading(Array("姓名,低保金\n张某某,1\n\"李某某,2\n王某某,3\n".utf8))
    #expect(error?.code == .csvQuoteOpen)
    #expect(error?.place == Place(file: "ledger", row: 3))
  }

  @Test func fieldBeyondTheLimitIsAnErrorThatNamesTheRecord() {
    let text = "姓名,备注\n张某某,a\n李某某,\"" + String(repeating: "x\n", count: 600_000)
    let error = errorReading(Array(text.utf8))
    #expect(error?.code == .csvFieldTooLong)
    #expect(error?.place == Place(file: "ledger", row: 3))
  }

  @Test func batchesHaveExactlyTheRowsOfTheSettings() throws {
    let text = "姓名,备注\n" + (0..<25).map { "张某某,\($0)\n" }.joined()
    let reading = try read(text, IngestSettings(rowsPerBatch: 10))
    #expect(reading.batchSizes == [10, 10, 5])
    #expect(reading.ordinals == [0, 10, 20])
    #expect(reading.rows.map { $0[1] } == (0..<25).map(String.init))
  }

  @Test func cellsBeyondTheTableAreFound() throws {
    let rows = (0..<60).map { "张某某,\($0)\(String(repeating: ",", count: $0 % 3))\n" }.joined()
    let reading = try read("姓名,备注\n" + rows + "李某某,1,,x\n")
    #expect(reading.rows.last == ["李某某", "1"])
    #expect(reading.counts == ["cells-beyond-table": 1])
    #expect(reading.findings.sorted.first?.entry.places.first?.place.row == 62)
  }

  private static let rosterHead = "序号,户号,姓名,低保金,发放月份,备注\n"
  private static func roster(_ rows: Int) -> String {
    rosterHead + (1...rows).map { "\($0),0001\($0),张某某,\(400 + $0),2026-10,\n" }.joined()
  }

  /// An amount of thousands without quotation marks: the blank last column hides that something stands too far right.
  @Test(arguments: [
    "9,00019,张某某,1,300.00,2026-10,\n", "9,00019,张某某,\"1\",300,2026-10,\n", "9,00019,张某,某,450,2026-10,\n",
    "9,00019,张某某,12,345,678.00,2026-10,\n",
  ])
  func aRowThatACommaShiftsIsFound(row: String) throws {
    let reading = try read(Self.roster(60) + row + Self.roster(2).dropFirst(Self.rosterHead.count))
    #expect(reading.counts["row-shifted"] == 1)
    let place = reading.findings.sorted.first { $0.code == .rowShifted }?.entry.places.first?.place
    #expect(place?.row == 62)
  }

  /// A line break or a lost end in the middle of a file: what the other rows have is missing.
  @Test(arguments: [("9,00019,张某某\n", 4), ("9,00019,\"张,某\"\n", 4)])
  func aRowThatLacksItsEndIsFound(row: String, column: Int) throws {
    let reading = try read(Self.roster(60) + row + Self.roster(9).dropFirst(Self.rosterHead.count))
    #expect(reading.counts["row-short"] == 1)
    let place = reading.findings.sorted.first { $0.code == .rowShort }?.entry.places.first?.place
    #expect(place?.row == 62 && place?.column == column)
  }

  /// Programs that leave out blank fields at the end, and rows that lack only what others leave blank too.
  @Test func rowsThatOnlyEndWithBlanksAreNotShort() throws {
    let few = try read(Self.roster(60) + "9,00019,张某某,450\n9,00019,张某某,450,2026-10\n")
    #expect(few.counts["row-short"] == nil)
    let rows = (1...60).map { "\($0),0001\($0),张某某" + ($0 % 3 == 0 ? ",\(400 + $0),2026-10,\n" : "\n") }
      .joined()
    #expect(try read(Self.rosterHead + rows).counts["row-short"] == nil)
    // The household's money stands on its first row only.
    let members = (1...60).map { "\($0),0001,张某某,\($0 % 2 == 0 ? "" : "400"),2026-10,\n" }.joined()
    #expect(
      try read(Self.rosterHead + members + "61,0001,张某某\n" + "62,0001,张某某,,2026-10,\n").counts["row-short"]
        == nil)
  }

  @Test func anAmountInTheLastColumnShiftsNothingButItself() throws {
    let rows = (1...60).map { "\($0),张某某,农村,\(400 + $0)\n" }.joined()
    let reading = try read("序号,姓名,备注,低保金\n" + rows + "61,张某某,农村,1,300.00\n")
    #expect(reading.counts["row-shifted"] == 1)
  }

  /// Separators at the end, notes beside the table, and lines that all end with a separator move nothing.
  @Test(arguments: [
    "9,00019,张某某,450,2026-10,,\n", "9,00019,张某某,85,2026-10,,\n", "9,00019,张某某,450,2026-10,,已核\n",
    "9,00019,张某某,450,2026-10,,12000\n", "9,00019,张某某,450,2026-10,老户,已核\n", "9,00019,张某某,450\n",
  ])
  func aRowWithSomethingBehindItIsNotShifted(row: String) throws {
    let reading = try read(Self.roster(60) + row)
    #expect(reading.counts["row-shifted"] == nil && reading.counts["row-longer"] == nil)
    let trailing = try read(Self.roster(60).replacing("2026-10,", with: "2026-10,,"))
    #expect(trailing.counts.isEmpty)
  }

  /// What stands under another header beyond amounts and people is a finding by another name.
  @Test func aRemarkWithACommaIsNoRefusal() throws {
    let rows = (1...60).map { "\($0),张某某,450,已核,2026-10\n" }.joined()
    let reading = try read("序号,姓名,低保金,备注,发放月份\n" + rows + "61,张某某,450,已核,属实,2026-10\n")
    #expect(reading.counts["row-longer"] == 1 && reading.counts["row-shifted"] == nil)
  }

  /// The last record has no line end and fewer fields than all others.
  @Test(arguments: ["61,00061", "61,00061,张某", "61,"])
  func aTextThatEndsWithinARecordIsRefused(end: String) {
    let error = errorReading(Array((Self.roster(60) + end).utf8))
    #expect(error?.code == .textCutOff && error?.place.row == 62)
  }

  @Test func aLastRecordThatMayBeWholeIsAtMostAFinding() throws {
    let whole = try read(String(Self.roster(60).dropLast()))
    #expect(whole.counts.isEmpty)
    let note = try read(Self.roster(60) + "填表人")
    #expect(note.counts["last-record-short"] == nil)
    let titled = try read("低保花名册\n" + Self.roster(60) + "61,00061")
    #expect(titled.counts["last-record-short"] == 1)
    let ended = try read(Self.roster(60) + "61,00061\n")
    #expect(ended.counts["last-record-short"] == nil)
  }
}
