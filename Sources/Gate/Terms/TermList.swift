import Columns
import Recognize

/// The lists in which known identifiers are kept, by how they are looked for.
enum TermList: Int, CaseIterable, Sendable {
  /// Identity numbers and what else identity documents are numbered by.
  case citizenID
  /// Telephone numbers.
  case phone
  /// Account and card numbers.
  case account
  /// Numbers of households, certificates and pupils.
  case number
  /// Names of persons.
  case name
  /// Addresses of eight characters and more.
  case address
  /// The first eight characters of those addresses: most texts are done with after one look here.
  case addressStart
  /// What is compared with whole cells only: short numbers, short addresses, numbers damaged by Excel.
  case whole

  /// The list for cells of a kind, or nil when they identify nobody by themselves.
  init?(kind: FieldKind) {
    switch kind {
    case .citizenID, .residencePermit, .permanentResidence, .disabilityCertificate, .studentNumber, .passport,
      .hongKongID, .macaoID, .taiwanID, .travelPermit:
      self = .citizenID
    case .phone, .landline: self = .phone
    case .account, .bankCard: self = .account
    case .number, .medicalRecord, .socialSecurityCard, .individualBusiness, .qq, .plate: self = .number
    case .email, .weChat: self = .whole
    case .personName: self = .name
    case .address: self = .address
    default: return nil
    }
  }

  /// The kind that a report names.
  var kind: FieldKind {
    switch self {
    case .citizenID: .citizenID
    case .phone: .phone
    case .account: .account
    case .number, .whole: .number
    case .name: .personName
    case .address, .addressStart: .address
    }
  }

  /// The lists of numbers that are looked for in runs of digits.
  static let numbers: [TermList] = [.citizenID, .phone, .account, .number]
}
