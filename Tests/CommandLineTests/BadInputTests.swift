import Foundation
import Testing

/// Bad input ends with the right exit status and one error that says where and what to do, and touches nothing.
@Suite("bad input")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let words: [String]
    let status: Int32
    let code: String
    /// What is named: the file, the row or line, the key.
    var names: [String: String] = [:]
  }

  static let cases = [
    Case(testDescription: "missing", words: Ledger.run(["没有.csv"]), status: 3, code: "input-missing"),
    Case(testDescription: "folder", words: Ledger.run(["folder"]), status: 3, code: "input-is-directory"),
    Case(
      testDescription: "this folder", words: Ledger.run(["."]), status: 3, code: "input-is-directory",
      names: ["file": "."]),
    Case(testDescription: "empty", words: Ledger.run(["empty.csv"]), status: 3, code: "input-empty"),
    Case(testDescription: "no header", words: Ledger.run(["bare.csv"]), status: 3, code: "header-missing"),
    Case(
      testDescription: "no column", words: Ledger.run(["short.csv"]), status: 3,
      code: "required-column-missing", names: ["key": "township, amount_due"]),
    Case(
      testDescription: "second of two", words: Ledger.run(["ledger.csv", "empty.csv"]), status: 3,
      code: "input-empty"),
    Case(
      testDescription: "twice", words: Ledger.run(["ledger.csv", "ledger.csv"]), status: 2,
      code: "input-twice"),
    Case(
      testDescription: "a copy", words: Ledger.run(["ledger.csv", "copy.csv"]), status: 2,
      code: "input-twice"),
    Case(
      testDescription: "no pipeline", words: Ledger.run(pipeline: "nope.yaml"), status: 3,
      code: "file-missing"),
    Case(
      testDescription: "no YAML", words: Ledger.run(pipeline: "broken.yaml"), status: 2,
      code: "pipeline-not-yaml", names: ["file": "broken.yaml", "row": "2"]),
    Case(
      testDescription: "unknown key", words: Ledger.run(pipeline: "key.yaml"), status: 2,
      code: "pipeline-unknown-key", names: ["file": "key.yaml", "key": "unti"]),
    Case(
      testDescription: "unknown stage", words: Ledger.run(pipeline: "stage.yaml"), status: 2,
      code: "pipeline-unknown-stage", names: ["file": "stage.yaml", "key": "mangle"]),
    Case(
      testDescription: "no period", words: Ledger.run(["ledger.csv"], "--period", "2026-13"), status: 2,
      code: "period-malformed", names: ["key": "2026-13"]),
    Case(
      testDescription: "other period", words: Ledger.run(["ledger.csv"], "--period", "2026-2027-1"),
      status: 2,
      code: "period-not-of-pipeline"),
    Case(
      testDescription: "control", words: Ledger.run(["ledger.csv"], "--control", "1,2"), status: 2,
      code: "control-totals-malformed"),
    Case(
      testDescription: "no standards", words: Ledger.run(["ledger.csv"], "--standards", "nope.csv"),
      status: 3, code: "file-missing", names: ["file": "nope.csv"]),
    Case(
      testDescription: "standards without columns",
      words: Ledger.run(["ledger.csv"], "--standards", "bare.csv"), status: 3, code: "csv-column-missing",
      names: ["file": "bare.csv", "key": "area"]),
    Case(
      testDescription: "standards of no day", words: Ledger.run(["ledger.csv"], "--standards", "day.csv"),
      status: 3, code: "dictionary-date", names: ["file": "day.csv", "row": "2"]),
    Case(
      testDescription: "no previous ledger", words: Ledger.run(["ledger.csv"], "--previous", "没有.csv"),
      status: 3, code: "input-missing"),
    Case(
      testDescription: "no dictionaries", words: Ledger.run(["ledger.csv"], "--dictionaries", "nope"),
      status: 3, code: "file-missing", names: ["file": "nope"]),
    Case(
      testDescription: "no key", words: Ledger.run(["ledger.csv"], "--key", "nope.key"), status: 3,
      code: "file-missing", names: ["file": "nope.key"]),
    Case(
      testDescription: "date", words: Ledger.run(["ledger.csv"], "--date", "2026-02-30"), status: 2,
      code: "date-malformed", names: ["key": "2026-02-30"]),
    Case(
      testDescription: "workers", words: Ledger.run(["ledger.csv"], "--workers", "0"), status: 2,
      code: "option-value", names: ["key": "--workers"]),
    Case(
      testDescription: "version", words: Ledger.run(["ledger.csv"], "--version", "0"), status: 2,
      code: "option-value"),
    Case(
      testDescription: "file for a folder", words: Ledger.run(["ledger.csv"], "--out", "empty.csv"),
      status: 3,
      code: "output-unwritable"),
    Case(
      testDescription: "below a file", words: Ledger.run(["ledger.csv"], "--out", "empty.csv/out"), status: 3,
      code: "output-unwritable"),
    Case(
      testDescription: "system folder", words: Ledger.run(["ledger.csv"], "--out", "/proc/out"), status: 3,
      code: "output-unwritable"),
  ]

  @Test(arguments: cases) func endsWithOneErrorAndTouchesNothing(bad: Case) throws {
    let folder = try Self.folder()
    let before = try folder.read("ledger.csv")
    let answer = try Sluice.run(bad.words, in: folder)
    #expect(answer.status == bad.status)
    #expect(answer.object.keys.sorted() == ["error"])
    #expect(answer.error.keys.sorted() == ["code", "column", "file", "key", "remedy", "row", "sheet"])
    #expect(answer.error["code"] as? String == bad.code)
    for (name, text) in bad.names {
      #expect(answer.error[name].map { "\($0)" } == text, "\(name)")
    }
    #expect((answer.error["remedy"] as? String)?.isEmpty == false)
    #expect(answer.error["file"] is String || answer.error["key"] is String, "it names file or key")
    #expect(answer.notes.contains("出错：") && answer.notes.contains("怎么办："))
    #expect(!folder.isPublic)
    #expect(try folder.read("ledger.csv") == before)
  }

  /// Somebody mistakes a ledger for the file of standards, of inhabitants or of words.
  @Test(arguments: [
    "530502190001010010,甲某,13900000001\n",
    "area,urban_rural,from,to,amount,unit,document\n530502190001010010,甲某,2026-01-01,,700,元/月,\n",
    "area,urban_rural,from,to,amount,unit,document\n隆阳区,urban,530502190001010010,,700,元/月,甲某\n",
    "area,urban_rural,from,to,amount,unit,document\n隆阳区,urban,2026-01-01,,700,530502190001010010,甲某\n",
    "area,date,persons,source\n隆阳区,530502190001010010,7,甲某\n",
    "area,date,persons,source\n隆阳区,2025-12-31,530502190001010010甲,甲某\n",
  ]) func aLedgerGivenForASettingsFileIsNotQuoted(text: String) throws {
    let folder = try Self.folder()
    let name = "甲某530502190001010010.csv"
    try folder.write(text, to: name)
    for words in [["--standards", name], ["--population", name], ["--key", name]] {
      let answer = try Sluice.run(Ledger.run(["ledger.csv"]) + words, in: folder)
      #expect(answer.status != 0)
      for value in ["530502190001010010", "甲某", "13900000001"] {
        #expect(!answer.notes.contains(value), "\(words[0])")
        #expect(!answer.error.values.contains { "\($0)".contains(value) }, "\(words[0])")
      }
    }
  }

  @Test func aFullDiskIsNamedAndLeavesNothing() throws {
    let folder = try Self.folder()
    let answer = try Sluice.run(Ledger.run(), in: folder, before: "ulimit -f 8;")
    #expect(answer.status == 3)
    #expect(answer.error["code"] as? String == "product-unwritable")
    #expect(folder.files(below: "out") == [".sluice-lock"])
  }

  @Test func aLedgerThatChangesIsNotCounted() throws {
    let folder = try Self.folder()
    let path = folder.url.appending(path: "ledger.csv").path
    // Its time changes until the program has ended, so also while the program reads it.
    // A thread of its own, since the tests that run beside this one may hold all those of tasks.
    let touching = Thread {
      while !Thread.current.isCancelled {
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
      }
    }
    touching.start()
    defer { touching.cancel() }
    let answer = try Sluice.run(Ledger.run(), in: folder)
    #expect(answer.status == 3)
    #expect(answer.error["code"] as? String == "input-changed")
    #expect(!folder.isPublic)
  }

  /// A folder with a good ledger and everything bad.
  static func folder() throws -> Folder {
    let folder = try Folder()
    try Ledger.make(in: folder)
    try Ledger.make("copy.csv", in: folder)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder"), withIntermediateDirectories: false)
    try folder.write("", to: "empty.csv")
    try folder.write("a,b\n1,2\n", to: "bare.csv")
    try folder.write(
      "area,urban_rural,from,to,amount,unit,document\n隆阳区,urban,2026-02-30,,730,元/月,甲文\n", to: "day.csv"
    )
    try folder.write(["姓名", "身份证号码\n甲某", "530502190001010010\n"].joined(separator: ","), to: "short.csv")
    try folder.write("name: a\n  title: [\n", to: "broken.yaml")
    let pipeline = try String(contentsOfFile: Ledger.pipeline, encoding: .utf8)
    try folder.write(pipeline + "\nunti: person\n", to: "key.yaml")
    try folder.write(pipeline + "\nstages: [ingest, mangle]\n", to: "stage.yaml")
    return folder
  }
}
