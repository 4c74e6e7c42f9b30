import Columns
import Messages
import Recognize
import Testing

/// Every code has words, in both languages, and every message has a code that is used.
@Suite("messages")
struct MessagesTests {
  @Test func everyCodeDeclaredInTheSourcesHasWords() throws {
    let table = Set(MessageTable.all.map(\.code))
    for file in try Project.files(below: "Sources", ending: ".swift") {
      for code in Self.codes(in: try Project.text(file)) {
        #expect(table.contains(code), "\(file) declares \(code), which has no words")
      }
    }
  }

  @Test func noMessageStandsTwiceOrIsEmpty() {
    let codes = MessageTable.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for message in MessageTable.all {
      #expect(!message.what.zh.isEmpty && !message.what.en.isEmpty, "\(message.code)")
      #expect(message.remedy.zh.isEmpty == message.remedy.en.isEmpty, "\(message.code)")
    }
  }

  @Test func everyIdentifierKindHasWords() {
    for kind in IdentifierKinds.all.map(\.kind) { #expect(KindWords.label(kind) != nil, "\(kind.rawValue)") }
  }

  @Test func everyMessageIsASentence() {
    for message in MessageTable.all {
      for label in [message.what, message.remedy] where !label.zh.isEmpty {
        #expect(["\u{3002}", "\u{ff01}", "\u{ff1f}"].contains(label.zh.last), "\(message.code)")
        #expect([".", "!", "?"].contains(label.en.last), "\(message.code)")
        #expect(label.en.first?.isLowercase == false, "\(message.code)")
        #expect(!label.zh.contains("\u{3002}\u{3002}") && !label.en.hasSuffix(".."), "\(message.code)")
      }
    }
  }

  @Test func bothLanguagesNameTheSameFacts() {
    for message in MessageTable.all {
      for label in [message.what, message.remedy] {
        #expect(Self.facts(in: label.zh) == Self.facts(in: label.en), "\(message.code)")
      }
    }
  }

  /// A finding has a place and a count, which stand before its words, and nothing to put into them.
  @Test func wordsOfFindingsHaveNoGaps() throws {
    var findings: Set<String> = []
    for file in try Project.files(below: "Sources", ending: ".swift") {
      findings.formUnion(Self.codes(in: try Project.text(file), opening: ["FindingCode(\""]))
    }
    for message in MessageTable.all where findings.contains(message.code) {
      #expect(Self.facts(in: message.what.zh + message.remedy.zh).isEmpty, "\(message.code)")
    }
  }

  /// The names in `ErrorCode("name", …)` and `FindingCode("name")`.
  private static func codes(
    in source: String, opening: [String] = ["ErrorCode(\"", "FindingCode(\""]
  ) -> [String] {
    opening.flatMap { opening in
      source.split(separator: opening, omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
  }

  private static func facts(in text: String) -> Set<String> {
    Set(["{key}", "{expected}", "{line}", "{system}", "{count}", "{differences}"].filter(text.contains))
  }
}
