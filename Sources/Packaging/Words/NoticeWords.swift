import Columns

/// The words of a community notice, which is in Chinese only: it is for the people of one village.
enum NoticeWords {
  static let heading = "公 示"

  /// The title below the heading.
  static func title(_ kind: NoticeFacts.Kind) -> String {
    switch kind {
    case .proposed: "{programme}拟保障对象名单"
    case .confirmed: "{programme}对象名单"
    case .stopped: "{programme}停发对象名单"
    }
  }

  /// What the notice says.
  static func body(_ kind: NoticeFacts.Kind) -> String {
    switch kind {
    case .proposed: "经审核，下列家庭拟纳入{programme}，现予公示。对公示内容有异议的，请在公示期内向公示单位反映。"
    case .confirmed: "下列家庭享受{programme}，现予公示，请群众监督。对公示内容有异议的，请向公示单位反映。"
    case .stopped: "下列家庭不再享受{programme}，现予公示。对公示内容有异议的，请在公示期内向公示单位反映。"
    }
  }

  static let area = "公示范围：{area}"
  static let period = "所属期：{period}"
  static let basis = "公示依据：{basis}"
  static let office = "公示单位：{office}"
  static let term = "公示时间：{from} 至 {to}"
  static let openTerm = "公示时间：自 {from} 起长期公示"
  static let telephone = "监督电话：{telephone}"
  static let objection = "异议方式：{objection}"
  static let unlisted = "另有 {n} 户依规不列名。"
  static let seal = "（公章）"
  static let columns = ["户主姓名", "村组", "保障人口（人）", "月保障金额（元）", "起始年月"]
  static let footer = "&C第 &P 页，共 &N 页"

  /// Room to fill in by hand what the pipeline does not tell.
  static let blank = "____________________"
  static let blankDay = "______年____月____日"

  static let unknownCounty = "县名未知"
  static let unknownTownship = "乡镇未知"
  static let unknownVillage = "村名未知"
}
