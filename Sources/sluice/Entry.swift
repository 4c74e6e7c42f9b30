import ArgumentParser
import Columns
import Glibc
import Messages

/// Where the process starts: parses, runs the command, and turns every outcome into words and exit status.
@main
enum Entry {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let wantsJSON = arguments.contains("--json")
    do {
      var command = try Sluice.parseAsRoot(arguments)
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
        print(ParserWords.help(Sluice.fullMessage(for: error)))
        exit(0)
      }
      let usage = ParserWords.usageError(Sluice.message(for: error))
      Console.fail(usage, json: wantsJSON)
      exit(usage.code.kind.rawValue)
    }
  }
}
