import Foundation
import Testing

/// `sluice scan` as an officer runs it, on what a run made and on what others made.
@Suite("scan")
struct ScanTests {
  @Test func whatWePublishIsClean() throws {
    let folder = try Folder()
    try Ledger.make(in: folder)
    #expect(try Sluice.run(Ledger.run(), in: folder).status == 0)
    let answer = try Sluice.run(
      ["scan", "out/subsistence-allowance/2026-10/v1/public", "--json"], in: folder)
    #expect(answer.status == 0, "\(answer.notes)")
    #expect((answer.object["findings"] as? [Any])?.isEmpty == true)
    let notices = ["scan", "out/subsistence-allowance/2026-10/v1/notice", "--json"]
    #expect(try Sluice.run(notices, in: folder).status == 1)
    let pipeline = Sluice.root.appending(path: "pipelines/subsistence-allowance.yaml").path
    let byRule = try Sluice.run(notices + ["--pipeline", pipeline], in: folder)
    #expect(byRule.status == 0, "\(byRule.notes)")
    #expect((byRule.object["by_rule"] as? Int ?? 0) > 0)
  }

  /// Tables whose columns say 学生 or 户 in front of what is counted, and reports in which header words are cells.
  @Test(arguments: [("education-aid", "2026-2027-1"), ("poverty-relief", "2026-10")])
  func whatOtherProgrammesPublishIsClean(programme: String, period: String) throws {
    let folder = try Folder()
    let dictionaries = ["--dictionaries", Ledger.dictionaries]
    _ = try Sluice.run(
      ["sample", programme, "--rows", "300", "--seed", "1", "--out", "ledger.csv", "--quiet"] + dictionaries,
      in: folder)
    let pipeline = Sluice.root.appending(path: "pipelines/\(programme).yaml").path
    let run = ["run", pipeline, "ledger.csv", "--period", period, "--out", "out", "--json"] + dictionaries
    #expect(try Sluice.run(run, in: folder).status == 0)
    let version = "out/\(programme)/\(period)/v1"
    let scan = ["scan", "\(version)/public", "\(version)/internal/redaction.html", "--json"]
    for words in [scan, scan + ["--pipeline", pipeline]] {
      let answer = try Sluice.run(words, in: folder)
      #expect(answer.status == 0, "\(answer.notes)")
    }
  }

  @Test func theReportHasPlacesAndNoValues() throws {
    let folder = try Folder()
    try folder.write("户主姓名,身份证号码\n张三,530502190001010010\n", to: "张三的名单.csv")
    let answer = try Sluice.run(["scan", "张三的名单.csv", "--json"], in: folder)
    #expect(answer.status == 1)
    let findings = answer.object["findings"] as? [[String: Any]] ?? []
    #expect(findings.count == 2)
    for finding in findings {
      #expect(
        finding.keys.sorted() == ["code", "column", "confidence", "file", "kind", "part", "row", "shape"])
      #expect(finding["row"] as? Int == 2)
    }
    for secret in ["张三", "530502190001010010"] {
      #expect(!answer.output.contains(secret) && !answer.notes.contains(secret))
    }
    #expect(answer.notes.contains("身份证件号码") && answer.notes.contains("第 2 列"))
  }

  @Test(arguments: [
    (["scan", "没有"], 3, "scan-path-missing"),
    (["scan", "a.txt", "--allow", "没有.csv"], 3, "file-missing"),
    (["scan", "a.txt", "--allow", "a.txt"], 2, "allow-list-malformed"),
    (["scan", "a.txt", "--pipeline", "没有.yaml"], 3, "file-missing"), (["scan"], 2, "argument-missing"),
  ])
  func faultsAreTold(words: [String], status: Int32, code: String) throws {
    let folder = try Folder()
    try folder.write("x\n", to: "a.txt")
    let answer = try Sluice.run(words + ["--json"], in: folder)
    #expect(answer.status == status)
    #expect(answer.error["code"] as? String == code)
    #expect((answer.error["remedy"] as? String)?.isEmpty == false)
  }

  @Test func aFolderWithoutFilesIsSaidToBeOne() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "空的"), withIntermediateDirectories: false)
    let answer = try Sluice.run(["scan", "空的", "--json"], in: folder)
    #expect(answer.status == 0 && answer.object["files"] as? Int == 0)
    #expect(answer.notes.contains("什么也没有检查"))
  }
}
