import Columns
import Dictionaries

/// Finds names of persons in running text by the words before them: `户主：张三`, `其妻李四`, `联系人王五`.
///
/// Without a ledger nobody can know all names. What is found here begins with a listed family name, stands
/// right behind a word that a person's name follows, has two or three characters (four with a compound
/// family name), ends where a name ends, and is no word of the dictionaries or of everyday language.
struct NameContext: Sendable {
  private let headers: HeaderWords
  private let surnames: Surnames
  private let ordinary: OrdinaryWords

  /// Words that a name follows, with or without a sign between.
  private static let leads: [[UInt8]] = [
    "户主", "姓名", "申请人", "监护人", "代领人", "联系人", "经办人", "审核人", "负责人", "制表人", "填表人", "填报人", "受益人", "当事人",
    "救助对象", "保障对象", "低保对象", "家庭成员", "被监护人", "法定代表人", "开户名", "开户人", "持卡人", "收款人", "领款人", "代领", "妻子", "丈夫",
    "配偶", "儿子", "女儿", "父亲", "母亲", "长子", "次子", "长女", "次女", "孙子", "孙女", "儿媳", "女婿", "其妻", "其夫", "其子", "其女",
    "其父", "其母", "村民", "居民", "学生", "同学", "患者", "死者", "本人", "小名", "曾用名", "户主姓名", "学生姓名", "贫困户", "低保户", "五保户",
    "帮扶干部", "帮扶人", "包保干部", "签字", "签名",
  ].map { Array($0.utf8) }

  /// Those that are said of people in general as often: 学生高中, 居民安置. Behind them even a colon makes no name of
  /// an everyday word.
  private static let general = Set(
    ["村民", "居民", "学生", "同学", "患者", "本人", "贫困户", "低保户", "五保户", "救助对象", "保障对象", "低保对象", "家庭成员"]
      .map { Array($0.utf8) })

  /// Words by their first two characters.
  private static let leadsByStart: [[UInt8]: [[UInt8]]] = Dictionary(grouping: leads) { Array($0.prefix(6)) }

  /// What follows the name of somebody who is named by his post.
  private static let titles: Set<String> = [
    "科长", "主任", "书记", "局长", "乡长", "镇长", "县长", "站长", "老师", "校长", "同志", "先生", "女士", "某某", "某", "所长",
    "院长", "医生", "会计", "干事", "工",
  ]

  /// What a sentence goes on with behind a name.
  private static let followers = [
    "身份证", "证件", "电话", "手机", "住", "系", "患", "因", "家", "现", "于", "生于", "与", "和", "及", "已", "的", "男", "女", "等",
    "同志", "今年", "年龄", "每月", "享受", "申请", "提出", "身患", "残疾", "去世", "死亡",
  ]

  init(_ dictionaries: Dictionaries) {
    headers = dictionaries.headers
    surnames = dictionaries.surnames
    ordinary = dictionaries.ordinaryWords
  }

  /// Calls a closure with each name and how sure it is.
  ///
  /// - Parameter text: a text as texts are compared (`NameForms.plain`).
  func forEach(in text: Span<UInt8>, _ body: (String, Confidence) -> Void) {
    guard text.count >= 12 else { return }
    var index = 0
    while index + 12 <= text.count {
      guard text[index] >= 0xe3, text[index] <= 0xe9 else {
        index += 1
        continue
      }
      let start = ByteText.array(text.extracting(index..<(index + 6)))
      if let end = Self.leadsByStart[start].flatMap({ Self.end(of: $0, in: text, at: index) }) {
        let isGeneral = Self.general.contains(ByteText.array(text.extracting(index..<end)))
        if let (name, confidence) = name(in: text, from: end, isGeneral: isGeneral) { body(name, confidence) }
        index = end
      } else {
        index += 3
      }
    }
  }

  private static func end(of leads: [[UInt8]], in text: Span<UInt8>, at index: Int) -> Int? {
    let fitting = leads.filter { lead in
      index + lead.count <= text.count
        && ByteText.equal(text.extracting(index..<(index + lead.count)), lead.span)
    }
    return fitting.map(\.count).max().map { index + $0 }
  }

  /// The name behind a word, over a sign or 是 or 为 between them.
  private func name(in text: Span<UInt8>, from start: Int, isGeneral: Bool) -> (String, Confidence)? {
    let rest = ByteText.text(text.extracting(start..<min(text.count, start + 60)))
    var index = rest.startIndex
    var hasMark = false
    // A dot before the first character parts headings: 学生 · 人数.
    while index < rest.endIndex, Self.isSign(rest[index]) || Self.isDot(rest[index]) {
      if Self.isMark(rest[index]) { hasMark = true }
      index = rest.index(after: index)
    }
    var name = String(rest[index...].prefix { Self.isNamePart($0) })
    while let last = name.last, Self.isDot(last) { name.removeLast() }
    if name.contains(where: Self.isDot) { return isDotted(name) ? (name, .likely) : nil }
    guard let length = surnameLength(name) else { return nil }
    func isName(_ name: String) -> Bool {
      self.isName(name, length) && (hasMark && !isGeneral || !ordinary.cover(name))
    }
    if name.count <= length + 2 {
      return isName(name) ? (name, .likely) : nil
    }
    // The sentence goes on: 户主张三患病.
    for count in [length + 2, length + 1] {
      let (head, tail) = (String(name.prefix(count)), name.dropFirst(count))
      if isName(head), Self.followers.contains(where: tail.hasPrefix) { return (head, .likely) }
    }
    return nil
  }

  /// Whether a text is a name with dots, and not words that dots part.
  private func isDotted(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false, whereSeparator: Self.isDot).map(String.init)
    return name.count <= 25 && parts.count > 1
      && parts.allSatisfy {
        !$0.isEmpty && ($0.count < 2 || headers.shown($0) != $0 && !ordinary.cover($0))
      }
  }

  private func isName(_ name: String, _ length: Int) -> Bool {
    name.count > length && !Self.titles.contains(String(name.dropFirst(length)))
      && !MaskedNames.isMasked(name, surnames)
      && headers.shown(name) != name
      && !ShownNames.words.contains(name)
  }

  private func surnameLength(_ name: String) -> Int? { surnames.prefix(of: name).map(\.surname.count) }

  private static func isSign(_ character: Character) -> Bool {
    character.isWhitespace || ":\u{ff1a}是为叫(\u{ff08}[【_＿\u{201c}\"".contains(character)
  }

  /// Signs behind which a form has a value.
  private static func isMark(_ character: Character) -> Bool { ":\u{ff1a}_＿\u{201c}\"".contains(character) }

  private static func isDot(_ character: Character) -> Bool { "\u{b7}\u{2022}\u{30fb}".contains(character) }

  private static func isNamePart(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return Scalars.isHan(scalar) || isDot(character)
  }
}
