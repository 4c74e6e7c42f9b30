import Columns
import Dictionaries

/// What a notice knows of words: whom it must not list, and what is no name.
public struct NoticeWords: Sendable {
  /// Persons with HIV, whose households are not listed whoever of them it is.
  let hiv: WordFinder
  /// Orphans and children in difficulty, whose households are not listed when they head them.
  let orphan: WordFinder
  /// Words that no name holds: stigmatising ones, relations, remarks.
  let neverInNames: WordFinder

  private let endings: [String]
  private let nouns: Set<String>
  private let surnames: Surnames
  /// What tells of somebody that it is a child.
  let childhood = ChildhoodWords()

  /// Takes the words from the dictionaries.
  public init(_ dictionaries: Dictionaries) {
    let words = dictionaries.stigmatising
    hiv = WordFinder(words.filter { $0.group == StigmatisingWord.hiv }.map(\.word))
    orphan = WordFinder(words.filter { $0.group == StigmatisingWord.orphan }.map(\.word))
    neverInNames = WordFinder(words.map(\.word) + dictionaries.nameRemarks.anywhere)
    endings = dictionaries.nameRemarks.endings
    nouns = dictionaries.nameRemarks.whole
    surnames = dictionaries.surnames
  }

  /// Whether a name without blanks and dots begins with a listed family name and is as long as names are then: two
  /// or three characters, up to four with a family name of two.
  func isLedBySurname(_ name: String) -> Bool {
    guard let prefix = surnames.prefix(of: name) else { return false }
    switch prefix.kind {
    case .single, .sexMarker: return (2...3).contains(name.count)
    case .compound: return (3...4).contains(name.count)
    }
  }

  /// The given name of two characters of whoever is named in a cell, as names are compared, or nil.
  func givenName(in cell: Span<UInt8>) -> String? {
    guard (9...64).contains(cell.count) else { return nil }
    return surnames.givenName(of: ByteText.text(cell))
  }

  /// Whether a text holds, or ends with, what belongs to no name.
  func holdsRemark(_ name: String) -> Bool {
    let name = HanForms.plain(name)
    if nouns.contains(name) || endings.contains(where: { name.hasSuffix($0) && name != $0 }) { return true }
    let bytes = Array(name.utf8)
    return neverInNames.isIn(bytes.span)
  }
}
