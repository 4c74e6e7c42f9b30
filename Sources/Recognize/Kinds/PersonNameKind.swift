import Columns
import Dictionaries

/// Names of persons: two to four Han characters with a family name, or longer ones with a middle dot.
///
/// Source: 民委发〔2016〕33号 for the middle dot U+00B7 in names of ethnic groups. Characters of the private use
/// areas stand for rare characters of old systems and belong to the name.
public struct PersonNameKind: IdentifierKind {
  /// `person_name`.
  public let kind = FieldKind.personName

  /// Makes the kind.
  public init() {}

  /// `possible` for the form, `likely` with a listed family name; a name alone is never certain.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    guard cell.count >= 4, cell.count <= 80 else { return .impossible }
    var name = ""
    var hasDot = false
    for scalar in ByteText.trimmedText(cell).unicodeScalars {
      switch scalar.value {
      case 0x3007, 0x3400...0x9fff, 0xe000...0xf8ff, 0x20000...0x3ffff, 0xf0000...0x10fffd:
        name.unicodeScalars.append(scalar)
      case 0xb7, 0x2022, 0x2027, 0x30fb, 0xff65: hasDot = true
      // A blank between two characters fills a form up: 张 三.
      case 0x20, 0xa0, 0x3000: continue
      default: return .impossible
      }
    }
    let length = name.count
    if hasDot { return length >= 3 ? .likely : .impossible }
    guard (2...4).contains(length) else { return .impossible }
    return dictionaries.surnames.prefix(of: name) != nil ? .likely : .possible
  }
}
