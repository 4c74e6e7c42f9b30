import Columns
import Gate
import Ingest
import Redact

/// A pipeline as its file says: everything checked, nothing opened yet.
public struct Pipeline: Sendable {
  /// The slug: ASCII, part of file names and identifiers.
  public let name: String
  /// The programme's title.
  public let title: Label
  /// The disclosure items it answers, by number.
  public let items: [String]
  /// What a row of its ledgers is.
  public let unit: RowUnit
  /// Whose amount the money of a row is.
  public let amountOwner: AmountOwner
  /// The lengths of period it can be run for.
  public let periods: Set<Period.Kind>
  /// The fields, in the order of the file.
  public let fields: [FieldSpec]
  /// The dimensions computed from fields.
  public let derived: [DerivedSpec]
  /// The names of the quality rules, in the order of the file.
  public let rules: [String]
  /// What is made of the ledgers.
  public let products: [ProductSpec]
  /// Changes to the default thresholds.
  public let protection: ProtectionSpec
  /// The office's own contacts, which may stand in products.
  public let contacts: [Contact]
  /// What stands on community notices beside the households.
  public let notice: NoticeText
  /// Settings of stages that differ from the default.
  public let stages: StageSettings

  /// A contact of the office, for the public.
  public struct Contact: Sendable, Hashable {
    /// The office, or the role within it; never a person's name.
    public let office: String
    /// Telephone, as it is to be printed; may be empty.
    public let telephone: String
    /// E-mail; may be empty.
    public let email: String
  }

  /// The field with a name, or nil.
  public func field(_ name: FieldName) -> FieldSpec? { fields.first { $0.name == name } }
}

/// One product of a pipeline.
public struct ProductSpec: Sendable {
  /// Its name in the file.
  public let name: String
  /// Who sees it.
  public let audience: Audience
  /// What it is.
  public let content: Content

  /// What a product is.
  public enum Content: Sendable {
    /// Statistical tables.
    case statistics([TableSpec])
    /// One sheet per village with a household a row.
    case notice(NoticeSpec)
    /// The ledger's rows with columns masked.
    case maskedList([MaskedColumn])
  }

  /// How a notice shows householders.
  public struct NoticeSpec: Sendable, Hashable {
    /// Whether names are shown in full.
    public let showsFullName: Bool
    /// The document (文号) that asks for it; empty when names are masked.
    public let basis: String
    /// Parts of numbers that it shows besides.
    public var parts: [NoticePart] = []
  }

  /// One column of a masked list.
  public struct MaskedColumn: Sendable, Hashable {
    /// The field.
    public let field: FieldName
    /// The mask with its settings; `keep` leaves the column as it is.
    public let mask: MaskSettings
  }
}

/// Thresholds that a pipeline raises above the defaults of its tiers.
public struct ProtectionSpec: Sendable, Hashable {
  /// For each tier, the least number of households behind a cell.
  public var minimumHouseholds: [Tier: Int] = [:]
  /// For each tier, the least number of persons behind a cell.
  public var minimumPersons: [Tier: Int] = [:]
}

/// What stands on community notices beside the households; what is empty is a line to fill in by hand.
public struct NoticeText: Sendable, Hashable {
  /// Which notice it is.
  public var kind: Kind = .confirmed
  /// The office that posts it.
  public var office = ""
  /// The telephone for objections.
  public var telephone = ""
  /// How to object.
  public var objection = ""
  /// The first day it is posted.
  public var firstDay: CivilDate?
  /// The last day it is posted.
  public var lastDay: CivilDate?

  /// The kinds of notice of the assistance programmes.
  public enum Kind: String, Sendable, CaseIterable {
    /// 拟保障公示: seven working days.
    case proposed
    /// 确认公示: long-term.
    case confirmed
    /// 停发公示.
    case stopped
  }
}

/// Settings of stages; every stage has defaults that need no settings.
public struct StageSettings: Sendable, Hashable {
  /// Whether hidden sheets are read like others.
  public var readsHiddenSheets = false
  /// The names of the sheets to read; empty for all.
  public var onlySheets: [String] = []
  /// Where the tables are, by the sheet's name or for every sheet, where they were not found rightly.
  public var layouts: [String: SheetLayout] = [:]
  /// For a field, the exact header of its column, where recognition chose another.
  public var headers: [FieldName: String] = [:]
  /// Whether blank cells of households and places are filled from above.
  public var inherits = true
  /// What rows are, where their columns would tell otherwise.
  public var rows: RowsAre?
  /// For a column of status, the words of rows that are not counted.
  public var notCounted: [FieldName: [String]] = [:]
}

extension Pipeline {
  /// The office's own telephones and addresses, which may stand in products.
  var officeNumbers: [String] {
    contacts.flatMap { [$0.telephone, $0.email] } + [notice.telephone]
  }

  /// What the gate lets pass of them; a number that stands in the text on objections alone is declared nowhere as the
  /// office's, so that it passes only while it is nobody's of the ledgers.
  var allowances: Allowances { Allowances(contacts: officeNumbers, texts: [notice.objection]) }
}
