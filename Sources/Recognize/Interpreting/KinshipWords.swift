import Columns
import Dictionaries

/// The words of kinship, and of who acts for somebody, behind which a name stands: 儿子, 监护人.
///
/// Cost: about a nanosecond a byte to see that a cell has none.
struct KinshipWords: Sendable {
  /// Those that no vocabulary has as a relation.
  private static let others = [
    "监护人", "代领人", "代办人", "联系人", "其子", "其女", "堂兄", "堂弟", "侄子", "侄女", "外甥", "叔叔",
  ]
  /// Words of the vocabularies that mean a relation only as the whole of a cell: 电子, 男女, and a family name.
  private static let onlyWhole: Set<String> = ["子", "女", "孙", "公", "婆"]
  /// The most characters of a word that another one begins with.
  private static let longestBeginning = 3

  /// The words by their last character.
  private let words: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// The words as bytes, by the character they end with: its last twelve bits are a position in `groups`.
  private let bytes: [[[UInt8]]]
  private let groups: [UInt16]

  init(_ dictionaries: Dictionaries) {
    let kin = ["relation", "guardian_relation"].compactMap { dictionaries.vocabularies[$0] }.flatMap(\.words)
    var words: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for word in Set(kin + Self.others) where !Self.onlyWhole.contains(word) {
      let scalars = Array(word.unicodeScalars)
      guard let last = scalars.last, scalars.allSatisfy({ Self.isHan($0) }) else { continue }
      words[last, default: []].append(scalars)
    }
    self.words = words
    var groups = [UInt16](repeating: 0, count: 1 << 12)
    var bytes: [[[UInt8]]] = [[]]
    for (last, words) in words {
      let place = Int(last.value & 0xfff)
      if groups[place] == 0 {
        groups[place] = UInt16(bytes.count)
        bytes.append([])
      }
      bytes[Int(groups[place])] += words.map { Array(String(String.UnicodeScalarView($0)).utf8) }
    }
    self.groups = groups
    self.bytes = bytes
  }

  /// Whether a word stands in a cell.
  func mayStand(in cell: Span<UInt8>) -> Bool {
    var index = 2
    while index < cell.count {
      if cell[index - 2] >= 0xe4, cell[index - 2] <= 0xe9 {
        let group = groups[(Int(cell[index - 1]) & 0x3f) << 6 | (Int(cell[index]) & 0x3f)]
        if group > 0,
          bytes[Int(group)].contains(where: { ByteText.stands($0, in: cell, at: index + 1 - $0.count) })
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// Whether a word ends with a character of a text.
  func stand(endingAt last: Int, in text: [Unicode.Scalar]) -> Bool {
    guard let words = words[text[last]] else { return false }
    return words.contains { word in
      last + 1 >= word.count && text[(last + 1 - word.count)...last].elementsEqual(word)
    }
  }

  /// Whether a word begins with a character of a text.
  func begin(at first: Int, in text: [Unicode.Scalar]) -> Bool {
    (first..<min(first + Self.longestBeginning, text.count)).contains { last in
      words[text[last]]?.contains { word in
        word.count == last + 1 - first && text[first...last].elementsEqual(word)
      } ?? false
    }
  }

  /// Whether a character is Han; characters of names that programs write privately are too.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x9fff, 0xe000...0xf8ff, 0x20000...0x3ffff, 0xf0000...0x10fffd: true
    default: false
    }
  }
}
