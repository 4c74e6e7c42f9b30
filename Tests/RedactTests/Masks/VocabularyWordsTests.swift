import Columns
import Testing

@testable import Redact

@Suite("mask vocabulary")
struct VocabularyWordsTests {
  @Test(arguments: [
    ("因病", "疾病"), (" 疾病 ", "疾病"), ("因病、张三", "疾病、未知"), ("因病\u{ff0c}因病", "疾病、疾病"),
    ("张三13000000001", "未知"), ("、", "未知"), ("", ""), ("\u{3000}", ""),
  ])
  func rebuilds(cell: String, expected: String) throws {
    let settings = MaskSettings("vocabulary", vocabulary: "hardship_cause")
    #expect(try TestLedger.masked(settings, [cell, cell]) == [expected, expected])
  }

  @Test func anUnknownVocabularyIsRefused() {
    let error = #expect(throws: SluiceError.self) {
      try Masks.make(MaskSettings("vocabulary", vocabulary: "nothing"), TestLedger.knowledge)
    }
    #expect(error?.code == .maskSetting)
    #expect(error?.expected == ["hardship_cause"])
  }
}
