import ArgumentParser
import Columns
import Messages
import Pipelines
import Testing

@testable import sluice

/// What the argument parser says in English is said again in our words, in both languages.
@Suite("words of the parser")
struct ParserWordsTests {
  static let faults: [(line: [String], code: ErrorCode, key: String, expected: String)] = [
    (
      ["run", "a", "b", "--period", "2026-10", "--out", "o", "--controll", "1,1,1"], .unknownOption,
      "--controll", "--control"
    ),
    (["run", "a", "b", "--out", "o"], .argumentMissing, "--period", "sluice run --help"),
    (["run", "a", "b", "--period", "2026-10", "--out"], .optionValueMissing, "--out", "--out <文件夹>"),
    (["verify", "a.zip", "b.zip"], .argumentUnexpected, "b.zip", "sluice verify --help"),
    (["verify"], .argumentMissing, "<数据包>", "sluice verify --help"),
    (
      ["run", "a", "b", "--period", "2026-10", "--out", "o", "--amount-of", "village"], .optionValue,
      "--amount-of", "person"
    ),
  ]

  @Test(arguments: faults.indices)
  func usageErrorsNameTheWordAndWhatToDo(index: Int) throws {
    let fault = Self.faults[index]
    do {
      _ = try Sluice.parseAsRoot(fault.line)
      Issue.record("it was understood")
    } catch {
      let usage = ParserWords.usageError(Sluice.message(for: error), command: fault.line.first)
      #expect(usage.code == fault.code)
      #expect(usage.key == fault.key)
      #expect(usage.expected.first == fault.expected)
    }
  }

  @Test func aWordThatIsNoCommandIsNamedWithTheNearest() {
    #expect(
      ParserWords.unknownCommand("verifi")
        == SluiceError(.unknownCommand, key: "verifi", expected: ["verify"]))
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
