import ArgumentParser
import Columns
import Messages
import Pipelines
import Redact

/// `sluice check`: what a pipeline file lets reach whom, proved before any row is read.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words(
        zh: "检查流程文件，证明个人信息到不了不该到的地方。",
        en: "Check pipeline files and prove that personal data reach nobody they must not reach."),
      discussion: words(
        zh: "例：sluice check pipelines/*.yaml\n不读取任何台账。",
        en: "Example: sluice check pipelines/*.yaml\nNo ledger is read."))
  }

  @Argument(help: help(zh: "流程文件，一个或多个。", en: "Pipeline files, one or more.", value: ("流程文件", "pipeline")))
  var pipelines: [String]

  @Option(help: help(zh: "词典文件夹。", en: "The folder of dictionaries.", value: ("文件夹", "folder")))
  var dictionaries: String?

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    var refusals: [(pipeline: String, refusal: FlowRefusal)] = []
    for path in pipelines {
      refusals += try PipelineCheck.refusals(ofFile: path, dictionaries: dictionaries)
    }
    let wording = Wording(Language.current)
    if common.json {
      Console.answer(
        JSON.record([
          ("valid", .bool(refusals.isEmpty)),
          (
            "refusals",
            .array(
              refusals.map { name, refusal in
                .record([
                  ("pipeline", .string(name)), ("field", .string(refusal.field.rawValue)),
                  ("product", .string(refusal.product)), ("path", .array(refusal.path.map(JSON.string))),
                  ("remedy", .string(wording.remedy(code: refusal.remedy))),
                  ("code", .string(refusal.remedy)), ("candidates", .number(refusal.candidates)),
                ])
              })
          ),
        ]).text)
    }
    if !common.quiet {
      for (name, refusal) in refusals {
        let left = refusal.candidates.map {
          words(zh: "（还剩 \($0) 个可能）", en: " (\($0) candidates remain)")
        }
        Console.note(
          "\(name): \(wording.sentence(code: refusal.remedy))\(left ?? "") — "
            + refusal.path.joined(separator: " → "))
        Console.note("  \(words(zh: "怎么办：", en: "what to do: "))\(wording.remedy(code: refusal.remedy))")
      }
      if refusals.isEmpty {
        Console.note(
          words(
            zh: "没有问题：\(pipelines.count) 个流程文件。", en: "No problems: pipeline files read: \(pipelines.count).")
        )
      }
    }
    if !refusals.isEmpty { throw ExitCode(ErrorCode.Kind.refused.rawValue) }
  }
}
