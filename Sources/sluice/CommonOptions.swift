import ArgumentParser
import Glibc
import Messages

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Flag(
    help: help(
      zh: "把结果作为一个 JSON 对象输出到标准输出，其余信息输出到标准错误。",
      en: "Print the result as one JSON object on standard output, everything else on standard error."))
  var json = false

  @Option(
    help: help(
      zh: "语言：zh 或 en；不写时按系统语言，系统语言不是英语就用中文。",
      en: "Language: zh or en; by default that of the locale, Chinese unless it is English.",
      value: ("语言", "language")))
  var lang: Language?

  @Flag(help: help(zh: "不显示进度和说明。", en: "Show no progress and no explanations."))
  var quiet = false
}

extension Language: ExpressibleByArgument {
  /// The language of this process: `--lang`, else the locale's, Chinese unless that is English.
  static let current = chosen(
    arguments: CommandLine.arguments, environment: { name in getenv(name).map { String(cString: $0) } })

  /// Chooses a language; arguments come before the environment.
  static func chosen(arguments: [String], environment: (String) -> String?) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let named = Language(rawValue: arguments[index + 1])
      {
        return named
      }
      if argument.hasPrefix("--lang="), let named = Language(rawValue: String(argument.dropFirst(7))) {
        return named
      }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(name), !locale.isEmpty else { continue }
      return locale.hasPrefix("en") ? .en : .zh
    }
    return .zh
  }
}

/// A text of the command line in the language of this process.
func words(zh: String, en: String) -> String { Language.current == .zh ? zh : en }

/// The help of one option in the language of this process, with the name of its value.
func help(zh: String, en: String, value: (zh: String, en: String)? = nil) -> ArgumentHelp {
  ArgumentHelp(words(zh: zh, en: en), valueName: value.map { words(zh: $0.zh, en: $0.en) })
}
