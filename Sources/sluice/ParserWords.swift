import ArgumentParser
import Columns
import Messages
import Pipelines

/// The argument parser's own English, in our words and both languages.
///
/// The parser's errors are not public types, only their text is; what it says about a word of the command
/// line is taken from there. The texts are those of swift-argument-parser 1.8; a test holds them.
enum ParserWords {
  /// A help page with its headings and stock sentences in the language of this process.
  static func help(_ page: String) -> String {
    guard Language.current == .zh else { return page }
    var page = page
    for (english, chinese) in stock { page = page.replacing(english, with: chinese) }
    return page
  }

  /// A usage error from the parser's message.
  static func usageError(_ message: String) -> SluiceError {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let subject = quoted.first ?? ""
    let what: String
    if message.hasPrefix("Unknown option") {
      what = words(zh: "没有选项“\(subject)”", en: "there is no option “\(subject)”")
    } else if message.hasPrefix("Missing value for") {
      what = words(zh: "“\(subject)”后面缺少取值", en: "“\(subject)” lacks its value")
    } else if message.hasPrefix("Missing expected argument") {
      what = words(zh: "缺少“\(subject)”", en: "“\(subject)” is missing")
    } else if message.hasPrefix("The value") {
      let option = quoted.count > 1 ? quoted[1] : ""
      what = words(zh: "“\(option)”不能取“\(subject)”", en: "“\(option)” does not take “\(subject)”")
    } else if message.contains("nexpected argument") {
      what = words(zh: "多出了“\(subject)”", en: "“\(subject)” is too much")
    } else {
      what = message
    }
    return SluiceError(.usage, key: what, expected: [remedy(for: message, subject: subject)])
  }

  private static func remedy(for message: String, subject: String) -> String {
    let commands = Sluice.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let suggestion = NearestWord.suggestion(for: subject, among: commands), !subject.hasPrefix("-") {
      return words(zh: "是不是要用 sluice \(suggestion)?", en: "Did you mean sluice \(suggestion)?")
    }
    if let start = message.firstRange(of: "Did you mean '") {
      let suggestion = message[start.upperBound...].prefix { $0 != "'" }
      return words(zh: "是不是要写 \(suggestion)?", en: "Did you mean \(suggestion)?")
    }
    return words(zh: "用 sluice --help 查看写法。", en: "sluice --help shows how to write it.")
  }

  private static let stock: [(String, String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("<options>", "<选项>"), ("<subcommand>", "<命令>"),
    ("Show help information.", "显示这份说明。"), ("Show the version.", "显示版本。"),
    ("See 'sluice help <命令>' for detailed help.", "用“sluice help <命令>”查看某个命令的说明。"),
    ("Show subcommand help information.", "显示某个命令的说明。"),
    ("(default: ", "(默认："), ("(values: ", "(可取："), ("; default: ", ";默认："),
  ]
}
