import Columns

/// A cell as it is compared with others: the same number or name, however it was typed, gives the same bytes.
///
/// Without blanks, full-width characters as ASCII, an apostrophe in front and `.0` behind a whole number left out,
/// any look-alike of the X of an identity number as X. Nothing is repaired: different digits stay different.
public enum CellFold {
  /// Whether a cell is folded as it stands; nearly all are.
  public static func isFolded(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    // Numbers are looked at eight digits at a time.
    while index + 8 <= cell.count {
      let word = cell.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard ByteWord.within(word, 0x30, 0x39) == ByteWord.repeated(0x80) else { break }
      index += 8
    }
    while index < cell.count {
      switch cell[index] {
      case 0x30...0x39, 0x41...0x5a, 0xe4...0xe9, 0x80...0xbf: index += 1
      default: return false
      }
    }
    return true
  }

  /// Replaces the content of `folded` with the folded cell.
  public static func fold(_ cell: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var index = 0
    while index < cell.count {
      let character = PlainCharacter(cell, at: index)
      if character.byte == PlainCharacter.other {
        for place in index..<min(index + character.width, cell.count) { folded.append(cell[place]) }
      } else if character.byte != 0x20 {
        folded.append(character.byte)
      }
      index += character.width
    }
    if folded.count > 1, folded[0] == 0x27 { folded.removeFirst() }
    foldNumber(&folded)
  }

  private static func foldNumber(_ folded: inout [UInt8]) {
    let digits = folded.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    if digits > 0, digits < folded.count, folded[digits] == 0x2e,
      folded[(digits + 1)...].allSatisfy({ $0 == 0x30 })
    {
      folded.removeLast(folded.count - digits)
    } else if digits == 17, folded.count > 17, IDCharacters.isX(folded.span.extracting(17..<folded.count)) {
      folded.removeLast(folded.count - 17)
      folded.append(0x58)
    }
  }
}
