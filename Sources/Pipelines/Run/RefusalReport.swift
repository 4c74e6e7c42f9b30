import Columns
import Messages

/// The report that says why a run was refused.
enum RefusalReport {
  static func report(_ error: SluiceError) -> Report {
    let (zh, en) = (Wording(.zh), Wording(.en))
    return Report(
      name: "refusal", title: Label(zh: "未发布的原因", en: "Why nothing was published"),
      sections: [
        Report.Section(
          key: "refusal", heading: Label(zh: "原因", en: "Reason"),
          paragraphs: [
            Label(zh: zh.sentence(error), en: en.sentence(error)),
            Label(zh: zh.remedy(error), en: en.remedy(error)),
          ])
      ])
  }
}
