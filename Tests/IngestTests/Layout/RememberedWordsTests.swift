import Synchronization
import Testing

@testable import Ingest

/// Spreadsheets repeat a row 65,535 times in one element; the words of every one of them were looked up.
@Suite("words that were asked about before")
struct RememberedWordsTests {
  private final class Asked: Sendable {
    let times = Mutex(0)
    var count: Int { times.withLock { $0 } }
  }

  private func knowledge(_ asked: Asked) -> HeaderKnowledge {
    HeaderKnowledge(
      role: { _ in
        asked.times.withLock { $0 += 1 }
        return nil
      },
      isTotalWord: { text in
        asked.times.withLock { $0 += 1 }
        return text == "合计"
      }, isFooterWord: { _ in false }, shown: { $0 })
  }

  @Test func aWordIsLookedUpOnce() {
    let asked = Asked()
    let knowledge = knowledge(asked)
    for _ in 0..<100 {
      #expect(knowledge.isTotalWord("合计"))
      #expect(!knowledge.isTotalWord("某村"))
    }
    #expect(asked.count == 2)
  }

  @Test func manyAndLongTextsAreAnsweredRightAndNotKept() {
    let asked = Asked()
    let knowledge = knowledge(asked)
    for number in 0..<10_000 { #expect(!knowledge.isTotalWord("某村\(number)")) }
    #expect(knowledge.isTotalWord("合计"))
    let long = String(repeating: "某", count: 100)
    let before = asked.count
    for _ in 0..<10 { #expect(!knowledge.isTotalWord(long)) }
    #expect(asked.count == before + 10)
  }

  @Test func rowsThatAreAlikeAreToldAlike() {
    let asked = Asked()
    let classifier = RowClassifier(
      knowledge: knowledge(asked), headRows: [["序号", "姓名", "低保金", "备注"]],
      roles: [.serial, .person, .money, nil])
    let total = ["合计", "", "2400.00", ""]
    let note = ["", "", "", "某事说明"]
    let first = [
      classifier.verdict(total, isUnderHeader: false), classifier.verdict(note, isUnderHeader: false),
    ]
    #expect(first[0] == .total && first[1] != .total)
    let before = asked.count
    for _ in 0..<1000 {
      #expect(classifier.verdict(total, isUnderHeader: false) == first[0])
      #expect(classifier.verdict(note, isUnderHeader: false) == first[1])
    }
    #expect(asked.count == before)
  }
}
