import Foundation
import Testing

/// Ledgers of another period than the run's, by title, by column, by the heads of amounts.
@Suite("ledgers of another period")
struct AnotherPeriodTests {
  /// The sample ledger as rows of cells.
  private func rows(_ folder: Folder) throws -> [[String]] {
    String(decoding: try folder.read("ledger.csv"), as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func run(_ rows: [[String]], in folder: Folder) throws -> Sluice.Answer {
    try folder.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n", to: "odd.csv")
    return try Sluice.run(Ledger.run(["odd.csv"]), in: folder)
  }

  private func codes(_ answer: Sluice.Answer) -> [String: Int] {
    let findings = answer.object["findings"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: findings.compactMap { finding in
        (finding["code"] as? String).map { ($0, finding["count"] as? Int ?? 0) }
      })
  }

  @Test(arguments: [("2026年9月低保金发放花名册", true), ("2026年10月低保金发放花名册", false)])
  func aTitle(title: String, isFound: Bool) throws {
    let folder = try BadInputTests.folder()
    let answer = try run([[title]] + rows(folder), in: folder)
    #expect(answer.status == 0, "\(answer.notes)")
    #expect((codes(answer)["title-of-another-period"] == 1) == isFound)
  }

  @Test(arguments: [(0, nil), (3, 0), (60, 1)])
  func aColumnOfMonths(others: Int, status: Int32?) throws {
    let folder = try BadInputTests.folder()
    var rows = try rows(folder)
    rows[0].append("发放月份")
    for row in 1..<rows.count { rows[row].append(row <= others ? "2026-09" : "2026-10") }
    let answer = try run(rows, in: folder)
    #expect(answer.status == status ?? 0, "\(answer.notes)")
    #expect(codes(answer)["column-unknown"] == nil)
    #expect(codes(answer)["row-of-another-period"] == (others == 0 ? nil : others))
  }

  /// Of 9月保障金额 and 10月保障金额 the period's own is taken; when there is none, the ledger has no amounts.
  @Test(arguments: [("10月保障金额", true), ("8月保障金额", false)])
  func theMonthsOwnAmountsAreTaken(header: String, isThis: Bool) throws {
    let folder = try BadInputTests.folder()
    var rows = try rows(folder)
    let amounts = try #require(rows[0].firstIndex(of: "月保障金额(元)"))
    for row in rows.indices { rows[row].insert(row == 0 ? "9月保障金额" : "1", at: amounts) }
    rows[0][amounts + 1] = header
    let answer = try run(rows, in: folder)
    #expect((answer.status == 0) == isThis, "\(answer.notes)")
    if isThis {
      #expect(codes(answer)["column-of-another-period"] == 1)
    } else {
      #expect(answer.error["code"] as? String == "amount-of-another-period", "\(answer.output)")
      #expect(answer.error["column"] as? Int == amounts + 1)
    }
  }
}
