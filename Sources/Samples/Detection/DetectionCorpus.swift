/// Short Chinese cells with labels, the same for the same seed: identifiers of all kinds, damaged and within
/// texts, and cells that only look like them.
///
/// All people are fictional. Half of the cells hold nothing personal: amounts, dates, numbers of documents,
/// codes of organisations, names of places.
public enum DetectionCorpus {
  /// The kinds of the corpus, by the names of the recognizer's list.
  public static let kinds = words.keys.sorted()

  /// What stands before an identifier of each kind in remarks.
  private static let words: [String: [String]] = [
    "citizen_id": ["身份证", "身份证号", "证件号码："], "residence_permit": ["居住证", "居住证号："],
    "permanent_residence": ["永久居留证", "永居证号"], "disability_certificate": ["残疾证", "残疾人证号："],
    "student_number": ["学籍号", "学籍号："], "individual_business": ["信用代码", "营业执照号："],
    "bank_card": ["银行卡", "卡号：", "开户卡号"], "account": ["账号", "存折", "一卡通账号："],
    "phone": ["电话", "手机：", "联系电话"], "landline": ["电话", "座机：", "办公电话"],
    "passport": ["护照", "护照号："], "hong_kong_id": ["香港身份证", "香港身份证号："],
    "macao_id": ["澳门身份证", "澳门身份证号："], "taiwan_id": ["台湾身份证", "台湾身份证号："],
    "travel_permit": ["通行证", "回乡证号："], "social_security_card": ["社保卡号", "社会保障卡号："],
    "medical_record": ["住院号", "病历号：", "门诊号"], "qq": ["QQ", "QQ号："], "wechat": ["微信", "微信号："],
    "email": ["邮箱", "电子邮箱："], "plate": ["车牌", "名下有车："], "number": ["户号", "低保证号：", "优抚证"],
    "person_name": [],
  ]

  /// Kinds without a form: nobody knows one without its word.
  private static let announced: Set<String> = ["account", "macao_id", "medical_record", "qq", "number"]

  /// Makes so many cells.
  public static func cells(_ count: Int, seed: UInt64) -> [DetectionCell] {
    var forms = IdentifierForms(random: SplitMix64(seed: seed))
    return (0..<count).map { index in
      index % 2 == 0 ? cell(kinds[index / 2 % kinds.count], &forms) : cleanCell(&forms)
    }
  }

  private static func cell(_ kind: String, _ forms: inout IdentifierForms) -> DetectionCell {
    let damages = NumberDamage.of(kind)
    let damage = damages[forms.random.below(damages.count)]
    let text = damage.damaged(forms.make(kind))
    guard let word = words[kind].flatMap({ $0.isEmpty ? nil : $0[forms.random.below($0.count)] }) else {
      return labelled(kind, "", text, "", origin: "\(kind)/\(damage.rawValue)/cell")
    }
    let name = forms.name()
    switch forms.random.below(announced.contains(kind) ? 4 : 7) {
    case 0: return labelled(kind, word, text, "", origin: "\(kind)/\(damage.rawValue)/word")
    case 1:
      return labelled(kind, "户主" + name + word, text, "，已核实", origin: "\(kind)/\(damage.rawValue)/remark")
    case 2: return labelled(kind, "（" + word, text, "）", origin: "\(kind)/\(damage.rawValue)/brackets")
    case 3: return labelled(kind, "本月新增\n" + word, text, "\n待查", origin: "\(kind)/\(damage.rawValue)/lines")
    case 4: return labelled(kind, name, text, ".jpg", origin: "\(kind)/\(damage.rawValue)/file")
    case 5:
      return labelled(kind, "由" + name + "代领", text, "", origin: "\(kind)/\(damage.rawValue)/beside-han")
    default: return labelled(kind, "", text, "", origin: "\(kind)/\(damage.rawValue)/cell")
    }
  }

  private static func labelled(
    _ kind: String, _ before: String, _ text: String, _ behind: String, origin: String
  ) -> DetectionCell {
    let start = before.utf8.count
    let label = DetectionCell.Label(kind: kind, range: start..<(start + text.utf8.count))
    return DetectionCell(text: before + text + behind, labels: [label], origin: origin)
  }

  private static func cleanCell(_ forms: inout IdentifierForms) -> DetectionCell {
    let kind = forms.random.below(16)
    let number = forms.random.below(9_000) + 1_000
    let month = forms.random.within(1...12)
    let text =
      switch kind {
      case 0: "\(number).\(forms.digits(2))"
      case 1: "1,\(number % 900 + 100).50元"
      case 2: "2024-\(month < 10 ? "0" : "")\(month)-15"
      case 3: "2024年\(month)月15日至2025年\(month)月14日"
      case 4: "民发〔2021〕\(number % 90 + 10)号"
      case 5: "保政办发〔2018〕\(number % 90 + 10)号第\(month)条"
      case 6: forms.organisation()
      case 7: "某某合作社统一社会信用代码" + forms.organisation()
      case 8: ["潞江镇", "板桥镇", "芒宽彝族傣族乡", "金鸡乡", "北汉庄村委会", "马街社区"][forms.random.below(6)]
      case 9: "潞江镇芒旦社区\(month)组\(number % 300)号"
      case 10: ["农村信用社", "中国农业银行隆阳支行", "某某敬老院", "县第一人民医院"][forms.random.below(4)]
      case 11: ["因病", "农村", "A类", "配偶", "肢体二级", "本人", "缺劳动力"][forms.random.below(7)]
      case 12: "本月共\(number)户\(number * 2)人，发放\(number * 450)元"
      case 13: "住院费用\(number).00元，门诊\(month)次"
      case 14: "202\(number % 7)0\(number % 9 + 1)第\(month)批公示\(number % 7 + 1)天"
      default: ["咨询电话12345", "政府服务热线12345转8", "合计", "无", "2026年第3季度", "95598供电服务"][forms.random.below(6)]
      }
    return DetectionCell(text: text, labels: [], origin: "clean/\(kind)")
  }
}
