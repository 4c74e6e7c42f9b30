import Columns
import Dictionaries

/// The village group (组) as a notice shows it, without anything below it.
///
/// A cell is taken only when it looks like a group: a column that was taken for the groups by mistake may hold
/// names, tails of numbers, or what the members of a group have in common (精神病人互助组). Whether a group is called by
/// the name of somebody of the ledger (杨柳组) shows when all names are known; see `NoticeGatherer.leaveOut(groups:)`.
enum VillageGroup {
  private static let groupWords: Set<Character> = ["组", "社", "队"]
  private static let endings = groupWords.union(["寨", "屯", "坡", "湾"])
  private static let numerals = Set(
    "0123456789\u{ff10}\u{ff11}\u{ff12}\u{ff13}\u{ff14}\u{ff15}\u{ff16}\u{ff17}\u{ff18}\u{ff19}〇零一二三四五六七八九十百")
  /// More digits than a group's number has: 一百二十三组 is none either.
  private static let mostNumerals = 3
  /// The most characters before the ending, as in 大水沟头组.
  private static let longestName = 4
  /// The last characters of names of places that begin like a person's: 张家营, 石羊箐, 白石岩. They end 846 of the 992
  /// villages of Yunnan whose names are of three characters and begin with a family name; the others (白龙茂) are left
  /// blank.
  private static let placeEndings = Set(
    "寨营山河塘坪庄坝箐冲坡地田湾路屯沟底树园堡街林场脚洞桥岭头口井甸水窑厂寺铺湖潭关渡圩坎溪谷房店巷院所腰洼弯墩岛屋门梁滩"
      + "磨站坳垴闸宫坟凹碑庵堂咀嘴边中上下东南西北前后里外旁顶背硐阁岩哨槽棚窝子家村城乡社区队邑卡登格厩黑古拉洛泥嘎戛么勒")

  /// The group of a cell: `三组15号` is `三组`, `3` is `3`; empty when it is none.
  static func ofCell(_ text: String, _ words: NoticeWords) -> String {
    guard let end = text.firstIndex(where: endings.contains) else {
      return !text.isEmpty && text.count <= mostNumerals && text.allSatisfy(numerals.contains) ? text : ""
    }
    let name = text[..<end].filter { !numerals.contains($0) }
    // The last six characters of an identity number are no group.
    guard end > text.startIndex, text[..<end].count <= longestName, name.allSatisfy(isHan),
      text[..<end].count - name.count <= mostNumerals, !isTail(text[..<end], name), !words.holdsRemark(name)
    else { return "" }
    // 寨, 屯, 坡 and 湾 end places by themselves: 张家大寨.
    if groupWords.contains(text[end]), isPerson(name, words) { return "" }
    return String(text[...end])
  }

  /// Whether what stands before the ending is a person's name and no place: 李志强队, not 张家营组.
  ///
  /// Of two characters, a place (杨柳, 和平) is as likely as a person.
  private static func isPerson(_ name: String, _ words: NoticeWords) -> Bool {
    let name = HanForms.plain(name)
    return name.count > 2 && words.isLedBySurname(name) && !placeEndings.contains(name.last ?? "家")
  }

  /// What a group is called, as names are compared: 国东 of 国东组 and 國東2小组.
  static func stem(of group: String) -> String {
    let name = HanForms.plain(String(group.dropLast().filter { !numerals.contains($0) }))
    return name.hasSuffix("小") ? String(name.dropLast()) : name
  }

  /// 第3组 and 大寨3组 are groups; 尾18组 is the tail of a number.
  private static func isTail(_ text: Substring, _ name: String) -> Bool {
    name.count == 1 && text.count > 1 && name != "第"
  }

  /// Digits in other spellings (壹, ①) are no part of a name.
  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isIdeographic && ($0.properties.numericType == nil || $0 == "万")
    }
  }

  /// The group of an address: the number before its last 组, as in `…社区1组158号`; empty when it has none.
  static func ofAddress(_ text: String) -> String {
    guard let end = text.lastIndex(of: "组") else { return "" }
    var start = end
    if text[..<end].hasSuffix("小") { start = text.index(before: start) }
    if text[..<start].hasSuffix("村民") { start = text.index(start, offsetBy: -2) }
    let number = text[..<start].reversed().prefix(while: numerals.contains)
    guard !number.isEmpty, number.count <= mostNumerals else { return "" }
    return String(number.reversed()) + "组"
  }
}
