import Columns

/// Numbers of households, persons and certificates in a programme or register.
///
/// No public rule; they link a person across lists. A word before the number tells. The numbers of officers and soldiers
/// are written behind the character of a force or region: 军字第…号, 南字第…号.
public struct NumberKind: CodeKind, DigitKind {
  /// `number`.
  public let kind = FieldKind.number

  /// What stands before one in remarks.
  public let words = [
    "户号", "户编号", "户口簿号", "户口本号", "户籍号", "家庭编号", "人编号", "人员编号", "低保证", "保障证", "救助证", "特困证",
    "供养证", "五保证", "优抚证", "优待证", "军残证", "军人证", "结婚证", "离婚证", "出生证", "出生医学证明", "烈属证", "退役证",
    "退伍证", "老年证", "救助编号", "档案号", "受理编号", "申请编号", "工号", "工作证", "证书编号", "军官证", "士官证", "士兵证", "义务兵证",
    "文职干部证", "文职人员证", "警官证", "军人保障卡", "军字", "武字", "陆字", "海字", "空字", "火字", "沈字", "北字", "兰字", "济字",
    "南字", "广字", "成字", "参字", "政字", "后字", "装字",
  ]

  /// Makes the kind.
  public init() {}

  /// `likely` for five digits and more with letters, where they are announced.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    clues.isAnnounced && code.digitCount >= 5 && code.count <= 24 ? .likely : .impossible
  }

  /// `likely` for five digits and more where they are announced, unless they are a day.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    clues.isAnnounced && run.count >= 5 && run.groupCount <= 3 && !run.looksLikeDay ? .likely : .impossible
  }
}
