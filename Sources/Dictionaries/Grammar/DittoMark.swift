import Columns

/// Marks that say that a cell holds what the one above it does: 同上, 〃, ", ……
///
/// They stand for what is above in cells of places and households, which are filled from above; anywhere else what is
/// meant is not guessed.
public enum DittoMark {
  /// Whether a cell holds nothing but such marks.
  ///
  /// Cost: a look at the length and first character of nearly every cell.
  public static func isIn(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0, cell.count <= longest, mayBegin(cell) else { return false }
    var text = ""
    var index = 0
    while index < cell.count {
      let character = PlainCharacter(cell, at: index)
      if character.byte != 0x20 {
        text += ByteText.text(cell.extracting(index..<(index + character.width)))
      }
      index += character.width
    }
    if text.isEmpty { return false }
    return words.contains(text) || text.unicodeScalars.allSatisfy(marks.contains)
      || (text.count > 1 && text.allSatisfy { $0 == "'" })
  }

  private static let longest = 24

  private static let words: Set<String> = ["同上", "(同上)", "\u{ff08}同上\u{ff09}", "同上行", "同前", "同上户"]

  /// Quotation marks, 〃, 〞, seconds, and dots in the middle or on the line.
  private static let marks: Set<Unicode.Scalar> = [
    "\"", "\u{ff02}", "\u{201c}", "\u{201d}", "\u{2033}", "\u{3003}", "\u{301d}", "\u{301e}", "\u{2026}",
    "\u{22ef}",
    "\u{2193}",
  ]

  /// Whether a cell begins with a mark, with 同, a bracket or a blank.
  private static func mayBegin(_ cell: Span<UInt8>) -> Bool {
    switch cell[0] {
    // Most cells begin with another character of the same first byte as 同.
    case 0xe5: cell.count >= 3 && cell[1] == 0x90 && cell[2] == 0x8c
    case 0xe3: cell.count >= 3 && cell[1] == 0x80
    case 0x09, 0x20, 0x22, 0x27, 0x28, 0xc2, 0xe2, 0xef: true
    default: false
    }
  }
}
