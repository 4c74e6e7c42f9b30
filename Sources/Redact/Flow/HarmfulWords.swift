import Columns
import Dictionaries

/// Tells from what a field is called whether it harms whom it is said of: 是否艾滋病, 刑满释放, 残疾情况.
///
/// A pipeline may give such a column any kind and any sensitivity; a yes or no under such a header tells as much as
/// the word itself. The words are those of `dictionaries/stigmatising.csv`, found however they are spelled.
///
/// Source: Personal Information Protection Law, article 28 (health, religion and specific identity are sensitive).
struct HarmfulWords: Sendable {
  private let words: [(folded: [UInt8], word: StigmatisingWord)]

  /// Parts of the names of fields that say it in English: a pipeline's own names are ASCII.
  ///
  /// `aids` is not among them: in names of this subject it mostly means assistance.
  private static let nameParts: Set<String> = [
    "hiv", "disease", "diseases", "illness", "ill", "sick", "sickness", "cancer", "patient", "diagnosis",
    "disabled", "disability", "handicap", "handicapped", "mental", "psychiatric", "drug", "drugs", "addict",
    "prison", "prisoner", "convict", "crime", "criminal", "jail", "orphan", "orphans", "religion",
    "religious",
    "faith", "abuse", "abused", "violence", "stigma",
  ]

  init(_ words: [StigmatisingWord]) {
    self.words = words.map { (FoldedText.folded($0.word), $0) }.filter { !$0.0.isEmpty }
  }

  /// The groups of the words that a text holds.
  func groups(in text: String) -> Set<String> { Set(words(in: text).map(\.group)) }

  /// The words that a text holds; one within a longer one of them does not count: 性病 is not what 慢性病 says.
  ///
  /// Cost: the text times the words; for headers and labels, not for cells.
  func words(in text: String) -> Set<StigmatisingWord> {
    let folded = FoldedText.folded(text)
    var found: [(range: Range<Int>, word: StigmatisingWord)] = []
    for (letters, word) in words where letters.count <= folded.count {
      for start in 0...(folded.count - letters.count)
      where folded[start] == letters[0] && folded[start..<(start + letters.count)].elementsEqual(letters) {
        let range = start..<(start + letters.count)
        // AIDS is no part of `paid_subsidy`.
        if Self.isLetter(letters[0]), Self.touchesLetters(range, of: folded) { continue }
        found.append((range, word))
      }
    }
    let whole = found.filter { inner in
      !found.contains { outer in
        outer.range != inner.range && outer.range.lowerBound <= inner.range.lowerBound
          && outer.range.upperBound >= inner.range.upperBound
      }
    }
    return Set(whole.map(\.word))
  }

  private static func touchesLetters(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    (range.lowerBound > 0 && isLetter(text[range.lowerBound - 1]))
      || (range.upperBound < text.count && isLetter(text[range.upperBound]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

  /// Whether a text holds one of the words, or the name of a field says it in English.
  func isTold(by text: String) -> Bool {
    if !groups(in: text).isEmpty { return true }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return text.lowercased().split { !$0.isLetter }.contains { Self.nameParts.contains(String($0)) }
  }
}
