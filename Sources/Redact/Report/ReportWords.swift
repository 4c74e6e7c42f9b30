import Columns

/// The words of the redaction report for kinds, products and confidences.
enum ReportWords {
  static func kind(_ kind: FieldKind?) -> Label {
    guard let kind else { return Label(zh: "未识别", en: "not recognized") }
    return kinds[kind] ?? Label(zh: kind.rawValue, en: kind.rawValue)
  }

  private static let kinds: [FieldKind: Label] = [
    .county: Label(zh: "县（市、区）", en: "county"), .township: Label(zh: "乡镇（街道）", en: "township"),
    .village: Label(zh: "村（社区）", en: "village"), .villageGroup: Label(zh: "村组", en: "village group"),
    .address: Label(zh: "住址", en: "address"), .personName: Label(zh: "姓名", en: "name of a person"),
    .citizenID: Label(zh: "身份证件号码", en: "identity number"), .phone: Label(zh: "电话号码", en: "telephone number"),
    .account: Label(zh: "银行账号", en: "account number"),
    .number: Label(zh: "户号、证号等编号", en: "household or certificate number"),
    .relation: Label(zh: "与户主关系", en: "relation"), .vocabulary: Label(zh: "分类字词", en: "word of a list"),
    .vocabularySet: Label(zh: "分类字词（多项）", en: "words of a list"), .money: Label(zh: "金额", en: "money"),
    .count: Label(zh: "数量", en: "number"), .date: Label(zh: "日期", en: "day"),
    .month: Label(zh: "年月", en: "month"),
    .organisation: Label(zh: "单位名称", en: "organisation"), .text: Label(zh: "文字", en: "text"),
    "disability_certificate": Label(zh: "残疾人证号", en: "disability certificate"),
    "student_number": Label(zh: "学籍号", en: "student number"),
    "residence_permit": Label(zh: "港澳台居民居住证号", en: "residence permit"),
    "permanent_residence": Label(zh: "外国人永久居留证号", en: "permanent residence card"),
    "individual_business": Label(zh: "个体工商户信用代码", en: "code of an individual business"),
    "bank_card": Label(zh: "银行卡号", en: "bank card"), "landline": Label(zh: "固定电话", en: "landline"),
    "passport": Label(zh: "护照号", en: "passport"),
    "hong_kong_id": Label(zh: "香港身份证号", en: "Hong Kong identity card"),
    "macao_id": Label(zh: "澳门身份证号", en: "Macao identity card"),
    "taiwan_id": Label(zh: "台湾身份证号", en: "Taiwan identity card"),
    "travel_permit": Label(zh: "往来通行证号", en: "travel permit"),
    "social_security_card": Label(zh: "社会保障卡号", en: "social security card"),
    "medical_record": Label(zh: "病历号", en: "medical record number"), "qq": Label(zh: "QQ 号", en: "QQ number"),
    "wechat": Label(zh: "微信号", en: "WeChat name"), "email": Label(zh: "电子邮箱", en: "e-mail address"),
    "plate": Label(zh: "车牌号", en: "licence plate"),
  ]

  /// What a mask does, in words; its name in pipelines stands beside it.
  static func mask(_ name: String) -> Label {
    guard let zh = masks[name] else { return Label(zh: name, en: name) }
    return Label(zh: "\(zh)（\(name)）", en: name)
  }

  private static let masks: [String: String] = [
    Remove.name: "删除", Surname.name: "只留姓氏", PartialID.name: "证件号部分遮盖", PartialPhone.name: "电话部分遮盖",
    PartialAccount.name: "账号部分遮盖", Address.name: "住址截短", Origin.name: "只留发证地", BirthYear.name: "只留年份",
    AgeBand.name: "改为年龄段", AmountBand.name: "改为金额段", Pseudonym.name: "换成代号", Digits.name: "去掉号码",
    VocabularyWords.name: "只留词表用词", Keep.name: "原样保留",
  ]

  static func audience(_ audience: Audience) -> Label {
    switch audience {
    case .everyone: Label(zh: "全社会", en: "public")
    case .community: Label(zh: "本村（社区）群众", en: "community")
    case .internal: Label(zh: "本单位内部", en: "internal")
    }
  }

  static func rows(_ rows: FlowProduct.Rows) -> Label {
    switch rows {
    case .aggregate: Label(zh: "合计数", en: "aggregate")
    case .household: Label(zh: "一户", en: "household")
    case .person: Label(zh: "一人", en: "person")
    }
  }

  static func product(_ product: FlowProduct) -> Label {
    switch product.rows {
    case .aggregate: Label(zh: "统计", en: "statistics")
    case .household: Label(zh: "公示", en: "notice")
    case .person: Label(zh: "名单", en: "list")
    }
  }

  static func confidence(_ column: Schema.Column) -> Label {
    guard column.field != nil || column.kind != nil else { return Label(zh: "", en: "") }
    return switch column.confidence {
    case .impossible: Label(zh: "不符", en: "impossible")
    case .possible: Label(zh: "可能", en: "possible")
    case .likely: Label(zh: "较有把握", en: "likely")
    case .certain: Label(zh: "确定", en: "certain")
    }
  }
}
