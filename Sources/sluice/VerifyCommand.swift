import ArgumentParser
import Columns
import Gate
import Messages
import Pipelines

/// `sluice verify`: what a consumer checks about a bundle.
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: words(
        zh: "核对一个公开数据包：结构、校验和、数据格式、合计、保密规则，工作簿和说明与数据是否一致。",
        en:
          "Verify a public bundle: structure, checksums, schema, totals, suppression contract, and whether workbook and README say what the data say."
      ),
      discussion: words(
        zh: "例：sluice verify subsistence-allowance-2026-10-v1.zip",
        en: "Example: sluice verify subsistence-allowance-2026-10-v1.zip"))
  }

  @Argument(help: help(zh: "数据包（zip）。", en: "The bundle (zip).", value: ("数据包", "bundle")))
  var bundle: String

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    let report = try Verifier.verify(path: bundle, name: PipelineFile.name(of: bundle))
    let wording = Wording(Language.current)
    if common.json {
      Console.answer(
        JSON.record([
          ("valid", .bool(report.isValid)),
          (
            "problems",
            .array(
              report.problems.map {
                .record([
                  ("code", .string($0.code.rawValue)), ("path", .string($0.path)),
                  ("sheet", .text($0.sheet)), ("row", .number($0.row)),
                  ("column", .number($0.column)),
                ])
              })
          ),
          ("notes", .array(report.notes.map { .string($0.rawValue) })),
        ]).text)
    }
    if !common.quiet {
      for problem in report.problems {
        Console.note(
          wording.place(problem.place) + words(zh: "：", en: ": ")
            + wording.sentence(code: problem.code.rawValue))
      }
      for note in report.notes {
        Console.note("\(words(zh: "注意：", en: "note: "))\(wording.sentence(code: note.rawValue))")
      }
      if report.isValid { Console.note(words(zh: "核对通过。", en: "The bundle is sound.")) }
    }
    if !report.isValid { throw ExitCode(ErrorCode.Kind.refused.rawValue) }
  }
}
