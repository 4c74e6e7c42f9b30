import Columns

/// What stands on community notices beside the households; what is empty is a line to fill in by hand.
public struct NoticeFacts: Sendable, Hashable {
  /// Which notice it is.
  public let kind: Kind
  /// The programme's title, for instance 城乡最低生活保障.
  public let programme: String
  /// The time the list is about.
  public let period: Period
  /// The release date, which is the creation date of the files.
  public let date: CivilDate
  /// The office that posts it.
  public let office: String
  /// The telephone for objections.
  public let telephone: String
  /// How to object.
  public let objection: String
  /// The first day it is posted.
  public let firstDay: CivilDate?
  /// The last day it is posted.
  public let lastDay: CivilDate?
  /// The document (文号) that asks for the notice.
  public let basis: String

  /// The kinds of notice of the assistance programmes.
  public enum Kind: String, Sendable, CaseIterable {
    /// 拟保障公示: seven working days.
    case proposed
    /// 确认公示: long-term.
    case confirmed
    /// 停发公示.
    case stopped
  }

  /// Makes the facts.
  public init(
    kind: Kind, programme: String, period: Period, date: CivilDate? = nil, office: String = "",
    telephone: String = "", objection: String = "", firstDay: CivilDate? = nil, lastDay: CivilDate? = nil,
    basis: String = ""
  ) {
    self.kind = kind
    self.programme = programme
    self.period = period
    self.date = date ?? period.lastDay
    self.office = office
    self.telephone = telephone
    self.objection = objection
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.basis = basis
  }
}
