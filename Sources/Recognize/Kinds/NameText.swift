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
      case 0x2e80...0x2fdf, 0x3007, 0x3400...0x9fff, 0xe000...0xfaff, 0x20000...0x3ffff, 0xf0000...0x10fffd:
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

  /// 张三等3人 is 张三.
  static func withoutCount(_ text: String) -> Substring {
    var rest = Substring(text)
    guard rest.hasSuffix("人") || rest.hasSuffix("户") else { return rest }
    rest.removeLast()
    let digits = rest.reversed().prefix { $0.isNumber && $0.isASCII }.count
    rest.removeLast(digits)
    return digits > 0 && rest.hasSuffix("等") ? rest.dropLast() : Substring(text)
  }

  /// 张三代领 is 张三.
  static func withoutRemark(_ name: String) -> String {
    for remark in remarks where name.hasSuffix(remark) && name.count > remark.count + 1 {
      return String(name.dropLast(remark.count))
    }
    return name
  }
}
