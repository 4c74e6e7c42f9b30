import Foundation
import Testing

/// The office's report of what was masked, and what a later version may show beside an earlier one.
@Suite("redaction across versions")
struct RedactionTests {
  private static let place = "out/subsistence-allowance/2026-10"

  /// The shipped pipeline with a masked list of some columns.
  private static func write(_ columns: String, to name: String, in folder: Folder) throws {
    let pipeline = try String(contentsOfFile: Ledger.pipeline, encoding: .utf8)
    let list = "  masked_list: {audience: internal, columns: {\(columns)}}\n\nprotection: {}"
    try folder.write(pipeline.replacing("protection: {}", with: list), to: name)
  }

  @Test func theReportSaysWhatBecameOfEveryColumn() throws {
    let folder = try BadInputTests.folder()
    try Self.write("citizen_id: partial-id, remark: digits", to: "list.yaml", in: folder)
    #expect(try Sluice.run(Ledger.run(pipeline: "list.yaml"), in: folder).status == 0)
    let json = try folder.read("\(Self.place)/v1/internal/redaction.json")
    let report = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let sections = try #require(report["sections"] as? [[String: Any]])
    #expect(sections.map { $0["key"] as? String } == ["summary", "columns", "rescued", "shown", "gate"])
    let columns = sections[1]["rows"] as? [[String: Any]] ?? []
    let number = try #require(columns.first { $0["field"] as? String == "citizen_id" })
    #expect((number["filled"] as? Int ?? 0) > 50)
    #expect((number["treatment"] as? [String: String])?["zh"]?.contains("partial-id") == true)
    let gate = sections[4]["rows"] as? [[String: Any]] ?? []
    #expect(gate.compactMap { $0["value"] as? Int }.count == 3)
    #expect(gate.last?["value"] as? Int == 0)
    let page = String(decoding: try folder.read("\(Self.place)/v1/internal/redaction.html"), as: UTF8.self)
    #expect(page.contains("脱敏报告"))
    // Twelve columns do not fit upright.
    #expect(page.contains("size: A4 landscape"))
  }

  @Test func aVersionThatUndoesTheMasksOfAnEarlierOneIsRefused() throws {
    let folder = try BadInputTests.folder()
    try Self.write("citizen_id: partial-id", to: "first.yaml", in: folder)
    try Self.write("birth_date: keep", to: "second.yaml", in: folder)
    let second = Ledger.run(["ledger.csv"], pipeline: "second.yaml") + ["--version", "2"]
    // Alone it is in order.
    #expect(
      try Sluice.run(["check", "second.yaml", "--dictionaries", Ledger.dictionaries], in: folder).status == 0)
    #expect(try Sluice.run(Ledger.run(pipeline: "first.yaml"), in: folder).status == 0)
    let refused = try Sluice.run(second, in: folder)
    #expect(refused.status == 1 && refused.object["bundle"] is NSNull)
    #expect(refused.notes.contains("其他版本") && refused.notes.contains("birth_date"))
    #expect(!folder.files(below: Self.place).contains("v2"))

    // Nor does the order matter in which the versions are made.
    func later(_ arguments: [String]) -> [String] { arguments.map { $0 == "out" ? "later" : $0 } }
    #expect(try Sluice.run(later(second), in: folder).status == 0)
    let first = try Sluice.run(later(Ledger.run(pipeline: "first.yaml")), in: folder)
    #expect(first.status == 1 && first.notes.contains("其他版本"))
    #expect(!folder.files(below: "later").contains { $0.contains("/v1/") })

    // The other half of an account beside the half that hangs there already.
    let half = { (keep: String) in
      "    householder_name: {show: full, basis: 民发〔2021〕57号}\n    parts: {account: {mask: partial-account, \(keep), basis: 示例文号}}"
    }
    let shipped = try String(contentsOfFile: Ledger.pipeline, encoding: .utf8)
    let name = "    householder_name: {show: full, basis: 民发〔2021〕57号}"
    #expect(shipped.contains(name))
    try folder.write(shipped.replacing(name, with: half("keep_first: 4, keep_last: 0")), to: "front.yaml")
    try folder.write(shipped.replacing(name, with: half("keep_last: 4")), to: "back.yaml")
    let front = try Sluice.run(
      Ledger.run(pipeline: "front.yaml").map { $0 == "out" ? "posted" : $0 }, in: folder)
    #expect(front.status == 0)
    let posted = folder.files(below: "posted").filter { $0.hasSuffix(".html") && $0.contains("/notice/") }
    let page = String(decoding: try folder.read("posted/\(try #require(posted.first))"), as: UTF8.self)
    #expect(page.contains("****</td>") && page.contains("示例文号"))
    let back = try Sluice.run(
      Ledger.run(pipeline: "back.yaml").map { $0 == "out" ? "posted" : $0 } + ["--version", "2"], in: folder)
    #expect(back.status == 1 && back.notes.contains("100 个可能"))

    // Nobody can prove anything about a version whose report is gone.
    try FileManager.default.removeItem(
      at: folder.url.appending(path: "\(Self.place)/v1/internal/redaction.json"))
    let unproved = try Sluice.run(Ledger.run(pipeline: "first.yaml") + ["--version", "2"], in: folder)
    #expect(unproved.status == 1 && unproved.notes.contains("redaction.json"))
  }
}
