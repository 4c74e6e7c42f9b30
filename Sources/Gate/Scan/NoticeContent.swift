import Columns
import Dictionaries

/// What no notice of a village shows of a person, and a sheet that was edited by hand may: an illness, a disability, a
/// prison, a child.
///
/// Looked for in the cells of tables and in short lines, not in sentences: the sentences of a notice name such things
/// without saying them of anybody.
///
/// Sources: 社会救助暂行办法 (国务院令第649号), article 11, and what the rules of notices leave to be shown; Personal
/// Information Protection Law, articles 28 and 31 (health, and anything of a child under fourteen, is sensitive).
struct NoticeContent {
  /// The words by their first two bytes.
  private let words: [UInt16: [[UInt8]]]
  private let day: CivilDate?

  /// Longer lines without columns are prose.
  private static let longestLine = 120
  private static let adult = 18

  init(_ dictionaries: Dictionaries, day: CivilDate?) {
    self.day = day
    let all = dictionaries.stigmatising.map { word in
      var folded: [UInt8] = []
      NameForms.folded(Array(word.word.utf8).span, into: &folded)
      return folded
    }
    words = Dictionary(grouping: all.filter { $0.count > 1 }) { Self.key($0[0], $0[1]) }
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// Whether a cell or a short line holds such a word.
  func holdsWord(_ text: Span<UInt8>, _ unit: Unit) -> Bool {
    if unit.column == nil, text.count > Self.longestLine || text.isSentence { return false }
    var folded: [UInt8] = []
    NameForms.folded(text, into: &folded)
    for index in folded.indices.dropLast() where folded[index] & 0xc0 != 0x80 {
      guard let words = words[Self.key(folded[index], folded[index + 1])] else { continue }
      if words.contains(where: { folded[index...].starts(with: $0) }) { return true }
    }
    return false
  }

  /// Whether a cell below a header of ages or births is that of somebody under eighteen.
  func isMinor(_ text: Span<UInt8>, isBirth: Bool) -> Bool {
    var digits = 0
    var number = 0
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      guard glyph.kind == .digit, digits < 4 else { break }
      number = number * 10 + Int(glyph.byte - 0x30)
      digits += 1
      index += glyph.width
    }
    guard isBirth else { return (1...2).contains(digits) && number < Self.adult }
    // In the year in which somebody comes of age the month would have to be known: that counts as a child.
    return digits == 4 && day.map { number >= $0.year - Self.adult && number <= $0.year } ?? false
  }
}
