import Columns

/// The words of one attribute: which there are, what they are called, and which mean the same.
///
/// Words change: each entry is valid for a time, and a release uses the words of its period.
public struct Vocabulary: Sendable {
  /// The vocabulary's name, for instance `hardship_cause`.
  public let name: String
  /// The attribute's name for readers.
  public let label: Label
  /// The members at the period, in the order of the dictionary, without total and unknown.
  public let members: [Table.Member]

  private let codes: [String: String]
  /// The words of two characters and more with their codes, the longest first.
  private let longestFirst: [(word: String, first: Character, code: String)]

  /// Makes a vocabulary.
  ///
  /// - Parameter words: the code of each word, official words and synonyms alike.
  public init(name: String, label: Label, members: [Table.Member], words: [String: String]) {
    self.name = name
    self.label = label
    self.members = members
    codes = Dictionary(words.map { (Self.folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    longestFirst = codes.sorted { ($0.key.count, $0.key) > ($1.key.count, $1.key) }.compactMap { word, code in
      guard word.count > 1, let first = word.first else { return nil }
      return (word, first, code)
    }
  }

  /// The words of its members and their synonyms, folded, in no order.
  public var words: [String] { Array(codes.keys) }

  /// The code of a word as it stands in a cell; nil when the word is not listed.
  public func code(of word: String) -> String? { codes[Self.folded(word)] }

  /// The codes of the members that a text mentions; a word within a longer one that is found does not count.
  ///
  /// Cost: the text times the words that begin with one of its characters; for titles, not for cells.
  public func codes(mentionedIn text: String) -> Set<String> { mentioned(in: text).codes }

  /// The codes of the members that a text mentions, and the folded text without their words.
  public func mentioned(in text: String) -> (codes: Set<String>, rest: String) {
    var rest = Self.folded(text)
    var found: Set<String> = []
    let characters = Set(rest)
    for (word, first, code) in longestFirst where characters.contains(first) && rest.contains(word) {
      found.insert(code)
      rest = rest.replacing(word, with: "\u{1}")
    }
    return (found, rest.replacing("\u{1}", with: ""))
  }

  /// The member with a code, or nil.
  public func member(_ code: String) -> Table.Member? { members.first { $0.code == code } }

  /// A word as it is compared: without blanks and brackets, full-width letters and digits as ASCII, capitals.
  public static func folded(_ word: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x00...0x20, 0xa0, 0xad, 0x2000...0x200f, 0x2028...0x202f, 0x205f...0x206f, 0x3000, 0xfeff:
        continue
      case 0x28, 0x29, 0x5b, 0x5d, 0x3010, 0x3011, 0xff08, 0xff09, 0xff3b, 0xff3d:
        continue
      case 0xff01...0xff5e:
        folded.append(capital(Unicode.Scalar(scalar.value - 0xfee0) ?? scalar))
      default:
        folded.append(capital(scalar))
      }
    }
    return String(folded)
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x61...0x7a).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x20) ?? scalar : scalar
  }
}
