import Columns
import Dictionaries

/// The letters and digits of a text as a word is looked for in it: `孤 儿`, `孤兒`, `ＨＩＶ` and `Ⓗiv` are 孤儿 and hiv.
///
/// Blanks, marks and what cannot be seen are left out; full-width, circled, mathematical and raised letters, and those
/// of other scripts that look alike, are plain ones in lower case, Roman numerals the letters that they are written
/// with; Han characters are as `HanForms` has them (Unicode Standard Annex 15, NFKC, and Technical Standard 39,
/// confusables, as far as they concern Han and Latin letters).
///
/// Cost: some 10 ns a byte; meant for cells in which a word may stand, not for every cell.
enum FoldedText {
  /// Writes the folded text of a cell in place of what was there.
  static func fold(_ cell: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    for scalar in ByteText.text(cell).unicodeScalars { append(scalar, to: &folded) }
  }

  /// The folded text.
  static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    fold(Array(text.utf8).span, into: &folded)
    return folded
  }

  /// The characters that a folded text may have as one of some others, those among them.
  static func forms(of firsts: Set<UInt32>) -> [UInt32] {
    HanForms.forms(of: firsts) + spellings.filter { firsts.contains($0.first) }.map(\.scalar)
  }

  /// Appends a character's plain form; nothing for what is no letter and no digit.
  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7a: folded.append(UInt8(scalar.value))
    case 0x41...0x5a: folded.append(UInt8(scalar.value + 0x20))
    case 0x00...0x7f: break
    case 0xff10...0xff19, 0xff41...0xff5a: folded.append(UInt8(scalar.value - 0xfee0))
    case 0xff21...0xff3a: folded.append(UInt8(scalar.value - 0xfee0 + 0x20))
    case 0x2160...0x217f: folded += numerals[Int(scalar.value & 0xf)]
    case 0x4e00...0x9fff: append(utf8: Unicode.Scalar(HanForms.plain(scalar.value)) ?? scalar, to: &folded)
    default:
      if let letter = letter(scalar.value) { return folded.append(letter) }
      let plain = Unicode.Scalar(HanForms.plain(scalar.value)) ?? scalar
      // Variation selectors and tags are taken for letters by no rule below.
      guard plain.properties.isAlphabetic || plain.properties.numericType != nil else { return }
      append(utf8: plain, to: &folded)
    }
  }

  private static func append(utf8 scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  // MARK: Letters

  /// The letter, in lower case, that a character outside ASCII is drawn as; nil for any other character.
  private static func letter(_ scalar: UInt32) -> UInt8? {
    for (start, count) in alphabets where scalar >= start && scalar < start + count {
      return UInt8(0x61 + (scalar - start) % 26)
    }
    return scalar < 0x2e80 || scalar >= 0xa700 ? lookAlikes[scalar] : nil
  }

  /// Where the letters from A to Z stand once, or several times over: in brackets, in circles, mathematical, in
  /// squares.
  private static let alphabets: [(start: UInt32, count: UInt32)] = [
    (0x249c, 26), (0x24b6, 52), (0x1d400, 676), (0x1f110, 26), (0x1f130, 26), (0x1f150, 26), (0x1f170, 26),
  ]

  /// Letters of Greek, Cyrillic and phonetic alphabets behind the one that they look like.
  private static let lookAlikes: [UInt32: UInt8] = {
    let groups =
      "aΑαАаᴀᴬ bΒВвʙᴮ cСсϹϲᴄ dԀԁᴅᴰ eΕЕеᴇᴱ gɢᴳ hΗНнʜᴴ iΙιІіıɪᴵⅼ jЈјᴊᴶ kΚκКкᴋᴷ lʟᴸ mΜМмᴍᴹ nΝɴᴺ oΟοОоᴏᴼ "
      + "pΡρРрᴘᴾ rʀᴿ sЅѕꜱ tΤτТтᴛᵀ uᴜᵁ vνѴѵᴠⱽᵛ wԜԝᴡᵂ xΧχХх yΥУуʏ zΖᴢ"
    var letters: [UInt32: UInt8] = [:]
    for group in groups.split(separator: " ") {
      guard let letter = group.utf8.first else { continue }
      for form in group.unicodeScalars.dropFirst() { letters[form.value] = letter }
    }
    return letters
  }()

  /// What the sixteen Roman numerals of either case are written with.
  private static let numerals = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m",
  ].map { Array($0.utf8) }

  /// All of these, with the first letter of each.
  private static let spellings: [(scalar: UInt32, first: UInt32)] = {
    var spellings: [(scalar: UInt32, first: UInt32)] = []
    for value in UInt32(0x2160)...0x217f { spellings.append((value, UInt32(numerals[Int(value & 0xf)][0]))) }
    for place in UInt32(0)..<26 {
      for start: UInt32 in [0xff21, 0xff41] { spellings.append((start + place, 0x61 + place)) }
    }
    for (form, letter) in lookAlikes { spellings.append((form, UInt32(letter))) }
    for (start, count) in alphabets {
      for place in 0..<count { spellings.append((start + place, 0x61 + place % 26)) }
    }
    return spellings
  }()
}
