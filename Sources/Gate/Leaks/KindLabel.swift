import Columns
import Recognize

/// What people call the kinds of personal data.
public enum KindLabel {
  /// The words for a kind.
  public static func of(_ kind: FieldKind) -> Label {
    switch kind {
    case .citizenID: Label(zh: "身份证件号码", en: "identity number")
    case .phone: Label(zh: "电话号码", en: "telephone number")
    case .account: Label(zh: "银行账号", en: "account number")
    case .personName: Label(zh: "姓名", en: "name of a person")
    case .address: Label(zh: "住址", en: "address")
    case .bankCard: Label(zh: "银行卡号", en: "bank card number")
    case .landline: Label(zh: "固定电话号码", en: "landline number")
    case .email: Label(zh: "电子邮箱", en: "e-mail address")
    case .qq: Label(zh: "QQ 号", en: "QQ number")
    case .weChat: Label(zh: "微信号", en: "WeChat name")
    case .passport: Label(zh: "护照号码", en: "passport number")
    case .residencePermit: Label(zh: "居住证号码", en: "residence permit number")
    case .permanentResidence: Label(zh: "永久居留身份证号码", en: "permanent residence number")
    case .hongKongID: Label(zh: "香港身份证号码", en: "Hong Kong identity number")
    case .macaoID: Label(zh: "澳门身份证号码", en: "Macao identity number")
    case .taiwanID: Label(zh: "台湾身份证号码", en: "Taiwan identity number")
    case .travelPermit: Label(zh: "通行证号码", en: "travel permit number")
    case .socialSecurityCard: Label(zh: "社会保障卡号", en: "social security card number")
    case .medicalRecord: Label(zh: "病历号、住院号", en: "medical record number")
    case .individualBusiness: Label(zh: "个体工商户代码", en: "code of an individual business")
    case .plate: Label(zh: "车牌号", en: "licence plate")
    case .disabilityCertificate: Label(zh: "残疾人证号", en: "disability certificate number")
    case .studentNumber: Label(zh: "学籍号", en: "student number")
    case .sensitiveWord: Label(zh: "公示单上的疾病、残疾等字样", en: "word of illness or the like on a notice")
    case .minor: Label(zh: "公示单上的未成年人", en: "person under 18 on a notice")
    case .location: Label(zh: "拍摄地点、经纬度", en: "place of a picture, or coordinates")
    case .unopened: Label(zh: "没有打开的部分", en: "part that was not opened")
    default: Label(zh: "户号、证号等编号", en: "number of a household or certificate")
    }
  }
}
