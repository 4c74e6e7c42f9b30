import Foundation
import Testing

/// Ledgers that are not what they are given for: an officer is told before anything is published of them.
@Suite("ledgers that are not what they are given for")
struct OddLedgerTests {
  @Test func thisPeriodsLedgerIsNotThePreviousOne() throws {
    let folder = try BadInputTests.folder()
    try folder.write(String(decoding: try folder.read("ledger.csv"), as: UTF8.self), to: "copy.csv")
    for name in ["ledger.csv", "copy.csv"] {
      let answer = try Sluice.run(Ledger.run(["ledger.csv"], "--previous", name), in: folder)
      #expect(answer.status == 2 && answer.error["code"] as? String == "previous-is-current")
      #expect(!folder.isPublic)
    }
  }

  /// The same people in another file: nothing happened, or the file is the wrong one.
  @Test func anUnchangedLedgerIsAskedAbout() throws {
    let folder = try BadInputTests.folder()
    let rows = try Ledger.rows(in: folder)
    try Ledger.write([rows[0]] + rows.dropFirst().reversed(), to: "again.csv", in: folder)
    let answer = try Sluice.run(Ledger.run(["ledger.csv"], "--previous", "again.csv"), in: folder)
    #expect(answer.status == 0 && answer.findings["previous-unchanged"] == 1, "\(answer.notes)")
    #expect(answer.notes.contains("请先核实"))
  }

  @Test func anotherPlacesLedgerIsRefused() throws {
    let folder = try BadInputTests.folder()
    try Ledger.make("other.csv", seed: 99, in: folder)
    let answer = try Sluice.run(Ledger.run(["ledger.csv"], "--previous", "other.csv"), in: folder)
    try RefusalTests.expectRefused(answer)
    #expect(answer.notes.contains("--previous") && !folder.isPublic)
    #expect(folder.files(below: "out/subsistence-allowance/2026-10/refused").contains("quality.html"))
  }

  @Test func aPreviousLedgerWithoutATownshipIsAskedAbout() throws {
    let folder = try BadInputTests.folder()
    try Ledger.make("large.csv", rows: 1500, in: folder)
    // Cells with separators or line breaks of their own are not taken apart here.
    let rows = try Ledger.rows("large.csv", in: folder).filter {
      !$0.joined().contains("\"") && $0.count == 19
    }
    try Ledger.write(rows, to: "ledger.csv", in: folder)
    let column = try #require(rows[0].firstIndex { $0.hasPrefix("乡镇") })
    let sizes = Dictionary(grouping: rows.dropFirst()) { $0[column] }
    let largest = try #require(sizes.max { $0.value.count < $1.value.count }?.key)
    let rest = rows.dropFirst().filter { $0[column] != largest }
    try Ledger.write([rows[0]] + rest, to: "part.csv", in: folder)
    let answer = try Sluice.run(Ledger.run(["ledger.csv"], "--previous", "part.csv"), in: folder)
    #expect(answer.status == 0 && answer.findings["previous-partial"] == 1, "\(answer.notes)")
    #expect(answer.notes.contains("请先核实"))
    let internalFolder = try #require(answer.object["internal"] as? String)
    let report = String(decoding: try folder.read("out/\(internalFolder)/quality.json"), as: UTF8.self)
    #expect(["区", "县", "市"].contains { report.contains($0 + largest) }, "\(largest) is not named")
  }

  @Test func anotherMonthInAFilesNameIsAskedAbout() throws {
    let folder = try BadInputTests.folder()
    let rows = try Ledger.rows(in: folder)
    try Ledger.write(rows, to: "低保9月.csv", in: folder)
    try Ledger.write(Array(rows.dropLast()), to: "低保2026年8月.csv", in: folder)
    let answer = try Sluice.run(Ledger.run(["低保9月.csv"], "--previous", "低保2026年8月.csv"), in: folder)
    let findings = answer.findings
    #expect(answer.status == 0 && findings["title-of-another-period"] == 1 && findings["previous-month"] == 1)
    try Ledger.write(rows, to: "低保10月.csv", in: folder)
    try Ledger.write(Array(rows.dropLast()), to: "2026年9月低保.csv", in: folder)
    let right = try Sluice.run(
      Ledger.run(["低保10月.csv"], "--previous", "2026年9月低保.csv", "--out", "right"), in: folder)
    #expect(right.status == 0 && right.findings["title-of-another-period"] == nil)
    #expect(right.findings["previous-month"] == nil)
  }

  /// Rows that have ended are counted with a finding, or not counted where the pipeline says so; never silently.
  @Test func rowsThatHaveEndedAreAskedAbout() throws {
    let folder = try BadInputTests.folder()
    var rows = try Ledger.rows(in: folder)
    rows[0].append("发放状态")
    for index in 1..<rows.count { rows[index].append(index == 3 ? "停保" : index == 5 ? "停发" : "正常") }
    let remark = try #require(rows[0].firstIndex(of: "备注"))
    for index in [3, 5] { rows[index][remark] = "" }
    rows[7][remark] = "已死亡"
    try Ledger.write(rows, to: "ended.csv", in: folder)
    let counted = try Sluice.run(Ledger.run(["ended.csv"]), in: folder)
    #expect(counted.status == 0 && counted.findings["row-ended"] == 3, "\(counted.notes)")
    #expect(counted.object["rows"] as? Int == rows.count - 1)

    let stages = """
      stages: [ingest, recognize: {not_counted: {change_type: [停发], pay_status: [停发, 停保]}}, validate, redact, aggregate, protect, package, gate]
      """
    let pipeline = try String(contentsOf: URL(filePath: Ledger.pipeline), encoding: .utf8) + stages + "\n"
    try folder.write(pipeline, to: "own.yaml")
    let left = try Sluice.run(Ledger.run(["ended.csv"], pipeline: "own.yaml", "--out", "left"), in: folder)
    #expect(left.status == 0, "\(left.notes)")
    #expect(left.object["rows"] as? Int == rows.count - 3 && left.object["rejected_rows"] as? Int == 2)
    #expect(left.findings["row-not-counted"] == 2 && left.findings["row-ended"] == 1)
    #expect(left.notes.contains("2 行按流程设定的状态没有计入"))
  }

  /// A column is found by part of its header; the whole of it is held against the rules.
  @Test(arguments: [("家庭类型（艾滋病）", true), ("家庭类型（残疾）", true), ("家庭类型（当年）", false)])
  func aHeaderThatTellsMoreIsRefused(header: String, isRefused: Bool) throws {
    let folder = try BadInputTests.folder()
    var rows = try Ledger.rows(in: folder)
    rows[0].append(header)
    for index in 1..<rows.count { rows[index].append("是") }
    try Ledger.write(rows, to: "flag.csv", in: folder)
    let pipeline = try String(contentsOf: URL(filePath: Ledger.pipeline), encoding: .utf8)
      .replacing(
        "  amount_due:          {",
        with:
          "  flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [家庭类型]}\n  amount_due:          {"
      )
      .replacing("dimensions: [urban_rural, sex]", with: "dimensions: [urban_rural, flag]")
    try folder.write(pipeline, to: "own.yaml")
    let check = try Sluice.run(
      ["check", "own.yaml", "--dictionaries", Ledger.dictionaries, "--json"], in: folder)
    #expect(check.status == 0, "\(check.notes)")
    let answer = try Sluice.run(Ledger.run(["flag.csv"], pipeline: "own.yaml"), in: folder)
    #expect(answer.status == (isRefused ? 1 : 0), "\(answer.notes)")
    #expect(folder.isPublic != isRefused)
    if isRefused { #expect(answer.notes.contains("recognize") && !answer.notes.contains("艾滋")) }
  }

  /// A household's sum on every member's row doubles the money: it is asked about first, by run and by inspect.
  @Test func aRepeatedHouseholdAmountIsAskedAboutFirst() throws {
    let folder = try BadInputTests.folder()
    let header = ["乡镇", "村", "户号", "户主姓名", "姓名", "与户主关系", "身份证号", "城乡类别", "低保金"]
    var rows = [header]
    for household in 0..<30 {
      for member in 0..<2 {
        let name = member == 0 ? "甲某" : "乙某"
        rows.append([
          "潞江镇", "芒旦社区", "\(100 + household)", "甲某", name, member == 0 ? "本人" : "配偶",
          "5305021900010\(10000 + household * 2 + member)", "农村", "\(400 + household)",
        ])
      }
    }
    try Ledger.write(rows, to: "repeated.csv", in: folder)
    let run = try Sluice.run(Ledger.run(["repeated.csv"]), in: folder)
    let asked = try #require(run.notes.range(of: "请先核实"))
    #expect(run.notes[asked.upperBound...].contains("--amount-of household"))
    let inspect = try Sluice.run(
      ["inspect", "repeated.csv", "--dictionaries", Ledger.dictionaries], in: folder)
    #expect(inspect.output.contains("绝大多数家庭各成员的金额完全相同"), "\(inspect.output)")
    let right = try Sluice.run(
      Ledger.run(["repeated.csv"], "--amount-of", "household", "--out", "right"), in: folder)
    #expect(right.findings["household-amount-repeated"] == nil)
  }

  /// One name among many words is no list of names; that it is somebody's, the ledger tells.
  @Test(arguments: [("王丑寅", true), ("某某某", false)])
  func somebodysNameIsNoMember(label: String, isRefused: Bool) throws {
    let folder = try BadInputTests.folder()
    var rows = try Ledger.rows(in: folder)
    let name = try #require(rows[0].firstIndex(of: "姓名"))
    rows[3][name] = "王丑寅"
    rows[0].append("所在队伍")
    for index in 1..<rows.count { rows[index].append("种植") }
    try Ledger.write(rows, to: "team.csv", in: folder)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "own"), withIntermediateDirectories: true)
    let words = ["种植", "养殖", "加工", "务工", label].enumerated().map { "team,m\($0),\($1),m\($0),," }
    try folder.write(
      "vocabulary,code,zh,en,valid_from,valid_to\n" + words.joined(separator: "\n") + "\n",
      to: "own/vocabularies.csv")
    let pipeline = try String(contentsOf: URL(filePath: Ledger.pipeline), encoding: .utf8)
      .replacing(
        "  amount_due:          {",
        with:
          "  team: {kind: vocabulary, vocabulary: team, sensitivity: quasi, headers: [所在队伍]}\n  amount_due:          {"
      )
      .replacing("dimensions: [urban_rural, sex]", with: "dimensions: [urban_rural, team]")
    // The office's own folder lies over ours, which the pipeline's neighbour is.
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "dictionaries").path, withDestinationPath: Ledger.dictionaries)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "pipelines"), withIntermediateDirectories: true)
    try folder.write(pipeline, to: "pipelines/own.yaml")
    let answer = try Sluice.run(
      Ledger.run(["team.csv"], pipeline: "pipelines/own.yaml").map { $0 == Ledger.dictionaries ? "own" : $0 },
      in: folder)
    #expect(answer.status == (isRefused ? 1 : 0), "\(answer.notes)")
    #expect(folder.isPublic != isRefused)
    if isRefused { #expect(answer.notes.contains("vocabularies.csv") && !answer.notes.contains(label)) }
  }

  /// Headers that were swapped: what stands under them is asked about first, and shown to nobody.
  @Test(arguments: [
    ("姓名", "开户银行"), ("户主姓名", "开户银行"), ("姓名", "家庭住址"), ("城乡类别", "姓名"), ("保障类别", "致困原因"),
  ])
  func swappedHeadersAreAskedAboutAndShowNothing(first: String, second: String) throws {
    let folder = try BadInputTests.folder()
    var rows = try Ledger.rows(in: folder)
    let (one, other) = (
      try #require(rows[0].firstIndex(of: first)), try #require(rows[0].firstIndex(of: second))
    )
    let secrets = Set(
      ["开户银行", "家庭住址", "致困原因"].compactMap(rows[0].firstIndex).flatMap { column in
        rows.dropFirst().map { $0[column] }
      }
    ).filter { $0.count > 3 }
    rows[0].swapAt(one, other)
    try Ledger.write(rows, to: "swapped.csv", in: folder)
    let answer = try Sluice.run(Ledger.run(["swapped.csv"]), in: folder)
    let asked = try #require(answer.notes.range(of: "请先核实"), "\(answer.notes)")
    #expect(answer.notes[asked.upperBound...].contains("列中多数内容与表头不符"))
    for path in folder.files(below: "out") where path.contains("/notice/") && path.hasSuffix(".html") {
      let page = String(decoding: try folder.read("out/\(path)"), as: UTF8.self)
      for secret in secrets { #expect(!page.contains(">\(secret)<"), "\(first), \(second)") }
    }
  }
}
