import ArgumentParser
import Columns
import Messages
import Pipelines

/// `sluice run`: from ledgers to a release.
struct RunCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: words(
        zh: "由台账生成一次发布：公开数据包、村（社区）公示单、内部报告。",
        en: "Make a release of ledgers: public bundle, community notices, internal reports."),
      discussion: words(
        zh: """
          例：
            sluice run pipelines/subsistence-allowance.yaml 低保10月.xlsx \\
              --period 2026-10 --out 发布 \\
              --previous 低保9月.xlsx --control 8412,20000,9003456.00

          结果在 发布/<流程名>/<统计期>/v<版本>/ 下：
            public    可以公开
            notice    只在本村（社区）张贴
            internal  只供本单位使用
          任何一项检查不通过，就什么也不发布，原因写在同一统计期的 refused 文件夹里。
          台账原件不会被改动。
          """,
        en: """
          Example:
            sluice run pipelines/subsistence-allowance.yaml ledger.xlsx \\
              --period 2026-10 --out out \\
              --previous last-month.xlsx --control 8412,20000,9003456.00

          Results are in out/<pipeline>/<period>/v<version>/:
            public    for everyone
            notice    for the village where it is posted
            internal  for the office
          If any check fails nothing is published; the folder refused of the period says why.
          The ledgers are never changed.
          """))
  }

  @Argument(
    help: help(
      zh: "流程文件（pipelines/*.yaml）。", en: "The pipeline file (pipelines/*.yaml).", value: ("流程文件", "pipeline"))
  )
  var pipeline: String

  @Argument(help: help(zh: "本期台账，一个或多个。", en: "This period's ledgers, one or more.", value: ("台账", "ledger")))
  var inputs: [String]

  @Option(help: help(zh: "统计期，如 2026-10。", en: "The period, such as 2026-10.", value: ("统计期", "period")))
  var period: String

  @Option(help: help(zh: "输出文件夹。", en: "The output folder.", value: ("文件夹", "folder")))
  var out: String

  @Option(
    parsing: .upToNextOption,
    help: help(
      zh: "上期台账，用来统计新增、停发。", en: "Last period's ledgers, for entries and exits.", value: ("台账", "ledger")))
  var previous: [String] = []

  @Option(
    help: help(
      zh: "控制数“户，人，应发金额”，与台账一分不差才发布；空着的不核对。",
      en:
        "Control totals “households,persons,amount due”: must agree to the cent; an empty place is unchecked.",
      value: ("控制数", "totals")))
  var control: String?

  @Option(help: help(zh: "保障标准文件（CSV）。", en: "The standards file (CSV).", value: ("文件", "file")))
  var standards: String?

  @Option(help: help(zh: "人口文件（CSV）。", en: "The population file (CSV).", value: ("文件", "file")))
  var population: String?

  @Option(
    help: help(
      zh: "密钥文件（权限 0600），流程要生成假名时才需要。", en: "The key file (mode 0600); only for pipelines with pseudonyms.",
      value: ("文件", "file")))
  var key: String?

  @Option(
    help: help(
      zh: "金额是每人的（person）还是每户的（household）。", en: "Whose the amounts are: person or household.",
      value: ("口径", "whose")))
  var amountOf: AmountOwner?

  @Option(
    help: help(zh: "版本号；更正已发布的内容时加一。", en: "The version; one more for a correction.", value: ("版本", "number"))
  )
  var version = 1

  @Option(
    help: help(
      zh: "发布日期，默认为统计期最后一天。", en: "The release date; by default the period's last day.", value: ("日期", "date")
    ))
  var date: String?

  @Option(
    help: help(
      zh: "同时工作的线程数，默认为处理器数。", en: "How many threads work at once; by default one a processor.",
      value: ("个数", "number")))
  var workers: Int?

  @Option(help: help(zh: "词典文件夹。", en: "The folder of dictionaries.", value: ("文件夹", "folder")))
  var dictionaries: String?

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    let progress = ProgressBar(quiet: common.quiet)
    let settings = try RunSettings(
      pipeline: pipeline, inputs: inputs, period: period, out: out, previous: previous, control: control,
      standards: standards, population: population, key: key, amountOwner: amountOf, version: version,
      date: date, workers: workers, dictionaries: dictionaries)
    let outcome: RunOutcome
    do {
      outcome = try await ReleaseRun(settings).execute { share, step in
        progress.show(share, RunWords.step(step))
      }
    } catch {
      progress.clear()
      throw error
    }
    progress.clear()
    if common.json { Console.answer(RunWords.json(outcome).text) }
    if !common.quiet { RunWords.summary(outcome, out: out).forEach(Console.note) }
    if let refusal = outcome.refusal {
      Console.refused(refusal)
      throw ExitCode(ErrorCode.Kind.refused.rawValue)
    }
  }
}

extension AmountOwner: ExpressibleByArgument {}
