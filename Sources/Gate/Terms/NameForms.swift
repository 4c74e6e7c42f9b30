import Columns
import Dictionaries

/// The normal form of names: Han characters and U+00B7 in place of every dot, nothing else.
enum NameForms {
  /// What stands in columns of names and is nobody's name.
  static let nobody: Set<String> = [
    "合计", "小计", "总计", "累计", "空白", "待定", "不详", "未知", "没有", "暂无", "集体", "村委会", "居委会", "敬老院", "福利院", "卫生院",
    "管理员", "系统管理员", "超级管理员", "微软用户", "用户", "作者", "户主", "本人", "姓名", "已故", "死亡", "代领", "监护人", "无此人", "同上", "其他",
  ]

  /// The pieces of a text that could be names: the longest runs of Han characters and dots, blanks left out.
  ///
  /// - Parameters:
  ///   - skipsBrackets: whether what stands in brackets is a remark: `张三(已故)`.
  ///   - least: how many characters a piece has at least.
  static func pieces(
    _ text: Span<UInt8>, skipsBrackets: Bool, least: Int = 2, _ body: (Span<UInt8>, _ characters: Int) -> Void
  ) {
    var piece: [UInt8] = []
    var characters = 0
    var brackets = 0
    // The last byte of 海 is that of the dot, too.
    func endsInDot() -> Bool {
      piece.count >= 2 && piece[piece.count - 1] == 0xb7 && piece[piece.count - 2] == 0xc2
    }
    func close() {
      while endsInDot() {
        piece.removeLast(2)
        characters -= 1
      }
      if characters >= least { body(piece.span, characters) }
      piece.removeAll(keepingCapacity: true)
      characters = 0
    }
    var index = 0
    while index < text.count {
      let (scalar, width) = Scalars.decode(text, at: index)
      if skipsBrackets, isOpening(scalar) {
        brackets += 1
        close()
      } else if skipsBrackets, isClosing(scalar) {
        brackets = max(0, brackets - 1)
        close()
      } else if brackets > 0 || Scalars.isBlank(scalar) {
        // A remark, or a blank that only fills the width of a column.
      } else if Scalars.isHan(scalar) {
        for offset in index..<(index + width) { piece.append(text[offset]) }
        characters += 1
      } else if Scalars.isDot(scalar) {
        if characters > 0, !endsInDot() {
          piece.append(0xc2)
          piece.append(0xb7)
          characters += 1
        }
      } else {
        close()
      }
      index += width
    }
    close()
  }

  /// Calls a closure with a name or another text as it is compared: traditional and variant characters as simplified ones.
  ///
  /// Of names of simplified characters, nearly all, nothing is copied.
  static func plain(_ name: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    if HanForms.isPlain(name) { return body(name) }
    var plain: [UInt8] = []
    var index = 0
    while index < name.count {
      let (scalar, width) = Scalars.decode(name, at: index)
      let value = HanForms.plain(scalar)
      if value != scalar, let form = Unicode.Scalar(value), let bytes = UTF8.encode(form) {
        plain.append(contentsOf: bytes)
      } else {
        for offset in index..<(index + width) { plain.append(name[offset]) }
      }
      index += width
    }
    body(plain.span)
  }

  /// A text without blanks, in capitals, full-width as ASCII; for names in other scripts and for addresses.
  static func folded(_ text: Span<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var index = 0
    while index < text.count {
      let (scalar, width) = Scalars.decode(text, at: index)
      switch scalar {
      case 0x61...0x7a: folded.append(UInt8(scalar - 0x20))
      case 0xff41...0xff5a: folded.append(UInt8(scalar - 0xff41 + 0x41))
      case 0xff01...0xff5e: folded.append(UInt8(scalar - 0xfee0))
      case 0x2010...0x2015, 0x2212, 0xfe63: folded.append(0x2d)
      case _ where Scalars.isBlank(scalar): break
      default: for offset in index..<(index + width) { folded.append(text[offset]) }
      }
      index += width
    }
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0xff08 || scalar == 0x5b || scalar == 0x3010 || scalar == 0x3014
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0xff09 || scalar == 0x5d || scalar == 0x3011 || scalar == 0x3015
  }
}
