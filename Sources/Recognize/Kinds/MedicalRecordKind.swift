import Columns

/// Numbers of patients, stays in hospital, invoices of treatment and insured persons.
///
/// Every hospital has its own; a word before the number tells.
public struct MedicalRecordKind: CodeKind, DigitKind {
  /// `medical_record`.
  public let kind = FieldKind.medicalRecord

  /// What stands before one in remarks.
  public let words = [
    "住院号", "病历号", "病案号", "门诊号", "就诊号", "就诊卡", "诊疗卡", "登记号", "医保号", "医保编号", "医保个人编号", "参保号",
    "参保编号", "挂号单", "发票号", "结算单号",
  ]

  /// Makes the kind.
  public init() {}

  /// `likely` for four digits and more, letters among them or not, where they are announced.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    clues.isAnnounced && code.digitCount >= 4 && code.count <= 20 ? .likely : .impossible
  }

  /// `likely` for five digits and more where they are announced, unless they are a day.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    clues.isAnnounced && run.count >= 5 && run.count <= 20 && run.groupCount == 1 && !run.looksLikeDay
      ? .likely : .impossible
  }
}
