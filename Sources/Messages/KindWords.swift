import Columns

/// What kinds of personal data are called in reports; by name, since kinds belong to a later target.
public enum KindWords {
  /// The words of a kind, or nil for kinds that are none of persons.
  public static func label(_ kind: FieldKind) -> Label? { labels[kind.rawValue] }

  private static let labels: [String: Label] = [
    "person_name": Label(zh: "姓名", en: "name"),
    "citizen_id": Label(zh: "身份证号码", en: "identity number"),
    "residence_permit": Label(zh: "港澳台居民居住证号码", en: "residence permit"),
    "permanent_residence": Label(zh: "外国人永久居留身份证号码", en: "permanent residence card"),
    "disability_certificate": Label(zh: "残疾人证号", en: "disability certificate"),
    "student_number": Label(zh: "学籍号", en: "student number"),
    "individual_business": Label(zh: "个体工商户代码", en: "code of an individual business"),
    "bank_card": Label(zh: "银行卡号", en: "bank card"),
    "account": Label(zh: "银行账号", en: "bank account"),
    "phone": Label(zh: "手机号码", en: "mobile number"),
    "landline": Label(zh: "固定电话", en: "fixed line"),
    "passport": Label(zh: "护照号", en: "passport"),
    "hong_kong_id": Label(zh: "香港身份证号码", en: "identity card of Hong Kong"),
    "macao_id": Label(zh: "澳门身份证号码", en: "identity card of Macao"),
    "taiwan_id": Label(zh: "台湾身份证号码", en: "identity card of Taiwan"),
    "travel_permit": Label(zh: "通行证号", en: "travel permit"),
    "social_security_card": Label(zh: "社会保障卡号", en: "social security card"),
    "medical_record": Label(zh: "病历号、住院号、医保编号", en: "medical record number"),
    "qq": Label(zh: "QQ 号", en: "QQ number"),
    "wechat": Label(zh: "微信号", en: "WeChat name"),
    "email": Label(zh: "电子邮箱", en: "e-mail address"),
    "plate": Label(zh: "车牌号", en: "licence plate"),
    "number": Label(zh: "户号、证号等编号", en: "number of a household or certificate"),
    "address": Label(zh: "住址", en: "address"),
  ]
}
