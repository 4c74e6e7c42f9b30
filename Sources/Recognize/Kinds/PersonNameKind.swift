import Columns
import Dictionaries

/// Names of persons: two to four Han characters with a family name, or longer ones with a middle dot; several
/// in a cell, with remarks behind or in brackets.
///
/// Source: 民委发〔2016〕33号 for the middle dot U+00B7 in names of ethnic groups; what is typed in its place
/// counts as one. Characters of the private use areas stand for rare characters of old systems and belong to
/// the name. 合计, 无 and 敬老院 stand in columns of names and are nobody's.
public struct PersonNameKind: IdentifierKind {
  /// `person_name`.
  public let kind = FieldKind.personName

  /// Makes the kind.
  public init() {}

  /// `possible` for the form, `likely` with a listed family name; a name alone is never certain.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    guard cell.count >= 4, cell.count <= 120 else { return .impossible }
    var worst = Confidence.certain
    let isName = NameText.forEachName(in: ByteText.trimmedText(cell)) { name, hasDot in
      worst = min(worst, confidence(name, hasDot: hasDot, dictionaries.surnames))
    }
    return isName && worst != .certain ? worst : .impossible
  }

  /// Whether a cell holds nothing but names that begin with listed family names.
  static func isLikely(_ cell: Span<UInt8>, _ surnames: Surnames) -> Bool {
    guard cell.count >= 4, cell.count <= 120 else { return false }
    var isLikely = true
    let isName = NameText.forEachName(in: ByteText.trimmedText(cell)) { name, hasDot in
      if Self().confidence(name, hasDot: hasDot, surnames) != .likely { isLikely = false }
    }
    return isName && isLikely
  }

  /// How sure it is that a text without blanks and remarks is one name.
  func confidence(_ name: String, hasDot: Bool, _ surnames: Surnames) -> Confidence {
    if NameText.nobody.contains(name) { return .impossible }
    let length = name.count
    if hasDot { return length >= 3 && length <= 25 ? .likely : .impossible }
    guard (2...4).contains(length) else { return .impossible }
    let isPlace = length > 2 && NameText.placeEndings.contains { name.hasSuffix($0) }
    return surnames.prefix(of: name) != nil && !isPlace ? .likely : .possible
  }
}
