import Columns

/// The facts of a release that its writers print: what it is, of which time, from whom, under which terms.
///
/// All texts are declared by the pipeline or the dictionaries; nothing here comes from a ledger.
public struct ReleaseInfo: Sendable, Hashable {
  /// The dataset's name, the same for every period: lower-case ASCII and hyphens.
  public let slug: String
  /// Its title.
  public let title: Label
  /// The time it is about.
  public let period: Period
  /// 1 for the first, then counting up with each correction.
  public let version: Int
  /// The release date: the period's last day unless the officer gives another.
  public let date: CivilDate
  /// The office that publishes it; empty when the pipeline does not tell.
  public let office: String
  /// Where questions go.
  public let contacts: [Contact]
  /// The disclosure items it answers.
  public let items: [DisclosureItem]
  /// Under which terms it may be used.
  public let licence: Licence
  /// Whose amount the money of a ledger row is.
  public let amountOwner: AmountOwner

  /// A contact of the office; never a person's name.
  public struct Contact: Sendable, Hashable {
    /// The office, or the role within it.
    public let office: String
    /// Telephone, as it is to be printed; may be empty.
    public let telephone: String
    /// E-mail; may be empty.
    public let email: String

    /// Makes a contact.
    public init(office: String, telephone: String = "", email: String = "") {
      self.office = office
      self.telephone = telephone
      self.email = email
    }
  }

  /// One item of the office's disclosure list.
  public struct DisclosureItem: Sendable, Hashable {
    /// Its number in the list, such as `2.6`.
    public let number: String
    /// What is to be disclosed; empty when only the number is known.
    public let title: String

    /// Makes an item.
    public init(number: String, title: String = "") {
      self.number = number
      self.title = title
    }
  }

  /// Makes the facts of a release.
  public init(
    slug: String, title: Label, period: Period, version: Int = 1, date: CivilDate? = nil, office: String = "",
    contacts: [Contact] = [], items: [DisclosureItem] = [], licence: Licence = .attribution,
    amountOwner: AmountOwner = .person
  ) {
    self.slug = slug
    self.title = title
    self.period = period
    self.version = version
    self.date = date ?? period.lastDay
    self.office = office
    self.contacts = contacts
    self.items = items
    self.licence = licence
    self.amountOwner = amountOwner
  }

  /// The release's semantic version: a correction may change any number, so it is a new major version.
  public var semanticVersion: String { "\(version).0.0" }

  /// The archive's file name.
  public var archiveName: String { "\(slug)-\(period.text)-v\(version).zip" }
}
