import ArgumentParser
import Columns
import Messages
import Pipelines
import Testing

@testable import sluice

/// What the argument parser says in English is said again in our words, in both languages.
@Suite("words of the parser")
struct ParserWordsTests {
  static let faults: [(line: [String], subject: String, remedy: String)] = [
    (["run", "a", "b", "--perod", "2026-10", "--out", "o"], "--perod", "--period"),
    (["run", "a", "b", "--out", "o"], "--period", "--help"),
    (["run", "a", "b", "--period", "2026-10", "--out"], "--out", "--help"),
    (["verify", "a.zip", "b.zip"], "b.zip", "--help"),
    (["verify"], "<bundle>", "--help"),
    (["sample", "poverty", "--rows", "10", "--seed", "1", "--out", "a.csv"], "poverty", "--help"),
    (["sample", "poverty-relief", "--rows", "ten", "--seed", "1", "--out", "a.csv"], "ten", "--help"),
    (["verifi", "a.zip"], "verifi", "sluice verify"),
  ]

  @Test(arguments: faults.indices)
  func usageErrorsNameTheWordAndWhatToDo(index: Int) throws {
    let fault = Self.faults[index]
    do {
      _ = try Sluice.parseAsRoot(fault.line)
      Issue.record("it was understood")
    } catch {
      let message = Sluice.message(for: error)
      let usage = ParserWords.usageError(message)
      #expect(usage.code == .usage)
      #expect(usage.key?.contains(fault.subject) == true, "\(message)")
      #expect(usage.key != message, "no words for: \(message)")
      #expect(usage.expected.first?.contains(fault.remedy) == true, "\(message)")
    }
  }

  @Test(arguments: [
    (["--lang", "en"], [:], Language.en), (["--lang=zh"], ["LANG": "en_US.UTF-8"], .zh),
    ([], ["LANG": "en_GB.UTF-8"], .en), ([], ["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US"], .zh), ([], [:], .zh),
    (["--lang", "fr"], ["LANG": "C"], .zh),
  ])
  func theLanguageIsAskedForOrTheLocales(
    arguments: [String], environment: [String: String], language: Language
  ) {
    #expect(Language.chosen(arguments: arguments, environment: { environment[$0] }) == language)
  }
}
