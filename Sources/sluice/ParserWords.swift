import ArgumentParser
import Columns
import Messages
import Pipelines

/// The argument parser's own English, in our words and both languages.
///
/// The parser's errors are not public types, only their text is; what it says about a word of the command
/// line is taken from there. The texts are those of swift-argument-parser 1.8; a test holds them. What the
/// parser says that is not known here is never shown: a general sentence stands for it.
enum ParserWords {
  /// A help page with its headings and stock sentences in the language of this process.
  static func help(_ page: String) -> String {
    // A command with an option `--version N` has no `--version` that shows the program's.
    let hasOwnVersion = page.contains("--version <")
    var page =
      page.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !(hasOwnVersion && $0.hasPrefix("  --version ") && $0.hasSuffix("Show the version.")) }
      .joined(separator: "\n")
    guard Language.current == .zh else { return page }
    for (english, chinese) in stock { page = page.replacing(english, with: chinese) }
    return page
  }

  /// A usage error from the parser's message.
  ///
  /// - Parameter command: the command that was asked for, or nil.
  static func usageError(_ message: String, command: String?) -> SluiceError {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let first = quoted.first ?? ""
    let page = ["sluice", command, "--help"].compactMap(\.self).joined(separator: " ")
    if message.hasPrefix("Unknown option") {
      return SluiceError(.unknownOption, key: first, expected: [quoted.count > 1 ? quoted[1] : page])
    }
    if message.hasPrefix("Missing value for") {
      return SluiceError(.optionValueMissing, key: name(first), expected: [first])
    }
    if message.hasPrefix("Missing expected argument") {
      return SluiceError(.argumentMissing, key: name(first), expected: [page])
    }
    if message.hasPrefix("The value"), quoted.count > 1 {
      return SluiceError(.optionValue, key: name(quoted[1]), expected: values(in: message, quoted))
    }
    if message.contains("nexpected argument") {
      return SluiceError(.argumentUnexpected, key: first, expected: [page])
    }
    return SluiceError(.usage, key: first.isEmpty ? command ?? "sluice" : name(first), expected: [page])
  }

  /// The error about a first word that is no command.
  static func unknownCommand(_ word: String) -> SluiceError {
    let suggestion = NearestWord.suggestion(for: word, among: CommandWords.commands)
    return SluiceError(.unknownCommand, key: word, expected: suggestion.map { [$0] } ?? CommandWords.commands)
  }

  /// An option without its value's name: `--period <period>` is about `--period`.
  private static func name(_ synopsis: String) -> String {
    synopsis.hasPrefix("-") ? String(synopsis.prefix { $0 != " " }) : synopsis
  }

  /// The values an option takes; where the parser lists none, the option takes a number.
  private static func values(in message: String, _ quoted: [String]) -> [String] {
    if message.contains("one of the following") {
      return message.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    }
    return quoted.count > 2 ? Array(quoted[2...]) : [words(zh: "整数", en: "a whole number")]
  }

  private static let stock: [(String, String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("<options>", "<选项>"), ("<subcommand>", "<命令>"),
    ("Show help information.", "显示这份说明。"), ("Show the version.", "显示版本。"),
    ("See 'sluice help <命令>' for detailed help.", "用“sluice help <命令>”查看某个命令的说明。"),
    ("Show subcommand help information.", "显示某个命令的说明。"),
    ("(default: ", "(默认："), ("(values: ", "(可取："), ("; default: ", "；默认："),
  ]
}

extension ErrorCode {
  /// The first word is no command.
  static let unknownCommand = ErrorCode("unknown-command", .usage)
  /// An option that is not one.
  static let unknownOption = ErrorCode("unknown-option", .usage)
  /// An option without the value it takes.
  static let optionValueMissing = ErrorCode("option-value-missing", .usage)
  /// An argument or option that must be there is not.
  static let argumentMissing = ErrorCode("argument-missing", .usage)
  /// A word too many.
  static let argumentUnexpected = ErrorCode("argument-unexpected", .usage)
}
