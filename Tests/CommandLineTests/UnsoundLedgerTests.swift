import Foundation
import Testing

/// A ledger whose published numbers would be wrong is refused, with a report of every place.
@Suite("unsound ledgers")
struct UnsoundLedgerTests {
  /// What stands in one column of the third record, or in all of them.
  static let cells: [(column: String, value: String, everywhere: Bool)] = [
    ("月保障金额(元)", "450+50", false), ("月保障金额(元)", "四百五", false),
    ("月保障金额(元)", "5300502", false), ("户号", "5.30502E+11", true),
  ]

  @Test(arguments: cells)
  func isRefused(column: String, value: String, everywhere: Bool) throws {
    let folder = try BadInputTests.folder()
    var rows = String(decoding: try folder.read("ledger.csv"), as: UTF8.self).split(
      whereSeparator: \.isNewline
    ).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let index = try #require(rows[0].firstIndex(of: column))
    for row in everywhere ? Array(1..<rows.count) : [3] { rows[row][index] = value }
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "odd.csv")
    let answer = try Sluice.run(Ledger.run(["odd.csv"]), in: folder)
    try RefusalTests.expectRefused(answer)
    #expect(!folder.isPublic)
    #expect(folder.files(below: "out/subsistence-allowance/2026-10/refused").contains("quality.html"))
    #expect(!answer.notes.contains(value) || value.count < 3)
  }

  @Test func aLedgerOfAHeaderOnlyIsRefused() throws {
    let folder = try BadInputTests.folder()
    let text = String(decoding: try folder.read("ledger.csv"), as: UTF8.self)
    try folder.write(String(text.prefix { !$0.isNewline }) + "\n", to: "odd.csv")
    let answer = try Sluice.run(Ledger.run(["odd.csv"]), in: folder)
    try RefusalTests.expectRefused(answer)
    #expect(!folder.isPublic)
  }

  /// A label that no list has, between the rows.
  @Test(arguments: ["丙麻乡 共 12 户", "Subtotal A"])
  func aSubtotalIsNobody(label: String) throws {
    let folder = try BadInputTests.folder()
    var rows = String(decoding: try folder.read("ledger.csv"), as: UTF8.self).split(
      whereSeparator: \.isNewline
    ).map(
      String.init)
    let header = rows[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var subtotal = header.map { _ in "" }
    subtotal[try #require(header.firstIndex(of: "乡镇(街道)"))] = label
    subtotal[try #require(header.firstIndex(of: "月保障金额(元)"))] = "5130"
    rows.insert(subtotal.joined(separator: ","), at: 20)
    try folder.write(rows.joined(separator: "\n") + "\n", to: "odd.csv")
    let answer = try Sluice.run(Ledger.run(["odd.csv"]), in: folder)
    try RefusalTests.expectRefused(answer)
    #expect(answer.notes.contains("第 21 行"))
  }
}
