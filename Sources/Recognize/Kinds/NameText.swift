/// Takes the text of a cell of names apart: padding, brackets, remarks, several persons.
enum NameText {
  /// What stands in columns of names and is nobody's name.
  static let nobody: Set<String> = [
    "合计", "小计", "总计", "累计", "空白", "待定", "不详", "未知", "没有", "暂无", "集体", "村委会", "居委会", "敬老院", "福利院", "卫生院",
    "户主", "本人", "姓名", "已故", "死亡", "代领", "监护人", "无此人", "同上", "其他", "农村", "城市", "公示", "空缺", "单位",
  ]

  /// Endings that places have and hardly any name.
  static let placeEndings = ["镇", "乡", "社区", "街道"]

  /// What is written behind a name.
  private static let remarks = ["代领", "代签", "已故", "死亡", "去世", "迁出", "停发", "新增", "户主", "本人"]

  /// Calls a closure with each name without dots; false when the text holds anything but names and remarks.
  static func forEachName(in text: String, _ body: (_ name: String, _ hasDot: Bool) -> Void) -> Bool {
    var name = ""
    var hasDot = false
    var depth = 0
    var count = 0
    func close() {
      let bare = withoutRemark(name)
      if !bare.isEmpty {
        body(bare, hasDot)
        count += 1
      }
      name = ""
      hasDot = false
    }
    for scalar in withoutCount(text).unicodeScalars {
      switch scalar.value {
      case 0x28, 0xff08, 0x5b, 0x3010, 0x3014: depth += 1
      case 0x29, 0xff09, 0x5d, 0x3011, 0x3015: depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case 0x3007, 0x3400...0x9fff, 0xe000...0xf8ff, 0x20000...0x3ffff, 0xf0000...0x10fffd:
        name.unicodeScalars.append(scalar)
      // The dot and what is typed in its place; 、 and 。 part persons more often.
      case 0xb7, 0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65, 0xff0e, 0x2e, 0x2024, 0x0387, 0x2e31, 0x2e33,
        0x25cf,
        0x25e6, 0x318d, 0x16eb, 0x2d, 0x2a:
        hasDot = true
      // A blank between two characters fills a form up: 张 三.
      case 0x20, 0xa0, 0x3000, 0x200b...0x200f, 0xfeff: continue
      case 0x3001, 0x2c, 0xff0c, 0x3b, 0xff1b, 0x2f, 0x0a, 0x0d, 0x3002: close()
      default: return false
      }
    }
    close()
    return count > 0
  }

  /// How many different persons a text counts up; 1 where it is not clear that it names several.
  ///
  /// Names are counted up with commas, semicolons and numbers between them, or one a line. Blanks fill a short name up
  /// (张　三) or stand within one of an ethnic group, so that they part two names only where these are longer than one can
  /// be; behind a stroke stands who collects for somebody, unless there are three. Who is in brackets is another's name,
  /// and whoever collects (代领) is nobody of the row. 张三等3人 are several.
  ///
  /// - Parameter isName: whether a text without blanks and remarks is a name, with or without a dot.
  static func personCount(in text: String, _ isName: (_ name: String, _ hasDot: Bool) -> Bool) -> Int {
    if withoutCount(text).count < text.count { return statedCount(text) }
    var names: Set<String> = []
    for part in parts(outsideBrackets(text), at: isHardBreak) {
      let strokes = parts(part, at: isStroke).map { name(in: $0) }.filter { !$0.isEmpty }
      if strokes.count > 2, strokes.allSatisfy({ isName($0, false) }) {
        names.formUnion(strokes)
        continue
      }
      guard let first = parts(part, at: isStroke).first else { continue }
      let words = parts(first, at: \.isWhitespace).map { name(in: $0) }
      let areNames = words.allSatisfy { isName($0, false) }
      if areNames, words.count > 2 || (words.count == 2 && words.joined().count > 4) {
        names.formUnion(words)
      } else {
        let whole = name(in: first)
        if isName(whole.filter { !isDot($0) }, whole.contains(where: isDot)) { names.insert(whole) }
      }
    }
    return max(1, names.count)
  }

  /// The parts of a text between some characters, none empty.
  private static func parts(_ text: String, at isBreak: (Character) -> Bool) -> [String] {
    text.split(omittingEmptySubsequences: true, whereSeparator: isBreak).map(String.init)
  }

  /// A part without blanks and remarks; empty where it is whoever collects.
  private static func name(in part: String) -> String {
    var bare = part.filter { !$0.isWhitespace }[...]
    // Behind a number: 1.张三.
    while let first = bare.first, isDot(first) { bare.removeFirst() }
    while let last = bare.last, isDot(last) { bare.removeLast() }
    let name = bare.replacing("*", with: "某")
    return acting.contains(where: name.hasSuffix) ? "" : withoutRemark(String(name))
  }

  private static let acting = ["代领", "代签"]

  private static func isHardBreak(_ character: Character) -> Bool {
    character.isNewline || breaks.contains(character)
  }

  private static let breaks: Set<Character> = Set("、,，;；。|｜+＋&＆0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩")

  private static func isStroke(_ character: Character) -> Bool { character == "/" || character == "／" }

  private static func isDot(_ character: Character) -> Bool { "·•‧∙⋅・･．.․·⸱⸳●◦ㆍ᛫-".contains(character) }

  /// A text without what is in brackets, and a comma in the place of each pair of them.
  private static func outsideBrackets(_ text: String) -> String {
    var (depth, outside) = (0, "")
    for character in text {
      switch character {
      case "(", "（", "[", "【", "〔": depth += 1
      case ")", "）", "]", "】", "〕":
        depth = max(0, depth - 1)
        outside.append(",")
      case "\u{200b}", "\u{200c}", "\u{200e}", "\u{200f}", "\u{feff}": continue
      default: if depth == 0 { outside.append(character) }
      }
    }
    return outside
  }

  /// The number in 张三等3人.
  private static func statedCount(_ text: String) -> Int {
    Int(String(text.dropLast().reversed().prefix { $0.isNumber && $0.isASCII }.reversed())) ?? 1
  }

  /// 张三等3人 is 张三.
  private static func withoutCount(_ text: String) -> Substring {
    var rest = Substring(text)
    guard rest.hasSuffix("人") || rest.hasSuffix("户") else { return rest }
    rest.removeLast()
    let digits = rest.reversed().prefix { $0.isNumber && $0.isASCII }.count
    rest.removeLast(digits)
    return digits > 0 && rest.hasSuffix("等") ? rest.dropLast() : Substring(text)
  }

  private static func withoutRemark(_ name: String) -> String {
    for remark in remarks where name.hasSuffix(remark) && name.count > remark.count + 1 {
      return String(name.dropLast(remark.count))
    }
    return name
  }
}
