import Columns

/// The words for the codes of data files that do not come from a dictionary.
enum CodeLabels {
  static func label(_ level: AreaLevel) -> Label {
    switch level {
    case .city: Label(zh: "市（州）", en: "city or prefecture")
    case .county: Label(zh: "县（市、区）", en: "county, county-level city or district")
    case .township: Label(zh: "乡镇（街道）", en: "township, town or street")
    case .park: Label(zh: "园区", en: "industrial park or holiday district")
    }
  }

  static func label(_ unit: Measure.Unit) -> Label {
    switch unit {
    case .households: Label(zh: "户", en: "households")
    case .persons: Label(zh: "人", en: "persons")
    case .householdTimes: Label(zh: "户次", en: "household-times")
    case .personTimes: Label(zh: "人次", en: "person-times")
    case .organisations: Label(zh: "个", en: "organisations")
    case .times: Label(zh: "次", en: "times")
    case .yuan: Label(zh: "元", en: "yuan (CNY)")
    case .perThousand: Label(zh: "‰（每千人口）", en: "of a thousand inhabitants")
    case .yuanPerPersonMonth: Label(zh: "元/人·月", en: "yuan (CNY) a person and month")
    }
  }
}
