import Columns

/// The letters and digits of a text as a word is looked for in it: `孤 儿`, `ＨＩＶ` and `Ⓗiv` are 孤儿 and hiv.
///
/// Blanks, marks and what cannot be seen are left out; full-width and circled letters are plain ones in lower case;
/// radicals and compatibility forms of Han characters are the characters themselves (Unicode Standard Annex 15,
/// NFKC, as far as it concerns Han and Latin letters).
///
/// Cost: some 10 ns a byte; meant for cells in which a word may stand, not for every cell.
enum FoldedText {
  /// Writes the folded text of a cell in place of what was there.
  static func fold(_ cell: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    for scalar in ByteText.text(cell).unicodeScalars {
      guard let plain = plain(scalar) else { continue }
      folded.append(contentsOf: UTF8.encode(plain) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The folded text.
  static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    fold(Array(text.utf8).span, into: &folded)
    return folded
  }

  /// A character's plain form; nil for what is no letter and no digit.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7a, 0x4e00...0x9fff: return scalar
    case 0x41...0x5a: return Unicode.Scalar(scalar.value + 0x20)
    case 0x00...0x7f: return nil
    case 0xff10...0xff19, 0xff41...0xff5a: return Unicode.Scalar(scalar.value - 0xfee0)
    case 0xff21...0xff3a: return Unicode.Scalar(scalar.value - 0xfee0 + 0x20)
    // Circled letters.
    case 0x24b6...0x24cf: return Unicode.Scalar(scalar.value - 0x24b6 + 0x61)
    case 0x24d0...0x24e9: return Unicode.Scalar(scalar.value - 0x24d0 + 0x61)
    case 0x2f00...0x2fd5: return radicals[Int(scalar.value - 0x2f00)]
    case 0xf900...0xfaff, 0x2f800...0x2fa1f: return compatible(scalar)
    // Variation selectors and tags are taken for letters by no rule below.
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil ? scalar : nil
    }
  }

  /// A compatibility ideograph's own character, which the standard library takes for the same one.
  private static func compatible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    compatibles[Character(scalar)] ?? scalar
  }

  /// The characters that compatibility ideographs are equal to, found by canonical equivalence.
  private static let compatibles: [Character: Unicode.Scalar] = {
    var own: [Character: Unicode.Scalar] = [:]
    for value in UInt32(0x4e00)...0x9fff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      own[Character(scalar)] = scalar
    }
    return own
  }()

  /// The characters of the Kangxi radicals U+2F00 to U+2FD5.
  private static let radicals = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气"
      + "水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門"
      + "阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)
}
