/// The stages of schooling that aid goes to.
enum SchoolStage: Int, Sendable, CaseIterable {
  case preschool, primary, junior, senior, vocational, higher

  /// The word of the ledger.
  var word: StaticString {
    switch self {
    case .preschool: "学前"
    case .primary: "小学"
    case .junior: "初中"
    case .senior: "普通高中"
    case .vocational: "中职"
    case .higher: "高等教育"
    }
  }

  /// What schools of the stage are called, after the name of their place.
  var schoolWord: StaticString {
    switch self {
    case .preschool: "中心幼儿园"
    case .primary: "中心小学"
    case .junior: "初级中学"
    case .senior: "第一中学"
    case .vocational: "职业技术学校"
    case .higher: "开放学院"
    }
  }

  /// Whether each township has such a school; else one a county.
  var isInEachTownship: Bool { self == .preschool || self == .primary || self == .junior }

  /// The share of the pupils, in no unit: of a township or of a county.
  var weight: Int { [14, 40, 24, 160, 110, 60][rawValue] }

  /// The first year's age and how many years there are.
  var years: (firstAge: Int, count: Int) { [(3, 3), (6, 6), (12, 3), (15, 3), (15, 3), (18, 4)][rawValue] }

  /// The word of a year's grade, from 0.
  func grade(_ year: Int) -> StaticString {
    switch self {
    case .preschool: ["小班", "中班", "大班"][min(year, 2)]
    case .primary: ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"][min(year, 5)]
    case .junior: ["七年级", "八年级", "九年级"][min(year, 2)]
    case .senior, .vocational: ["高一", "高二", "高三"][min(year, 2)]
    case .higher: ["大一", "大二", "大三", "大四"][min(year, 3)]
    }
  }
}

/// A kind of aid: what a pupil gets a semester, or what the school is not to charge.
struct Aid: Sendable {
  let word: StaticString
  /// The standard a pupil and semester, in cents.
  let standard: Int
  /// Whether it goes to the school, so that the row has no account.
  let isReduction: Bool
  let isForBoarders: Bool?

  private init(
    _ word: StaticString, _ standard: Int, isReduction: Bool = false, isForBoarders: Bool? = nil
  ) {
    self.word = word
    self.standard = standard
    self.isReduction = isReduction
    self.isForBoarders = isForBoarders
  }

  /// The kinds that a stage has, the commonest first.
  static func kinds(_ stage: SchoolStage) -> [Aid] { byStage[stage.rawValue] }

  private static let byStage: [[Aid]] = [
    [Aid("学前资助金", 150_00), Aid("社会资助", 200_00)],
    [
      Aid("家庭经济困难学生生活补助", 625_00, isForBoarders: true),
      Aid("家庭经济困难学生生活补助", 312_50, isForBoarders: false), Aid("营养改善计划", 500_00, isReduction: true),
      Aid("免教科书费", 105_00, isReduction: true),
    ],
    [
      Aid("家庭经济困难学生生活补助", 750_00, isForBoarders: true),
      Aid("家庭经济困难学生生活补助", 375_00, isForBoarders: false), Aid("营养改善计划", 500_00, isReduction: true),
      Aid("免教科书费", 180_00, isReduction: true),
    ],
    [Aid("国家助学金", 1150_00), Aid("免学杂费", 600_00, isReduction: true), Aid("社会资助", 1000_00)],
    [
      Aid("国家助学金", 1150_00), Aid("免学费", 1000_00, isReduction: true), Aid("雨露计划", 1500_00),
      Aid("国家奖学金", 6000_00),
    ],
    [
      Aid("国家助学金", 1850_00), Aid("生源地助学贷款", 8000_00), Aid("雨露计划", 1500_00), Aid("国家奖学金", 10000_00),
    ],
  ]
}
