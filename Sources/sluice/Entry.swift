import ArgumentParser
import Columns
import Glibc
import Messages

/// Where the process starts: parses, runs the command, and turns every outcome into words and exit status.
@main
enum Entry {
  static func main() async {
    // A reader that has gone away, or a file that may not grow, is an error of a write, not a signal.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let typed = Array(CommandLine.arguments.dropFirst())
    let wantsJSON = typed.contains("--json")
    let command = typed.first(where: CommandWords.commands.contains)
    do {
      var command = try Sluice.parseAsRoot(CommandWords.ordered(typed))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as SluiceError {
      Console.fail(error, json: wantsJSON)
      exit(error.code.kind.rawValue)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      if Sluice.exitCode(for: error) == .success {
        // Help or version was asked for: it is the answer, so it goes to standard output.
        let text = ParserWords.help(Sluice.fullMessage(for: error))
        Console.answer(wantsJSON ? JSON.record([("text", .string(text))]).text : text + "\n")
        exit(0)
      }
      let usage = ParserWords.usageError(Sluice.message(for: error), command: command)
      Console.fail(usage, json: wantsJSON)
      exit(usage.code.kind.rawValue)
    }
  }
}
