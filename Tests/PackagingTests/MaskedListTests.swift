import Columns
import TestSupport
import Testing

@testable import Packaging

@Suite("masked list")
struct MaskedListTests {
  private func batch(_ columns: [[String]]) -> Batch {
    Batch(
      schema: Schema(columns: columns.indices.map { Schema.Column(number: $0 + 1, header: "列") }),
      columns: columns.map(Column.init), source: SourceSheet(fileNumber: 1, file: "花名册.csv", sheet: nil),
      rowNumbers: (0..<UInt32(columns.first?.count ?? 0)).map { $0 + 2 }, firstOrdinal: 0)
  }

  @Test(arguments: [
    ("张*", "张*"), ("", ""), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("\r", "\"'\r\""),
    ("=1", "'=1"), ("=1,2", "\"'=1,2\""), ("-200.00", "-200.00"), ("-a", "'-a"), ("@", "'@"), ("\t", "'\t"),
    ("＝1", "'＝1"), ("，", "，"), ("'", "'"), (" ", " "),
  ])
  func field(cell: String, written: String) {
    // Between two plain columns, so that a wrong length would show.
    let rows = CSVEncoder.rows(of: batch([["x", "y"], [cell, "z"], ["1", "2"]]))
    #expect(String(decoding: rows, as: UTF8.self) == "x,\(written),1\ny,z,2\n")
  }

  @Test func aBatchWithoutRowsOrColumnsHasNoBytes() throws {
    #expect(try MaskedListEncoder().process(batch([])) == [])
    #expect(try MaskedListEncoder().process(batch([[], []])) == [])
  }

  @Test(arguments: 1...20) func smallAndLargeWritersAgree(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let long = "云南省保山市隆阳区板桥镇北汉庄村"
    let alphabet = ["a", "，", "\"", ",", "\n", "\r", "=", "-", "1", ".", "张", "", " ", long]
    let columns = (0..<4).map { _ in
      (0..<50).map { _ in
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &random)]
        }.joined()
      }
    }
    var expected = CSVText()
    for row in 0..<50 { expected.append(columns.map { FormulaGuard.defused($0[row]) }) }
    #expect(CSVEncoder.rows(of: batch(columns)) == expected.bytes)
  }

  @Test func membersAreOneGzipFile() throws {
    let folder = try TestFolder()
    let writer = try MaskedListWriter(
      header: ["姓名", "=金额"], to: "internal/masked-list.csv.gz", audience: .internal, in: folder.path)
    for part in [[["张*", "李*"], ["1.00", "2.00"]], [["王*"], ["3.00"]]] {
      try writer.append(try MaskedListEncoder().process(batch(part)))
    }
    let file = try writer.finish()
    #expect(file.declared == ["姓名", "'=金额"])
    let read = shell("gzip -dc '\(folder.path)/internal/masked-list.csv.gz'")
    #expect(read.status == 0)
    #expect(read.output == "姓名,'=金额\n张*,1.00\n李*,2.00\n王*,3.00\n")
    #expect(shell("stat -c %a '\(folder.path)/internal/masked-list.csv.gz'").output == "600\n")
  }

  @Test func aListThatIsNotFinishedIsGone() throws {
    let folder = try TestFolder()
    do { _ = try MaskedListWriter(header: ["a"], to: "x.csv.gz", audience: .internal, in: folder.path) }
    #expect(shell("ls -A '\(folder.path)'").output == "")
  }

  @Test func equalRowsGiveEqualMembers() throws {
    let rows = batch([["张*", "李*"], ["1", "2"]])
    #expect(try MaskedListEncoder().process(rows) == (try MaskedListEncoder().process(rows)))
  }
}
