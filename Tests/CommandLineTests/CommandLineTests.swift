import Foundation
import Testing

/// How the command line speaks: one object, our own words, in the language that was asked for.
@Suite("command line")
struct CommandLineTests {
  static let pages = [
    ["--help"], ["run", "--help"], ["inspect", "--help"], ["check", "--help"], ["verify", "--help"],
    ["sample", "--help"], ["help", "run"],
  ]

  @Test(arguments: pages) func helpIsInTheLanguageAskedFor(words: [String]) throws {
    let folder = try Folder()
    let zh = try Sluice.run(words, in: folder)
    #expect(zh.status == 0)
    for english in ["USAGE", "OPTIONS", "OVERVIEW", "Show ", "default:", "values:", "See '", "ARGUMENTS"] {
      #expect(!zh.output.contains(english), "\(english)")
    }
    #expect(zh.output.contains("用法：") && zh.notes.isEmpty)
    let en = try Sluice.run(words, in: folder, locale: "en_US.UTF-8")
    #expect(en.output.contains("USAGE: ") && !en.output.contains("用法"))
    #expect(zh.output.components(separatedBy: "--version ").count <= 2, "two options have one name")
  }

  static let mistakes: [(words: [String], code: String, key: String)] = [
    (["bogus", "--json"], "unknown-command", "bogus"),
    (["help", "bogus", "--json"], "unknown-command", "bogus"),
    (["--json", "--lang", "zh", "inspct", "a.csv"], "unknown-command", "inspct"),
    (["run", "p.yaml", "a.csv", "--json"], "argument-missing", "--period"),
    (Ledger.run(["a.csv"], "--versoin", "2"), "unknown-option", "--versoin"),
    (["inspect", "a.csv", "--lang", "fr", "--json"], "option-value", "--lang"),
    (["inspect", "a.csv", "--json", "--dictionaries"], "option-value-missing", "--dictionaries"),
    (["verify", "a.zip", "b.zip", "--json"], "argument-unexpected", "b.zip"),
  ]

  @Test(arguments: mistakes)
  func usageErrorsNameTheWord(words: [String], code: String, key: String) throws {
    let answer = try Sluice.run(words, in: try Folder())
    #expect(answer.status == 2)
    #expect(answer.object.keys.sorted() == ["error"])
    #expect(answer.error["code"] as? String == code)
    #expect(answer.error["key"] as? String == key)
    #expect((answer.error["remedy"] as? String)?.isEmpty == false)
    for english in ["Unknown", "Missing", "value", "expected", "Did you"] {
      #expect(!answer.notes.replacing("--", with: "").contains(english), "\(english)")
    }
  }

  @Test func theLanguageIsTheLocalesUnlessAskedFor() throws {
    let folder = try Folder()
    #expect(
      try Sluice.run(["inspect", "no.csv"], in: folder, locale: "en_US.UTF-8").notes.hasPrefix("error: "))
    #expect(try Sluice.run(["inspect", "no.csv"], in: folder, locale: "C").notes.hasPrefix("出错："))
    let asked = try Sluice.run(["inspect", "no.csv", "--lang", "zh"], in: folder, locale: "en_US.UTF-8")
    #expect(asked.notes.hasPrefix("出错："))
    #expect(try Sluice.run(["--lang", "en", "inspect", "no.csv"], in: folder).notes.hasPrefix("error: "))
  }

  @Test func versionAndHelpAreOneObjectToo() throws {
    let version = try Sluice.run(["--version", "--json"], in: try Folder())
    #expect(version.status == 0 && version.object["text"] is String)
    let help = try Sluice.run(["run", "--help", "--json"], in: try Folder())
    #expect(help.status == 0 && (help.object["text"] as? String)?.contains("用法：") == true)
  }

  @Test func noBarAndNoWordsWhereNoneAreAskedFor() throws {
    let folder = try BadInputTests.folder()
    let quiet = try Sluice.run(Ledger.run(["ledger.csv"], "--quiet"), in: folder)
    #expect(quiet.status == 0 && quiet.notes.isEmpty && quiet.object["bundle"] is String)
    let other = try Sluice.run(Ledger.run(), in: folder)
    #expect(!other.notes.contains("█") && !other.notes.contains("\u{1B}"), "a bar is for terminals")
  }

  @Test func inspectShowsMeaningsAndNoValue() throws {
    let folder = try BadInputTests.folder()
    let answer = try Sluice.run(["inspect", "ledger.csv", "--dictionaries", Ledger.dictionaries], in: folder)
    #expect(answer.status == 0)
    #expect(answer.output.contains("＊户主姓名") && answer.output.contains("确定"))
    #expect(answer.output.contains("D6-D8-D"), "the shape of identity numbers")
    #expect(!answer.output.contains("household_number") && !answer.output.contains("没有发现问题。\n\n"))
    let ledger = String(decoding: try folder.read("ledger.csv"), as: UTF8.self)
    for cell in ledger.split(separator: "\n").dropFirst().flatMap({ $0.split(separator: ",")[6...10] }) {
      #expect(!answer.output.contains(cell), "a cell is shown")
    }
  }

  /// What a column is, the programme decides: 金额 and 月数 of a list of grants are no allowance and no months of work.
  @Test func inspectReadsAListOfGrantsAsOne() throws {
    let folder = try Folder()
    _ = try Sluice.run(
      [
        "sample", "education-aid", "--rows", "60", "--seed", "1", "--out", "ledger.csv", "--dictionaries",
        Ledger.dictionaries, "--quiet",
      ], in: folder)
    let page = try Sluice.run(["inspect", "ledger.csv", "--dictionaries", Ledger.dictionaries], in: folder)
      .output
    #expect(page.contains("教育资助"))
    for wrong in ["月保障金额", "务工月数", "同一证件号码", "无法判断属于哪一户"] {
      #expect(!page.contains(wrong), "\(wrong)")
    }
  }

  /// A drawing of rows, and the tables with their columns, of a sheet as offices keep it.
  @Test func inspectDrawsTheSheet() throws {
    let folder = try Folder()
    try folder.write(
      """
      某县低保金发放花名册,,,,,
      单位：万元,,,,,
      乡镇,家庭人口,低保金,,,
      潞江镇,2,0.05,,,
      ,,,,,
      序号,乡镇,户主姓名,姓名,身份证号,低保金
      1,潞江镇,甲某,甲某,530502190001010010,0.02
      2,,,乙某,530502190001010029,0.03
      合计,,,,,0.06
      填表人：某某,,,,,

      """, to: "ledger.csv")
    let arguments = ["inspect", "ledger.csv", "--dictionaries", Ledger.dictionaries]
    let page = try Sluice.run(arguments, in: folder).output
    for line in [
      "第 1–2 行           ·· 标题、单位", "第 6 行             ▀▀ 表头，表 2", "第 7–8 行           ██ 记录 2 行",
      "第 9 行             ▄▄ 合计", "汇总表", "内容：记录 2 行", "月保障金额（万元）", "表内合计行与明细行对不上",
    ] { #expect(page.contains(line), "\(line)") }
    #expect(!page.contains("没有表头"), "the summary is as wide as its header")
    #expect(!page.contains("甲某") && !page.contains("0.02"))
    let object = try Sluice.run(arguments + ["--json"], in: folder).object
    let file = try #require((object["files"] as? [[String: Any]])?.first)
    let sheet = try #require((file["sheets"] as? [[String: Any]])?.first)
    #expect(sheet["rows"] as? Int == 2)
    #expect(sheet["header_rows"] as? [Int] == [6])
    #expect((sheet["tables"] as? [[String: Any]])?.map { $0["summary"] as? Bool } == [true, false])
    let kinds = (sheet["layout"] as? [[String: Any]])?.map { $0["kind"] as? String }
    #expect(kinds?.last == "footer")
    let columns = try #require(sheet["columns"] as? [[String: Any]])
    #expect(columns.map { $0["index"] as? Int } == [1, 2, 3, 4, 5, 6])
    #expect(columns.last?["unit"] as? String == "万元")
  }

  @Test func tablesCountTheRowsOfTheirFiles() throws {
    let folder = try BadInputTests.folder()
    let run = try Sluice.run(Ledger.run(), in: folder)
    let bundle = "out/\(try #require(run.object["bundle"] as? String))"
    for table in run.object["tables"] as? [[String: Any]] ?? [] {
      let name = try #require(table["name"] as? String)
      let unzip = Process()
      unzip.executableURL = URL(filePath: "/usr/bin/unzip")
      unzip.arguments = ["-p", folder.url.appending(path: bundle).path, "data/\(name).csv"]
      let pipe = Pipe()
      unzip.standardOutput = pipe
      try unzip.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let rows = text.split(separator: "\n").dropFirst()
      #expect(table["cells"] as? Int == rows.count)
      #expect(table["suppressed"] as? Int == rows.count { $0.hasSuffix(",Q,C") })
    }
    let verified = try Sluice.run(["verify", bundle, "--json"], in: folder)
    #expect(verified.status == 0)
    #expect(verified.object.keys.sorted() == ["notes", "problems", "valid"])
  }
}
