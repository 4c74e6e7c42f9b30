import Dictionaries

/// What the header of a column of money, or of a number beside it, says of its cells.
enum AmountHeader {
  /// Whether a header is that of money for the row's person or household: 减免金额, 应发合计, 助学金（元）.
  ///
  /// Incomes, costs, standards, sums of other times and averages are money, but no payment of this period.
  static func isOfMoney(_ header: String) -> Bool {
    // Of a header of several rows the lowest tells of the column: 补助对象 年龄.
    let rows = header.split(whereSeparator: \.isWhitespace)
    let lowest = rows.last { row in !(row.first.map { "(\u{ff08}".contains($0) } ?? true) }
    let text = String(lowest ?? "")
    guard moneyWords.contains(where: text.contains) || endsInMoney(text) else { return false }
    return !otherWords.contains(where: text.contains) && !namesMonth(text)
  }

  /// Whether a header says that its amount is of one month: 金额（元/月）, 每月补助, 月补助标准; not 10月金额 and 本月发放.
  static func isMonthly(_ header: String) -> Bool {
    let text = Array(header)
    for (index, character) in text.enumerated() where character == "月" {
      let before = index > 0 ? text[index - 1] : " "
      let after = index + 1 < text.count ? text[index + 1] : " "
      if perMonth.contains(before) { return true }
      let isOwnWord = before.isWhitespace || "户人生均按(\u{ff08}".contains(before)
      if isOwnWord && ofMonth.contains(after) { return true }
    }
    return false
  }

  /// Whether a header says that an amount is a person's: 月人均补助, 每人每月补差, 补差额（元/人·月）; not 人均收入.
  static func isOfPerson(_ header: String) -> Bool {
    let words = Vocabulary.folded(header.filter { !$0.isWhitespace })
    return personsWords.contains(where: words.contains) && !words.contains("收入")
  }

  private static let personsWords = ["人均", "每人", "/人", "·人", "\u{2022}人", "\u{30fb}人", "人月"]

  /// Whether a header says that an amount is the household's: 户月保障金额, 每户金额, 金额（元/户）; not 户主领取金额.
  static func isOfHousehold(_ header: String) -> Bool {
    let text = Vocabulary.folded(header.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? "")
    if text.contains("/户") || text.contains("每户") { return true }
    return householdWords.contains(where: text.hasPrefix) && !text.hasPrefix("户主")
  }

  /// Whether a header says that its amount is of one year: 金额（元/学年）, 全年资助金额; not 2026-2027学年第1学期金额.
  static func isYearly(_ header: String) -> Bool {
    let text = String(header.filter { !$0.isWhitespace })
    if text.contains("学期") || text.contains("上年") || text.contains("往年") { return false }
    if ["全年", "学年", "年度", "年资助", "年补助金额"].contains(where: { text.contains($0) && !isNumbered($0, in: text) })
    {
      return true
    }
    return text.indices.contains { index in
      index > text.startIndex && text[index] == "年" && perMonth.contains(text[text.index(before: index)])
    }
  }

  /// Whether a number stands before a word: 2026年度 is when, not how long.
  private static func isNumbered(_ word: String, in text: String) -> Bool {
    guard let range = text.firstRange(of: word), range.lowerBound > text.startIndex else { return false }
    return text[text.index(before: range.lowerBound)].isNumber
  }

  /// Whether a header says that its amount is of one day: 金额（元/天）, 每天补助.
  static func isDaily(_ header: String) -> Bool {
    let text = Array(header)
    return text.indices.contains { index in
      index > 0 && (text[index] == "天" || text[index] == "日") && perMonth.contains(text[index - 1])
    }
  }

  /// Whether a header counts days: 天数, 就餐天数.
  static func isOfDays(_ header: String) -> Bool { header.contains("天数") }

  /// Whether a header says what was due: 应发金额.
  static func isDue(_ header: String) -> Bool {
    ["应发", "应补", "应领", "应付", "应资助", "应享受"].contains(where: header.contains)
  }

  /// Whether a header says what was paid in fact: 实发金额.
  static func isPaid(_ header: String) -> Bool {
    ["实发", "实际", "实领", "实付", "实补", "已发"].contains(where: header.contains)
  }

  /// Whether a header may be that of a term: 秋季学期.
  static func isOfTerm(_ header: String) -> Bool {
    ["学期", "春季", "秋季"].contains(where: header.contains) && !otherWords.contains(where: header.contains)
  }

  /// Whether a header counts months: 月数, 补助月份数.
  static func isOfMonths(_ header: String) -> Bool { header.contains("月数") || header.contains("月份数") }

  /// Whether a header counts the persons that a row stands for: 受助人数, 学生数, 人次; not 家庭人数 and 班级人数.
  static func isOfPersons(_ header: String) -> Bool {
    let text = header.filter { !$0.isWhitespace }
    return ["人数", "人次", "学生数", "笔数"].contains(where: text.contains)
      && !["家庭", "户", "班", "在校", "全校", "年级", "兄弟", "子女", "供养", "抚养", "人口"].contains(where: text.contains)
  }

  private static func endsInMoney(_ text: String) -> Bool {
    let word = text.prefix { $0 != "(" && $0 != "\u{ff08}" }
    return word.last.map("金费款额".contains) ?? false
  }

  /// 9月保障金额 is of another month, or it would have been taken.
  private static func namesMonth(_ text: String) -> Bool {
    var last: Character = " "
    for character in text {
      if character == "月" && last.isNumber { return true }
      last = character
    }
    return false
  }

  private static let moneyWords = [
    "金额", "资金", "补助", "补贴", "资助", "减免", "免学", "免除", "应发", "实发", "发放", "合计", "救助", "津贴", "学金", "慰问", "(元)",
    "（元）",
  ]
  private static let otherWords = [
    "标准", "收入", "支出", "存款", "债", "欠", "财产", "余额", "费用", "花费", "医疗", "自付", "报销", "养老", "工资", "租金", "价值", "赔偿",
    "人均", "户均", "平均", "累计", "水平", "上月", "上期", "上年", "上学期", "去年", "历年", "往年", "原", "变动前", "调整前", "已发", "比例",
    "率",
    "人口", "人数", "户数", "人次", "月数", "月份", "年月", "次数", "天数", "口数", "学生数", "笔数", "日期", "时间", "状态", "方式", "标志",
    "卡号", "账", "帐", "号", "码", "类型", "类别", "项目", "批次",
  ]
  /// The header of a household's amount begins with one of these.
  private static let householdWords = ["户", "全户", "按户", "家庭"]
  private static let perMonth: Set<Character> = ["/", "\u{ff0f}", "每", "·", "\u{2022}", "\u{30fb}"]
  private static let ofMonth: Set<Character> = ["补", "资", "助", "发", "标", "金", "救", "低", "保"]
}
