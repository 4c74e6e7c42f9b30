import Columns
import Recognize

/// Header words that only a scan knows.
///
/// They are not of the dictionary, since a ledger says more by them than by its own words: 残疾人 may stand above names,
/// counts or 是 and 否. A scan lets the cells decide (`NameVotes`), as a run does for columns it does not know.
enum ScanWords {
  /// What the cells below a header are, if they may tell who somebody is.
  static func header(_ text: String) -> ScanHeader? {
    guard text.utf8.count <= longest else { return nil }
    let word = folded(text)
    if let header = words[word] { return header }
    if word.hasSuffix("姓名") { return ScanHeader(kind: .personName) }
    if accountEndings.contains(where: word.hasSuffix) { return ScanHeader(kind: .account) }
    return word.hasPrefix("姓名") || personEndings.contains(where: word.hasSuffix) ? .voted : nil
  }

  /// The ends of headers over numbers of accounts, whoever's they are: 打卡账户, 监护人账号, 惠农一卡通.
  private static let accountEndings = [
    "账号", "帐号", "账户", "帐户", "卡号", "折号", "存折", "一卡通", "银行卡", "惠农卡",
  ]
  /// The ends of headers that may stand over names; the cells decide: 领款人签字, 拟资助学生, 法定赡养人.
  private static let personEndings = [
    "签字", "签名", "签章", "签收", "人员", "对象", "学生", "代表", "名单", "签收人", "代签人", "代领人", "义务人", "赡养人", "抚养人", "扶养人",
    "代理人", "担保人", "证明人", "评议人", "调查人",
  ]

  /// The longest such header, in bytes.
  private static let longest = 60

  private static let words: [String: ScanHeader] = {
    var words: [String: ScanHeader] = [:]
    func add(_ text: String, _ header: ScanHeader) {
      for word in text.split(whereSeparator: \.isWhitespace) { words[String(word)] = header }
    }
    for word in NameParts.surnames { add(word, ScanHeader(kind: .personName, isVoted: true, piece: .family)) }
    for word in NameParts.givenNames {
      add(word, ScanHeader(kind: .personName, isVoted: true, piece: .given))
    }
    // 名字 is among them: a scan takes it for whole names.
    add(persons, .voted)
    add("经度 纬度 东经 北纬 longitude latitude lng lon lat", ScanHeader(kind: .location))
    add("现居地 居住地 居住地点 房屋坐落 房屋地址 住房地址 住房坐落", ScanHeader(kind: .address))
    return words
  }()

  /// Who somebody is called by, or how many there are.
  private static let persons = """
    name xm xingming hzxm lxr sqr jhr realname real_name fullname full_name username user_name personname person_name
    householder_name guardian_name account_holder helper_name student_name patient_name
    名字 名单 救助对象 被救助人 求助人 受助人 受助对象 受益人 受益对象 享受人 享受人员 享受对象 保障人员 领取人 领款对象 补助对象 补贴对象
    发放对象 资助对象 受资助人 帮扶对象 监测对象 慰问对象 慰问人员 走访对象 优抚对象 低保户 低保对象 低保人员 五保户 特困户 特困人员 特困对象
    贫困户 脱贫户 边缘户 监测户 困难户 困难群众 困难职工 残疾人 残疾人员 申请者 人员 村民 居民 老人 儿童 孤儿 学生 职工 教师 党员 患者 病人
    死者 逝者 退役军人 驾驶员 承包人 承包户 农户 配偶 子女 妻子 丈夫 父亲 母亲 儿子 女儿 家属 亲属 家庭主要成员 共同生活成员 供养人 抚养人
    赡养人 扶养人 被监护人 代理人 受委托人 委托人 继承人 负责人 法定代表人 法人代表 法人 联系人 经办人 审核人 审批人 复核人 核查人 调查人
    制表人 填表人 填报人 责任人 包户干部 包保干部 包保责任人 结对干部 驻村干部 村干部 网格员 村民小组长 小组长 组长 班主任 照料人 护理人 照护人
    """

  /// A text without blanks, what stands in brackets, and a number at its end, in small letters.
  private static func folded(_ text: String) -> String {
    var depth = 0
    var word = ""
    for character in text.lowercased() where !character.isWhitespace {
      switch character {
      case "(", "\u{ff08}": depth += 1
      case ")", "\u{ff09}": depth = max(0, depth - 1)
      default: if depth == 0 { word.append(character) }
      }
    }
    while let last = word.last, last.isASCII, last.isNumber { word.removeLast() }
    return word
  }
}
