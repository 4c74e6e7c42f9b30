import Columns

/// A programme that synthetic ledgers are made for.
public enum SampleProgramme: String, Sendable, CaseIterable {
  /// Urban and rural subsistence allowance (城乡最低生活保障).
  case subsistenceAllowance = "subsistence-allowance"
  /// Poverty relief: households lifted out of poverty and households monitored.
  case povertyRelief = "poverty-relief"
  /// Student financial aid.
  case educationAid = "education-aid"

  /// The programme's name for readers.
  public var title: Label {
    switch self {
    case .subsistenceAllowance: Label(zh: "城乡最低生活保障", en: "Urban and rural subsistence allowance")
    case .povertyRelief: Label(zh: "脱贫户和监测对象", en: "Poverty relief")
    case .educationAid: Label(zh: "教育资助", en: "Education aid")
    }
  }

  /// The shapes that ledgers of the programme come in.
  public var shapes: [SampleSettings.Shape] {
    self == .subsistenceAllowance ? [.person, .household] : [.person]
  }

  /// The kind of period its ledgers are for.
  public var periodKind: Period.Kind { self == .educationAid ? .semester : .month }

  /// The period of a ledger when none is asked for.
  public var defaultPeriod: String { self == .educationAid ? "2026-2027-1" : "2026-10" }
}
