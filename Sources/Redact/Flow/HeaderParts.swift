import Columns

/// Tells from part of a header what stands below it, where no dictionary lists the whole: 身份证后四位, 户主生日, 经办人.
///
/// An office may give any header to any field, and a column below it is then shown as that field. The dictionary knows
/// whole headers; these are the words by which the others say that they are something else. A yes or no about such a
/// thing (是否有身份证), what is said of it (证件类型, 身份证地址) and a sum or number of it (死亡人数, 电话费补贴) are not it.
enum HeaderParts {
  private struct Part {
    let words: [String]
    /// What stands below such a header: one of these fields.
    let fields: [FieldName]
    /// Kinds of column for which the header is as it should be.
    let kinds: Set<FieldKind>
    /// Whether a word is enough; else it stands at the end, or a word for a number, or part of one, follows.
    var isEnough = false
  }

  private static let parts = [
    Part(
      words: ["身份证", "身份号", "证件", "公民身份"], fields: ["citizen_id", "householder_id", "guardian_id"],
      kinds: [.citizenID]),
    Part(words: ["手机", "电话"], fields: ["phone", "guardian_phone", "helper_phone"], kinds: [.phone]),
    Part(
      words: ["账号", "帐号", "卡号", "账户号", "存折号", "银行卡", "社保卡", "一卡通"], fields: ["account"], kinds: [.account]),
    Part(
      words: ["残疾证", "残疾人证"], fields: ["disability_certificate"], kinds: [.number, .account, .citizenID]),
    Part(
      words: ["证号", "证书号", "证编号"], fields: ["certificate_number", "disability_certificate", "citizen_id"],
      kinds: [.number, .account, .citizenID], isEnough: true),
    Part(
      words: ["尾号", "后四位", "后4位", "后六位", "后6位", "末四位", "末4位", "末六位", "末6位", "前六位", "前6位"],
      fields: ["citizen_id", "phone", "account", "certificate_number"],
      kinds: [.citizenID, .phone, .account, .number], isEnough: true),
    Part(words: ["出生", "生日", "生辰"], fields: ["birth_date"], kinds: [], isEnough: true),
    Part(words: ["年龄", "岁数", "周岁"], fields: ["age"], kinds: [], isEnough: true),
    Part(words: ["死亡", "去世", "亡故"], fields: ["person_change_date"], kinds: [], isEnough: true),
  ]

  /// What follows the name of a document or device where its number is meant: 身份证号, 手机后四位.
  private static let numbers = ["号", "码", "尾", "后", "末", "前", "件", "1", "2", "3"]

  /// What a header holds that asks for yes or no.
  private static let questions = ["是否", "有无", "是不是", "持有", "出生地", "出生证", "出生缺陷"]

  /// What a header ends with that is about something, or is a sum or number of it.
  private static let others = [
    "情况", "状态", "类型", "种类", "类别", "性质", "方式", "银行", "地址", "住址", "姓名", "性别", "民族", "有效期", "复印件", "原因",
    "金额", "补贴", "补助", "津贴", "费", "元", "标准", "合计", "总计", "人数", "户数", "人口", "次数",
  ]

  /// Roles in which somebody else than the householder has a name.
  private static let roles = [
    "经办", "审核", "审批", "填报", "填表", "制表", "负责人", "主任", "书记", "干部", "组长", "村长", "社长", "队长", "专干", "协管",
    "网格", "帮扶", "包户", "联系人", "联络", "举报", "护理", "照料", "照护", "看护", "陪护", "监护", "抚养", "赡养", "扶养", "代领",
    "代办", "代管", "领款", "领取", "收款", "开户", "持卡", "继承", "患者", "病人", "死者", "死亡", "亡者", "遗属", "配偶", "妻子",
    "丈夫", "爱人", "父亲", "母亲", "父母", "家长", "儿子", "女儿", "子女", "孙子", "孙女", "兄弟", "姐妹", "儿媳", "女婿", "亲属",
    "家属", "邻居", "证明人", "担保", "介绍人", "医生", "老师", "孤儿",
  ]

  /// The fields that the column below a header may be; none where the header says nothing of the kind, or the column
  /// is of a kind for which it is right.
  static func fields(of header: String, kind: FieldKind) -> [FieldName] {
    let text = plain(header)
    if questions.contains(where: text.contains) || others.contains(where: text.hasSuffix) { return [] }
    let found = parts.first { part in part.words.contains { holds($0, text, isEnough: part.isEnough) } }
    return found.map { $0.kinds.contains(kind) ? [] : $0.fields } ?? []
  }

  /// Whether a header says that the names below it are those of somebody else.
  static func namesAnother(_ header: String) -> Bool { roles.contains(where: plain(header).contains) }

  private static func holds(_ word: String, _ text: String, isEnough: Bool) -> Bool {
    guard let range = text.firstRange(of: word) else { return false }
    let rest = text[range.upperBound...]
    return isEnough || rest.isEmpty || numbers.contains(where: rest.hasPrefix)
  }

  /// A header without blanks and without a unit or remark in brackets at its end: 补助金额（元）.
  private static func plain(_ header: String) -> String {
    let text = header.filter { !$0.isWhitespace }
    guard let last = text.last, ")\u{ff09}".contains(last),
      let open = text.lastIndex(where: { "(\u{ff08}".contains($0) }), open > text.startIndex
    else { return text }
    return String(text[..<open])
  }
}
