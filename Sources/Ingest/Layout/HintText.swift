/// Tells what a form writes under its heads to say how cells are filled in: （元）, 必填, 下拉选择, 18位.
enum HintText {
  static func isHint(_ text: String) -> Bool {
    let words = text.filter { !$0.isWhitespace }
    guard let first = words.first, let last = words.last, words.count <= 14 else { return false }
    if "(（[【".contains(first), ")）]】".contains(last) { return true }
    if Self.words.contains(words) { return true }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    return (1...2).contains(digits.count) && words.dropFirst(digits.count) == "位"
  }

  private static let words: Set<String> = [
    "必填", "选填", "非必填", "可不填", "不填", "必填项", "选填项", "下拉", "下拉选择", "下拉选项", "自动生成", "自动计算", "自动", "系统生成",
    "文本", "文本格式", "文字", "数字", "数值", "数值格式", "日期", "日期格式", "单选", "多选", "手工填写", "手动填写", "公式", "元", "万元",
    "户", "人", "岁", "个", "元/月", "元/人",
  ]
}
