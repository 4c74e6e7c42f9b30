import Columns

/// The title over a ledger, without the place that stands before it.
enum LedgerTitle {
  static func text(_ plan: SamplePlan) -> String {
    let day = plan.period.lastDay
    let time = plan.period.kind == .semester ? "\(plan.period.text)学期" : "\(day.year)年\(day.month)月"
    return switch plan.settings.programme {
    case .subsistenceAllowance: "\(time)城乡最低生活保障资金发放花名册"
    case .povertyRelief: "\(time)脱贫户、监测对象花名册"
    case .educationAid: "\(time)教育资助资金发放表"
    }
  }
}
