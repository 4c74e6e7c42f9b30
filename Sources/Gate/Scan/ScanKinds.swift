import Columns
import Recognize

/// What stands over a column: what its cells are, if they tell who somebody is.
struct ScanHeader: Sendable {
  let kind: FieldKind
  /// Whether the cells are householders, whom a notice names by rule.
  var isHouseholder = false
  /// Whether the word stands above other things as often, so that the cells decide.
  var isVoted = false
  /// Which piece of a name the cells are; nil for the whole.
  var piece: Piece?

  /// A piece of a name that has two columns.
  enum Piece {
    case family, given
  }

  /// Names, if most cells are.
  static let voted = ScanHeader(kind: .personName, isVoted: true)
}

/// The kinds of personal data that a scan reports, and what the fields of header words are.
enum ScanKinds {
  /// What a report, and so an allow list, may name.
  static let all: [FieldKind] = {
    var kinds = IdentifierKinds.all.map(\.kind)
    for kind in [FieldKind.address, .number, .location, .sensitiveWord, .minor, .unopened]
    where !kinds.contains(kind) {
      kinds.append(kind)
    }
    return kinds
  }()

  /// What the cells of a field are, for the fields that tell who somebody is.
  static func header(of field: FieldName) -> ScanHeader? {
    // Below 签字 stand names, thumbprints and blanks.
    if field == "signature" { return .voted }
    return fields[field].map { ScanHeader(kind: $0, isHouseholder: field == "householder_name") }
  }

  private static let fields: [FieldName: FieldKind] = [
    "name": .personName, "householder_name": .personName, "guardian_name": .personName,
    "account_holder": .personName, "helper_name": .personName,
    "citizen_id": .citizenID, "householder_id": .citizenID, "guardian_id": .citizenID,
    "phone": .phone, "guardian_phone": .phone, "helper_phone": .phone,
    "account": .account, "address": .address,
    "certificate_number": .number, "household_number": .number, "household_code": .number,
    "person_code": .number, "disability_certificate": .disabilityCertificate,
    "student_number": .studentNumber, "age": .minor, "birth_date": .birthDate,
  ]
}
