import Columns

/// The name in a cell, as a notice may post it.
///
/// Cells of names hold more than names: a diagnosis, a sentence, the other members, an address, half a number. A
/// notice posts a cell only when all of it is surely one person's name; of anything else nothing is posted, and the
/// officer fills the name in by hand. A name is
///
/// - two or three Han characters of which the first is a listed family name, or up to four behind one of two
///   characters (岩 and 玉 of the Dai, Blang and Wa count as one);
/// - parts of Han characters with a middle dot between them (民委发〔2016〕33号), of which none is a name by itself;
/// - either with a remark in brackets behind it, which is left out.
///
/// A blank may stand between single characters, and behind the first of three: 张　三 and 张 小三 fill a column, 张三 李四 are
/// two.
struct NoticeName {
  /// The most characters of a name with dots (民委发〔2016〕33号).
  private static let longestDotted = 25

  /// The character by which given names of many peoples begin (阿卜杜, 阿依; 普阿·甲乙 of the Lisu, across the dot);
  /// hardly any family name is it, and no name of one person ends with it.
  private static let givenNames = "阿"

  private let words: NoticeWords

  init(_ words: NoticeWords) { self.words = words }

  /// The name, without blanks at its ends; nil when the cell holds anything but one name.
  func alone(_ cell: Span<UInt8>) -> String? {
    guard let text = Self.withoutRemark(ByteText.trimmedText(cell)), let name = Self.unpadded(text) else {
      return nil
    }
    let parts = name.split(omittingEmptySubsequences: false) { Self.isDot($0) }.map(String.init)
    guard parts.allSatisfy({ Self.isHan($0) && !words.holdsRemark($0) }) else { return nil }
    if parts.count == 1 { return words.isLedBySurname(name) ? text : nil }
    // 赵甲·李乙 are two persons, and 孙丁·其母 is one with a remark. Blanks beside a dot part more than names.
    guard name == text, name.count <= Self.longestDotted, name.count > parts.count else { return nil }
    let isName = parts.contains { part in
      words.isLedBySurname(part) && !part.hasPrefix(Self.givenNames) && !part.hasSuffix(Self.givenNames)
    }
    return isName ? nil : text
  }

  /// The text before a remark in brackets at the end; nil when brackets stand elsewhere or do not close.
  private static func withoutRemark(_ text: String) -> String? {
    guard let open = text.firstIndex(where: { "(\u{ff08}[\u{3010}\u{3014}".contains($0) }) else {
      return text
    }
    let remark = text[text.index(after: open)...]
    guard open > text.startIndex,
      let close = remark.firstIndex(where: { ")\u{ff09}]\u{3011}\u{3015}".contains($0) }),
      remark.index(after: close) == remark.endIndex
    else { return nil }
    let bytes = Array(text[..<open].utf8)
    return ByteText.trimmedText(bytes.span)
  }

  /// The text without the blanks of its padding; nil when blanks stand elsewhere than between single characters, or
  /// one behind the first of three: a family name and a given name of two.
  private static func unpadded(_ text: String) -> String? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1 else { return text }
    let isSpread = parts.allSatisfy { $0.count == 1 }
    let isSplit = parts.count == 2 && parts[0].count == 1 && parts[1].count == 2 && text.count == 4
    return isSpread || isSplit ? parts.joined() : nil
  }

  /// The middle dot and what is typed for it; a full stop joins remarks.
  private static func isDot(_ character: Character) -> Bool {
    ["\u{b7}", "\u{2022}", "\u{2027}", "\u{22c5}", "\u{30fb}", "\u{ff65}"].contains(character)
  }

  private static func isHan(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x3007, 0x3005, 0x3400...0x9fff, 0xe000...0xf8ff, 0xf900...0xfaff, 0x20000...0x3ffff,
          0xf0000...0x10fffd:
          true
        default: false
        }
      }
  }
}
