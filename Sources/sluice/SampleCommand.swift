import ArgumentParser
import Columns
import Messages
import Pipelines
import Samples

/// `sluice sample`: fictional ledgers to try things on.
struct SampleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample",
      abstract: words(
        zh: "生成虚构的台账，用来试用和测试。人名、证件号、账号都是编造的。",
        en: "Make fictional ledgers to try things on: names, numbers and accounts are made up."),
      discussion: words(
        zh: """
          例：
            sluice sample subsistence-allowance --rows 2000 --seed 1 --out 虚构台账.csv

          --seed 和 --rows 不变，把 --period 改为上个月，生成的就是同一批人上个月的台账。
          """,
        en: """
          Example:
            sluice sample subsistence-allowance --rows 2000 --seed 1 --out ledger.csv

          The same --seed and --rows with an earlier --period give last month's ledger of the same people.
          """))
  }

  @Argument(
    help: help(
      zh: "项目：subsistence-allowance、poverty-relief、education-aid。",
      en: "The programme: subsistence-allowance, poverty-relief or education-aid.", value: ("项目", "programme")
    ))
  var programme: SampleProgramme

  @Option(
    help: help(zh: "行数，10 到 40000000。", en: "How many rows, 10 to 40,000,000.", value: ("行数", "number")))
  var rows: Int

  @Option(
    help: help(
      zh: "种子：同样的种子生成同样的台账。", en: "The seed: the same seed makes the same ledger.", value: ("种子", "number")))
  var seed: UInt64

  @Option(
    help: help(
      zh: "输出文件，.csv 或 .xlsx；带版式的还可以是 .xls、.ods 等。",
      en: "The output file, .csv or .xlsx; with a layout also .xls, .ods and others.", value: ("文件", "file")))
  var out: String

  @Option(help: help(zh: "统计期。", en: "The period.", value: ("统计期", "period")))
  var period: String?

  @Option(
    help: help(
      zh: "每行一人（person）或每行一户（household）。", en: "A row a person, or a row a household.", value: ("样式", "shape")
    ))
  var shape: SampleSettings.Shape = .person

  @Option(help: help(zh: "CSV 的编码。", en: "The encoding of a CSV file.", value: ("编码", "encoding")))
  var encoding: SampleSettings.Encoding?

  @Flag(help: help(zh: "加入真实台账里常见的毛病。", en: "Put in the faults that real ledgers have."))
  var messy = false

  @Option(
    help: help(
      zh: "版式，如 titled、township-sheets、household-cells-merged；全部见 docs/formats.md。另写一个 .truth.json，说明每行是什么。",
      en:
        "How it is laid out, such as titled, township-sheets, household-cells-merged: docs/formats.md lists all. What every row is goes to a .truth.json beside it.",
      value: ("版式", "layout")))
  var layout: String?

  @Option(
    help: help(
      zh: "版式所用的格式，如 html；不写则看 --out 的文件名。",
      en: "The format of a layout, such as html, whatever the name of --out says.", value: ("格式", "format")))
  var format: String?

  @Option(help: help(zh: "词典文件夹。", en: "The folder of dictionaries.", value: ("文件夹", "folder")))
  var dictionaries: String?

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    let source = try DictionarySource(dictionaries, near: ["dictionaries"])
    var settings = SampleSettings(
      programme: programme, rows: rows, seed: seed, dictionaries: source.folder, period: period,
      isMessy: messy, shape: shape, encoding: encoding, layout: layout, format: format)
    // What is there may be a real ledger.
    settings.mayReplace = false
    try SampleLedger.write(settings, to: out)
    if common.json {
      Console.answer(
        JSON.record([
          ("file", .string(out)), ("programme", .string(programme.rawValue)), ("rows", .int(rows)),
        ]).text)
    }
    if !common.quiet { Console.note(words(zh: "已生成 \(out)。", en: "\(out) written.")) }
  }
}

extension SampleProgramme: ExpressibleByArgument {}
extension SampleSettings.Shape: ExpressibleByArgument {}
extension SampleSettings.Encoding: ExpressibleByArgument {}
