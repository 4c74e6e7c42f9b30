import Columns
import Dictionaries

/// Tells from a remark that the person of its row may be a child: 小学三年级, 初二在读, 2015年出生, 监护人代领.
///
/// Offices write such words where no column asks for an age, or beside an age that somebody else has. A remark on
/// somebody else's school (孙女上小学三年级) or on schooling long past (小学三年级文化) tells nothing of the person.
///
/// Cost: about a nanosecond a byte where none of the words can begin.
struct ChildhoodWords: Sendable {
  /// One of these stands in every text that is read closely.
  private let watched = WordFinder([
    "年级", "初一", "初二", "初三", "高一", "高二", "高三", "小学", "初中", "高中", "中学", "幼儿", "学前", "监护", "家长", "未成年", "儿童",
    "出生", "生于", "年生", "月生", "日生", "岁",
  ])
  private static let pupils = [
    "小学生", "初中生", "高中生", "中学生", "幼儿园", "学前班", "小学在读", "初中在读", "高中在读", "读小学", "读初中", "读高中", "上小学", "上初中",
    "上高中", "未成年人代领",
  ]
  private static let wards = ["监护", "家长"]
  private static let children: Set<String> = ["未成年", "未成年人", "儿童", "系未成年人"]
  /// Who is spoken of in place of the person.
  private static let kin = [
    "子", "孙", "孩", "娃", "弟", "妹", "侄", "甥", "女儿", "其女", "长女", "次女", "三女", "幼女", "养女", "独女", "儿女",
  ]
  /// Schooling that is over, or that is somebody's work.
  private static let past = [
    "文化", "学历", "程度", "辍学", "肄业", "毕业", "失学", "老师", "教师", "任教", "退休", "大学", "本科", "大专", "学院", "研究生",
  ]
  private static let numerals = Set("一二三四五六七八九123456789")
  private static let digits: [Character: Character] = [
    "〇": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
    "九": "9",
  ]

  /// Whether a cell tells that the person of its row may be under 18 at a day.
  func tell(_ cell: Span<UInt8>, at lastDay: CivilDate) -> Bool {
    guard cell.count >= 4, watched.isIn(cell) else { return false }
    var folded: [UInt8] = []
    FoldedText.fold(cell, into: &folded)
    let text = String(decoding: folded, as: UTF8.self)
    if Self.kin.contains(where: text.contains) { return false }
    return Self.wards.contains(where: text.contains) || Self.isPupil(text) || Self.isBornLate(text, lastDay)
      || Self.age(text).map { $0 < HeadAges.adult } ?? false
  }

  private static func isPupil(_ text: String) -> Bool {
    if past.contains(where: text.contains) { return false }
    // Not 小学 alone, which is what somebody finished.
    if pupils.contains(where: text.contains) || children.contains(text) { return true }
    let characters = Array(text)
    for index in characters.indices.dropLast() {
      let next = characters[index + 1]
      // 三年级, of a school; 初二 and 高二 not of a month.
      if numerals.contains(characters[index]), next == "年", characters.dropFirst(index + 2).first == "级" {
        return true
      }
      if characters[index] == "初" || characters[index] == "高", "一二三123".contains(next) {
        if characters.count == 2 || characters.contains(where: "读学班校".contains) { return true }
      }
    }
    return false
  }

  /// Whether a year of birth stands right before or behind 出生 or 生, by which somebody may be under 18.
  private static func isBornLate(_ text: String, _ lastDay: CivilDate) -> Bool {
    let characters = text.map { digits[$0] ?? $0 }
    for index in characters.indices where characters[index] == "生" {
      let isBirth = index > 0 && characters[index - 1] == "出"
      var behind = characters[(index + 1)...]
      // 2015年生病 and 2015年生育 are no births of the person.
      if !isBirth, let next = behind.first, "病活产育效下".contains(next) { continue }
      let before = characters[..<(isBirth ? index - 1 : index)].reversed().prefix {
        $0.isASCII && $0.isNumber || "年月日".contains($0)
      }
      while let first = behind.first, "于日期年月为".contains(first) { behind = behind.dropFirst() }
      let isBehind = isBirth || characters.dropFirst(index + 1).first == "于"
      for year in [year(Array(before.reversed())), isBehind ? year(Array(behind)) : nil].compactMap(\.self)
      where lastDay.year - year <= HeadAges.adult && year <= lastDay.year {
        return true
      }
    }
    return false
  }

  private static func year(_ characters: [Character]) -> Int? {
    guard characters.count >= 4, let year = Int(String(characters.prefix(4))) else { return nil }
    return (1850...2199).contains(year) ? year : nil
  }

  /// The age in a text that says nothing else, such as 现年9岁.
  private static func age(_ text: String) -> Int? {
    guard text.hasSuffix("岁") else { return nil }
    return Int(String(text.filter { !"现今年龄满周岁".contains($0) }))
  }
}
