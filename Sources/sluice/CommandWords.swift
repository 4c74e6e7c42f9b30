import ArgumentParser
import Columns

/// The words of a command line as they are typed, put as the parser takes them.
///
/// Options that all commands share may stand before the command too, and beside `help`.
enum CommandWords {
  /// The names of the commands.
  static var commands: [String] {
    Sluice.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The words as the parser takes them: the command first.
  ///
  /// - Throws: `unknown-command`.
  static func ordered(_ words: [String]) throws(SluiceError) -> [String] {
    let (shared, rest) = leadingShared(words)
    guard let first = rest.first, !first.hasPrefix("-") else { return rest }
    if first == "help" {
      let (_, after) = leadingShared(Array(rest.dropFirst()))
      guard let topic = after.first, !topic.hasPrefix("-") else { return ["help"] + after }
      guard commands.contains(topic) else { throw ParserWords.unknownCommand(topic) }
      return ["help", topic]
    }
    guard commands.contains(first) else { throw ParserWords.unknownCommand(first) }
    return [first] + shared + rest.dropFirst()
  }

  /// Splits off the shared options that stand in front.
  private static func leadingShared(_ words: [String]) -> (shared: [String], rest: [String]) {
    var rest = words[...]
    while let word = rest.first {
      if word == "--json" || word == "--quiet" || word.hasPrefix("--lang=") {
        rest = rest.dropFirst()
      } else if word == "--lang", rest.count > 1 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return (Array(words[..<rest.startIndex]), Array(rest))
  }
}
