import ArgumentParser
import Columns
import Messages
import Pipelines

/// `sluice keygen`: the key of pseudonyms.
struct KeygenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keygen",
      abstract: words(
        zh: "生成假名用的密钥文件（权限 0600）。不会覆盖已有的文件。",
        en: "Make a key file for pseudonyms (mode 0600). A file that is there is not overwritten."),
      discussion: words(
        zh: "例：sluice keygen 2026.key\n密钥不会进入任何输出。丢失后，同一个人在以后的发布中会得到另一个假名。",
        en:
          "Example: sluice keygen 2026.key\nThe key enters no output. Once it is lost, a person gets another pseudonym."
      ))
  }

  @Argument(help: help(zh: "要生成的文件。", en: "The file to make.", value: ("文件", "file")))
  var file: String

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    try KeyFile.make(file)
    if common.json { Console.answer(JSON.record([("file", .string(PipelineFile.name(of: file)))]).text) }
    if !common.quiet { Console.note(words(zh: "已生成密钥文件。", en: "The key file is made.")) }
  }
}
