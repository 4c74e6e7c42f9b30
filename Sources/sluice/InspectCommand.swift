import ArgumentParser
import Columns
import Messages
import Pipelines

/// `sluice inspect`: what was understood of a file, without a value of it.
struct InspectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: words(
        zh: "看看台账里有什么：工作表、表头在第几行、各栏是什么、有哪些问题。不显示任何内容。",
        en: "See what is in a ledger: sheets, header rows, columns, problems. No value is shown."),
      discussion: words(
        zh: "例：sluice inspect 低保10月.xlsx 低保9月.csv",
        en: "Example: sluice inspect ledger.xlsx last-month.csv"))
  }

  @Argument(help: help(zh: "台账，一个或多个。", en: "Ledgers, one or more.", value: ("台账", "ledger")))
  var files: [String]

  @Option(help: help(zh: "词典文件夹。", en: "The folder of dictionaries.", value: ("文件夹", "folder")))
  var dictionaries: String?

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    let inspection = try await Inspection.inspect(files, dictionaries: dictionaries, at: .today)
    if common.json {
      Console.answer(InspectionJSON.value(inspection).text)
    } else {
      Console.answer(InspectionPage.text(inspection))
    }
  }
}
