import Testing

@testable import Dictionaries

/// What begins like a name and is a word is told from what may be a name.
@Suite("ordinary words")
struct OrdinaryWordsTests {
  @Test(arguments: [
    "高中", "高中生", "居住地", "应届", "应该有", "于今", "于今年", "满十", "和配偶", "和监护人", "金融机构", "江苏", "单身", "全自理",
  ])
  func areCovered(text: String) throws {
    #expect(try TestDictionaries.shared().ordinaryWords.cover(text))
  }

  @Test(arguments: ["", "高", "高峰", "高小中", "江苏生", "于谦", "满江红", "和平", "金融机构长", "应某某某"])
  func mayBeNames(text: String) throws {
    #expect(try !TestDictionaries.shared().ordinaryWords.cover(text))
  }

  /// Where a name is more likely, only the word itself counts.
  @Test func aBeginningIsNoWord() throws {
    let words = try TestDictionaries.shared().ordinaryWords
    #expect(words.contains("高中") && !words.contains("高中生"))
    #expect(words.contains("应届") && !words.contains("应该有"))
  }
}
