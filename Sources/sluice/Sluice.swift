import ArgumentParser

/// The command line: one file for each command.
struct Sluice: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sluice",
      abstract: words(
        zh: "清渠：把民生台账变成受保护、可核查的公开数据包。完全离线。",
        en: "From beneficiary ledgers to protected, verifiable open-data bundles. Offline."),
      discussion: words(
        zh: """
          先看看台账里有什么，再运行，最后核对：
            sluice inspect 低保10月.xlsx
            sluice run pipelines/subsistence-allowance.yaml 低保10月.xlsx \\
              --period 2026-10 --out 发布
            sluice verify 发布/subsistence-allowance/2026-10/v1/public/*.zip

          信息一旦公开就收不回来：拿不准的时候，清渠不发布，并说明原因。
          """,
        en: """
          Look at a file, run the pipeline, verify the bundle:
            sluice inspect ledger.xlsx
            sluice run pipelines/subsistence-allowance.yaml ledger.xlsx \\
              --period 2026-10 --out out
            sluice verify out/subsistence-allowance/2026-10/v1/public/*.zip

          What is published cannot be called back: on doubt Sluice refuses and says why.
          """),
      version: Version.text,
      subcommands: [
        InspectCommand.self, CheckCommand.self, RunCommand.self, ScanCommand.self, VerifyCommand.self,
        SampleCommand.self,
        KeygenCommand.self,
      ])
  }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
